import type { ReactNode } from "react";
import { Link, MemoryRouter, Route, Routes, useLocation, useNavigate } from "react-router";
import { expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { PageBoundary } from "#app/components/page-boundary.tsx";

function Tall({ children }: { readonly children: ReactNode }) {
  return <div style={{ height: 5000, paddingTop: 1000 }}>{children}</div>;
}

function Second() {
  const navigate = useNavigate();
  return (
    <Tall>
      <h1>Second</h1>
      <Link to="/second?place=1">A place on it</Link>
      <button type="button" onClick={() => navigate(-1)}>
        Back
      </button>
    </Tall>
  );
}

function Pages() {
  const { pathname } = useLocation();
  return (
    <PageBoundary key={pathname}>
      <Routes>
        <Route
          path="/"
          element={
            <Tall>
              <h1>First</h1>
              <Link to="/second">Second</Link>
            </Tall>
          }
        />
        <Route path="/second" element={<Second />} />
      </Routes>
    </PageBoundary>
  );
}

it("begins a page at its top, and leaves a place on it and the way back alone", async () => {
  await render(
    <MemoryRouter>
      <Pages />
    </MemoryRouter>,
  );
  window.scrollTo(0, 900);
  await userEvent.click(page.getByRole("link", { name: "Second" }));
  await expect.element(page.getByRole("heading", { name: "Second" })).toBeInTheDocument();
  expect(window.scrollY).toBe(0);
  window.scrollTo(0, 950);
  await userEvent.click(page.getByRole("link", { name: "A place on it" }));
  expect(window.scrollY).toBe(950);
  await userEvent.click(page.getByRole("button", { name: "Back" }));
  await userEvent.click(page.getByRole("button", { name: "Back" }));
  await expect.element(page.getByRole("heading", { name: "First" })).toBeInTheDocument();
  expect(window.scrollY).toBe(950);
});
