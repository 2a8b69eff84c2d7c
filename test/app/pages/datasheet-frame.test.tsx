import { Link, MemoryRouter, Route, Routes } from "react-router";
import { expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { useSession, useSnapshot } from "#app/datasheet-context.tsx";
import { LibraryProvider } from "#app/library-context.tsx";
import { DatasheetFrame } from "#app/pages/datasheet-frame.tsx";
import { memoryDatabase } from "#app/storage/memory-engine.ts";
import { openMemoryLibrary } from "#app/storage/memory-library.ts";
import { emptyAnswer } from "#core/datasheet/draft.ts";
import { draftOf, first, minute, purpose } from "../storage/sample.ts";

function Typing() {
  const session = useSession();
  const { text = "" } = useSnapshot().draft.answers[purpose] ?? {};
  return (
    <>
      <textarea
        aria-label="Answer"
        defaultValue={text}
        onChange={({ target }) =>
          session.writeAnswer(purpose, { ...emptyAnswer, text: target.value })
        }
      />
      <Link to="/">Elsewhere</Link>
    </>
  );
}

it("shows what a full disk could not take when the person comes back, and stores what they go on to type", async () => {
  localStorage.clear();
  const database = memoryDatabase();
  const library = openMemoryLibrary(database);
  await library.put(draftOf(first), { at: minute(0), session: "put" });
  await render(
    <LibraryProvider value={library}>
      <MemoryRouter initialEntries={[`/d/${first}/write`]}>
        <Routes>
          <Route path="/" element={<Link to={`/d/${first}/write`}>Back</Link>} />
          <Route path="/d/:id" element={<DatasheetFrame />}>
            <Route path="write" element={<Typing />} />
          </Route>
        </Routes>
      </MemoryRouter>
    </LibraryProvider>,
  );
  const field = page.getByLabelText("Answer");
  await expect.element(field).toBeVisible();
  database.fault = { code: "disk-full" };
  await userEvent.type(field, "Precious");
  await page.getByRole("link", { name: "Elsewhere" }).click();
  // The words are nowhere but in this tab.
  localStorage.clear();
  await page.getByRole("link", { name: "Back" }).click();
  await expect.element(field).toHaveValue("Precious");
  await userEvent.fill(field, "Precious words");
  database.fault = undefined;
  const stored = async () => {
    const read = await library.readAnswer(first, purpose);
    return read.ok ? read.value?.answer.text : undefined;
  };
  await expect.poll(stored, { timeout: 8000 }).toBe("Precious words");
  await expect.element(field).toHaveValue("Precious words");
});
