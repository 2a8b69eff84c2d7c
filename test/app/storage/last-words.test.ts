import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Library } from "#app/storage/library.ts";
import { type MemoryDatabase, memoryDatabase } from "#app/storage/memory-engine.ts";
import { openMemoryLibrary } from "#app/storage/memory-library.ts";
import { carryOver } from "#app/storage/session/last-words.ts";
import { type Session, startSession } from "#app/storage/session.ts";
import { must } from "./library-contract.ts";
import { draftOf, first, minute, purpose, said, second, sheetOf } from "./sample.ts";

let database: MemoryDatabase;

beforeEach(async () => {
  vi.useFakeTimers({ now: Date.parse(minute(0)) });
  localStorage.clear();
  database = memoryDatabase();
  must(await openMemoryLibrary(database).put(draftOf(first), { at: minute(0), session: "put" }));
});
afterEach(() => {
  vi.useRealTimers();
});

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

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

/** Types and is gone before anything is stored, as a reloaded page is. */
async function typeAndVanish(text: string): Promise<void> {
  const library = openMemoryLibrary(database);
  const never = () => new Promise<never>(() => {});
  const session = startSession({
    library: { ...library, saveAnswer: never, changeSheet: never },
    opened: must(await library.open(first)),
    stamp: () => new Date().toISOString(),
    sessionId: "gone",
    author: () => ({}),
  });
  session.writeAnswer(purpose, said(text));
  session.changeSheet((sheet) => ({ ...sheet, dataset: { ...sheet.dataset, version: "2.0.0" } }));
  void session.flush();
}

async function stored() {
  return must(await openMemoryLibrary(database).open(first)).draft;
}

describe("words that a page could not store before it went", () => {
  it("are no other tab's where the page was gone before it heard that they were stored", async () => {
    const library = openMemoryLibrary(database);
    const deaf: Library["saveAnswer"] = (...asked) => {
      void library.saveAnswer(...asked);
      return new Promise<never>(() => {});
    };
    const gone = startSession({
      library: { ...library, saveAnswer: deaf },
      opened: must(await library.open(first)),
      stamp: () => new Date().toISOString(),
      sessionId: "gone",
      author: () => ({}),
    });
    gone.writeAnswer(purpose, said("Precious"));
    await pass(200);
    gone.writeAnswer(purpose, said("Precious words"));
    void gone.flush();
    const session = await tab("next");
    await session.flush();
    expect(session.snapshot().conflicts).toEqual([]);
    expect((await stored()).answers[purpose]?.text).toBe("Precious words");
  });

  it("are kept as earlier where something was taken back over them", async () => {
    const library = openMemoryLibrary(database);
    const never = () => new Promise<never>(() => {});
    const gone = startSession({
      library: { ...library, saveAnswer: never },
      opened: must(await library.open(first)),
      stamp: () => new Date().toISOString(),
      sessionId: "gone",
      author: () => ({}),
    });
    gone.writeAnswer(purpose, said("First thoughts"));
    await pass(200);
    gone.writeAnswer(purpose, said("Second thoughts"));
    gone.takeBack(purpose, said("As it was"));
    void gone.flush();
    const session = await tab("next");
    await session.flush();
    expect((await stored()).answers[purpose]?.text).toBe("As it was");
    await vi.waitFor(async () => {
      const kept = must(await library.earlier(first, purpose)).map(({ answer }) => answer.text);
      expect(kept).toContain("Second thoughts");
    });
  });

  it("are on the screen and stored when the datasheet is opened again", async () => {
    await typeAndVanish("Precious");
    expect((await stored()).answers).toEqual({});
    const session = await tab("next");
    expect(session.answer(purpose)?.text).toBe("Precious");
    expect(session.snapshot().draft.sheet.dataset.version).toBe("2.0.0");
    await pass(1000);
    const draft = await stored();
    expect(draft.answers[purpose]).toEqual({ ...said("Precious"), changedAt: minute(0) });
    expect(draft.sheet.dataset).toEqual({ title: "Penguins", version: "2.0.0" });
    expect(session.snapshot()).toMatchObject({ conflicts: [], saving: { status: "saved" } });
    expect(localStorage).toHaveLength(0);
  });

  it("are kept as earlier when somebody wrote after them", async () => {
    await typeAndVanish("Late");
    await pass(5000);
    const library = openMemoryLibrary(database);
    const answers = { [purpose]: { ...said("Later"), changedAt: minute(1) } };
    const draft = { ...draftOf(first), answers };
    must(await library.put(draft, { at: minute(1), session: "import" }));
    const session = await tab("next");
    await pass(1000);
    expect(session.answer(purpose)?.text).toBe("Later");
    const earlier = must(await library.earlier(first, purpose));
    expect(earlier.map(({ answer }) => answer.text)).toEqual(["Late"]);
    expect(localStorage).toHaveLength(0);
  });

  it("are on the screen though the clock was set back before they were typed", async () => {
    const before = await tab("before");
    before.writeAnswer(purpose, said("Old"));
    await before.flush();
    vi.setSystemTime(Date.parse(minute(-60)));
    await typeAndVanish("Precious");
    const session = await tab("next");
    expect(session.answer(purpose)?.text).toBe("Precious");
    await pass(1000);
    expect((await stored()).answers[purpose]?.text).toBe("Precious");
    expect(session.snapshot().conflicts).toEqual([]);
  });

  it("are a conflict when somebody wrote just before them", async () => {
    const other = await tab("other");
    other.writeAnswer(purpose, said("Theirs"));
    await pass(10);
    await typeAndVanish("Mine");
    await other.flush();
    const session = await tab("next");
    await pass(1000);
    expect(session.answer(purpose)?.text).toBe("Mine");
    expect(session.snapshot().conflicts).toMatchObject([{ theirs: { text: "Theirs" } }]);
  });

  it("outlive a full disk", async () => {
    const session = await tab("one");
    database.fault = { code: "disk-full" };
    session.writeAnswer(purpose, said("Precious"));
    await session.flush();
    expect(localStorage).toHaveLength(1);
    database.fault = undefined;
    await pass(5000);
    expect(localStorage).toHaveLength(0);
  });

  it.each([
    { given: "no JSON", left: "{" },
    { given: "another shape", left: '{"at":"now"}' },
    {
      given: "about another datasheet",
      left: JSON.stringify({
        at: minute(0),
        answers: {},
        sheet: { before: sheetOf(first), after: sheetOf(second) },
      }),
    },
  ])("are passed over and left where they are when they are $given", async ({ left }) => {
    await typeAndVanish("");
    localStorage.setItem(`datasheet-workbench last words ${first} strange`, left);
    const session = await tab("next");
    await pass(1000);
    expect(session.snapshot()).toMatchObject({
      draft: { sheet: { id: first } },
      saving: { status: "saved" },
    });
    expect(Object.values(localStorage)).toEqual([left]);
  });
});

it("carries a change of fields over to a sheet that has changed meanwhile", () => {
  const before = { ...sheetOf(first), scope: { people: "yes" as const } };
  const after = { ...before, language: "fr", dataset: { title: "New" }, scope: {} };
  const onto = {
    ...before,
    revision: 2,
    dataset: { title: "Other", version: "1.0.0" },
    scope: { people: "yes" as const, labels: "no" as const },
  };
  expect(carryOver(before, after, onto)).toEqual({
    ...onto,
    language: "fr",
    dataset: { title: "New", version: "1.0.0" },
    scope: { labels: "no" },
  });
});
