import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Library } from "#app/storage/library.ts";
import { type MemoryDatabase, memoryDatabase } from "#app/storage/memory-engine.ts";
import { openMemoryLibrary } from "#app/storage/memory-library.ts";
import { type Session, startSession } from "#app/storage/session.ts";
import { must } from "./library-contract.ts";
import { draftOf, first, minute, purpose, said } from "./sample.ts";

let database: MemoryDatabase;
/** Replies that the library has made and the session has not got yet. */
let held: (() => void)[];

beforeEach(async () => {
  localStorage.clear();
  vi.useFakeTimers({ now: Date.parse(minute(0)) });
  database = memoryDatabase();
  held = [];
  const library = openMemoryLibrary(database);
  must(await library.put(draftOf(first), { at: minute(0), session: "put" }));
});
afterEach(() => {
  vi.useRealTimers();
});

const pass = (milliseconds = 0) => vi.advanceTimersByTimeAsync(milliseconds);

async function tab(sessionId: string, wrap = (own: Library) => own): Promise<Session> {
  const own = openMemoryLibrary(database);
  return startSession({
    library: wrap(own),
    opened: must(await own.open(first)),
    stamp: () => new Date().toISOString(),
    sessionId,
    author: () => ({}),
  });
}

async function hold<Value>(reply: Promise<Value>): Promise<Value> {
  const value = await reply;
  await new Promise<void>((resolve) => held.push(resolve));
  return value;
}
async function letGo(): Promise<void> {
  for (const resolve of held.splice(0)) resolve();
  await pass();
}
async function write(session: Session, text: string): Promise<void> {
  session.writeAnswer(purpose, said(text));
  await session.flush();
  await pass();
}
const shown = (session: Session) => session.answer(purpose)?.text;

describe("what comes at the wrong moment", () => {
  it("is stored though its turn came while a write was under way, without another key", async () => {
    const session = await tab("one", (own) => ({
      ...own,
      saveAnswer: (...asked) => hold(own.saveAnswer(...asked)),
    }));
    session.writeAnswer(purpose, said("a"));
    await pass(130);
    session.writeAnswer(purpose, said("ab"));
    await pass(130);
    await letGo();
    await letGo();
    const stored = must(await openMemoryLibrary(database).readAnswer(first, purpose));
    expect(stored?.answer.text).toBe("ab");
    expect(session.snapshot().saving.status).toBe("saved");
  });

  it("is another tab's answer, stored after ours but heard before our reply", async () => {
    const one = await tab("one", (own) => ({
      ...own,
      saveAnswer: (...asked) => hold(own.saveAnswer(...asked)),
    }));
    one.writeAnswer(purpose, said("Mine"));
    void one.flush();
    await pass();
    await write(await tab("two"), "Theirs, later");
    expect(shown(one)).toBe("Mine");
    await letGo();
    await pass(4000);
    expect(shown(one)).toBe("Theirs, later");
    expect(one.snapshot().conflicts).toEqual([]);
  });

  it("is another tab's sheet, stored after ours but heard before our reply", async () => {
    const one = await tab("one", (own) => ({
      ...own,
      changeSheet: (...asked) => hold(own.changeSheet(...asked)),
    }));
    one.changeSheet((sheet) => ({ ...sheet, scope: { labels: "no" } }));
    void one.flush();
    await pass();
    const two = await tab("two");
    two.changeSheet((sheet) => ({ ...sheet, language: "fr" }));
    await two.flush();
    await pass();
    await letGo();
    expect(one.snapshot().draft.sheet).toMatchObject({ language: "fr", scope: { labels: "no" } });
  });

  it("is an old reading that ends after we wrote, while news of a newer answer came", async () => {
    const [one, two] = [
      await tab("one", (own) => ({
        ...own,
        readAnswer: (...asked) => hold(own.readAnswer(...asked)),
      })),
      await tab("two"),
    ];
    await write(two, "Theirs");
    expect(held).toHaveLength(1);
    await write(one, "Mine");
    expect(one.snapshot().conflicts).toMatchObject([{ theirs: { text: "Theirs" } }]);
    await write(two, "Theirs again");
    await letGo();
    expect(shown(one)).toBe("Mine");
    await pass(4000);
    await letGo();
    expect(shown(one)).toBe("Theirs again");
  });
});
