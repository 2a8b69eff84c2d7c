import "#app/look/tokens.css";
import "#app/look/base.css";
import axe from "axe-core";
import type { ReactNode } from "react";
import { MemoryRouter, Route, Routes, useLocation } from "react-router";
import { expect } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { Toasts } from "#app/components/toast.tsx";
import { LibraryProvider } from "#app/library-context.tsx";
import { SearchProvider } from "#app/search-context.tsx";
import type { Library } from "#app/storage/library.ts";
import type { SearchClient } from "#app/storage/search/search-client.ts";
import { textSearch } from "#app/storage/search/text-search.ts";

/** A page as the app shows it, over a library in memory; other addresses only tell where one is. */
export async function show(element: ReactNode, library: Library, path = "/", address = path) {
  await render(
    <LibraryProvider value={library}>
      <SearchProvider value={searchOf(library)}>
        <Toasts>
          <MemoryRouter initialEntries={[address]}>
            <Routes>
              <Route path={path} element={element} />
              <Route path="*" element={<Elsewhere />} />
            </Routes>
          </MemoryRouter>
        </Toasts>
      </SearchProvider>
    </LibraryProvider>,
  );
}

function Elsewhere() {
  return <p data-testid="address">{useLocation().pathname}</p>;
}

export const address = () => page.getByTestId("address");

/** The worker's search, without the worker. */
function searchOf(library: Library): SearchClient {
  const search = textSearch(library);
  return {
    start: () => {},
    ask(query, onState) {
      void search
        .find(query, 50, (done, of) => onState({ status: "indexing", done, of }))
        .then((found) =>
          onState(
            found.ok
              ? { status: "found", ...found.value }
              : { status: "failed", detail: found.problem.code },
          ),
        );
    },
    end: () => search.end(),
  };
}

/** No violation in light and in dark, and nothing that scrolls sideways at 320 px. */
export async function expectSound(): Promise<void> {
  for (const theme of ["light", "dark"] as const) {
    document.documentElement.dataset["theme"] = theme;
    const { violations } = await axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
      rules: { "document-title": { enabled: false }, "html-has-lang": { enabled: false } },
    });
    expect(
      violations.map(({ id, nodes }) => `${theme} ${id}: ${nodes.map((n) => n.html).join(" ")}`),
    ).toEqual([]);
  }
  delete document.documentElement.dataset["theme"];
}

export async function expectReflow(): Promise<void> {
  await page.viewport(320, 800);
  await expect.poll(() => document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  await page.viewport(1200, 900);
}
