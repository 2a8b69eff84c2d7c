import { afterEach, beforeEach, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { Toasts } from "#app/components/toast.tsx";
import { SessionProvider, useSnapshot } from "#app/datasheet-context.tsx";
import { LibraryProvider } from "#app/library-context.tsx";
import { EarlierTexts } from "#app/pages/write/earlier-texts.tsx";
import { NoteAndFlag } from "#app/pages/write/note-and-flag.tsx";
import { type MemoryDatabase, memoryDatabase } from "#app/storage/memory-engine.ts";
import { openMemoryLibrary } from "#app/storage/memory-library.ts";
import { type Session, startSession } from "#app/storage/session.ts";
import { emptyAnswer } from "#core/datasheet/draft.ts";
import { must } from "../storage/library-contract.ts";
import { draftOf, first, fundingQuestion, minute, purpose, said } from "../storage/sample.ts";

const { bind: _, ...unbound } = fundingQuestion;
const question = { ...unbound, id: purpose };
let database: MemoryDatabase;
let mine: Session;

beforeEach(async () => {
  localStorage.clear();
  database = memoryDatabase();
  const library = openMemoryLibrary(database);
  must(await library.put(draftOf(first), { at: minute(0), session: "put" }));
  mine = await tab("mine");
  mine.writeAnswer(purpose, { ...said("Old"), note: "Ask Ines" });
  await mine.flush();
  await render(
    <LibraryProvider value={library}>
      <Toasts>
        <SessionProvider session={mine}>
          <Shown />
        </SessionProvider>
      </Toasts>
    </LibraryProvider>,
  );
});
afterEach(() => mine.end());

function Shown() {
  const answer = useSnapshot().draft.answers[purpose] ?? emptyAnswer;
  return (
    <>
      <NoteAndFlag question={question} answer={answer} />
      <EarlierTexts question={question} />
    </>
  );
}

async function tab(sessionId: string): Promise<Session> {
  const library = openMemoryLibrary(database);
  return startSession({
    library,
    opened: must(await library.open(first)),
    stamp: () => new Date().toISOString(),
    sessionId,
    author: () => ({}),
  });
}

it("shows the note that another tab wrote, so that typing on does not write over it", async () => {
  const field = page.getByLabelText("Private note");
  await expect.element(field).toHaveValue("Ask Ines");
  const theirs = await tab("theirs");
  theirs.writeAnswer(purpose, { ...said("Old"), note: "Ask Ines about June" });
  await theirs.end();
  await expect.element(field).toHaveValue("Ask Ines about June");
  await userEvent.type(field, "!");
  expect(mine.answer(purpose)?.note).toMatch(/about June/);
});

it("stays as it is when an earlier answer is put back", async () => {
  mine.takeBack(purpose, { ...said("New"), note: "Ask Ines", comeBack: true });
  await mine.flush();
  mine.writeAnswer(purpose, { ...said("New"), note: "Ask Ines and Kofi", comeBack: true });
  await page.getByRole("button", { name: "Show" }).first().click();
  await page.getByRole("button", { name: "Put this back" }).click();
  expect(mine.answer(purpose)).toMatchObject({
    text: "Old",
    note: "Ask Ines and Kofi",
    comeBack: true,
  });
});
