import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Library } from "#app/storage/library.ts";
import { type MemoryDatabase, memoryDatabase } from "#app/storage/memory-engine.ts";
import { openMemoryLibrary } from "#app/storage/memory-library.ts";
import { type Session, startSession } from "#app/storage/session.ts";
import { must } from "./library-contract.ts";
import { draftOf, first, funding, fundingQuestion, minute, purpose, said } from "./sample.ts";

let database: MemoryDatabase;
let library: Library;

beforeEach(async () => {
  localStorage.clear();
  vi.useFakeTimers({ now: Date.parse(minute(0)) });
  database = memoryDatabase();
  library = openMemoryLibrary(database);
  must(await library.put(draftOf(first), { at: minute(0), session: "put" }));
});
afterEach(() => {
  vi.useRealTimers();
});

/** A tab with its own library over the same database. */
async function tab(sessionId: string, name?: string): Promise<Session> {
  const own = openMemoryLibrary(database);
  return startSession({
    library: own,
    opened: must(await own.open(first)),
    stamp: () => new Date().toISOString(),
    sessionId,
    author: () => (name === undefined ? {} : { name }),
  });
}

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

async function stored(question = purpose): Promise<string | undefined> {
  return must(await library.readAnswer(first, question))?.answer.text;
}
async function earlier(question = purpose): Promise<string[]> {
  return must(await library.earlier(first, question)).map(
    ({ because, answer }) => `${because}: ${answer.text}`,
  );
}
const shown = (session: Session, question = purpose) => session.answer(question)?.text;

describe("writing in one tab", () => {
  it("stores every key within 300 ms in typing that never pauses", async () => {
    const session = await tab("one");
    const typedAt: number[] = [];
    for (let keys = 1; keys <= 100; keys++) {
      session.writeAnswer(purpose, said("x".repeat(keys)));
      typedAt[keys] = Date.now();
      await pass(30);
      const safe = (await stored())?.length ?? 0;
      const oldestUnsafe = typedAt[safe + 1];
      if (oldestUnsafe !== undefined) expect(Date.now() - oldestUnsafe).toBeLessThan(300);
    }
    await pass(200);
    expect(await stored()).toHaveLength(100);
  });

  it("shows at once what was typed, and says when it is stored", async () => {
    const session = await tab("one", "Ada");
    const seen: string[] = [];
    session.subscribe(() => seen.push(session.snapshot().saving.status));
    const before = session.snapshot();
    session.writeAnswer(purpose, said("Why"));
    expect(session.snapshot()).not.toBe(before);
    expect(before.draft.answers).toEqual({});
    expect(session.answer(purpose)).toEqual({
      ...said("Why"),
      changedAt: minute(0),
      changedBy: "Ada",
    });
    expect(session.snapshot().saving).toEqual({ status: "saving" });
    await pass(200);
    expect(session.snapshot().saving.status).toBe("saved");
    expect(seen.at(-1)).toBe("saved");
    expect(session.snapshot()).toBe(session.snapshot());
    expect(must(await library.list()).rows[0]?.sections[0]?.ticks).toBe("ao");
  });

  it("never has two writes of one answer under way, and stores the last", async () => {
    const session = await tab("one");
    const open: (() => void)[] = [];
    const slow = openMemoryLibrary(database);
    let most = 0;
    let under = 0;
    const slowSession = startSession({
      library: {
        ...slow,
        async saveAnswer(...write) {
          under++;
          most = Math.max(most, under);
          await new Promise<void>((resolve) => open.push(resolve));
          under--;
          return slow.saveAnswer(...write);
        },
      },
      opened: must(await slow.open(first)),
      stamp: () => new Date().toISOString(),
      sessionId: "slow",
      author: () => ({}),
    });
    for (const text of ["a", "ab", "abc"]) {
      slowSession.writeAnswer(purpose, said(text));
      await pass(150);
    }
    expect(open).toHaveLength(1);
    const flushed = slowSession.flush();
    open[0]?.();
    await pass(0);
    open[1]?.();
    await flushed;
    expect(open).toHaveLength(2);
    expect(most).toBe(1);
    expect(await stored()).toBe("abc");
    expect(await earlier()).toEqual([]);
    expect(shown(session)).toBe("abc");
  });

  it("flushes at once", async () => {
    const session = await tab("one");
    session.writeAnswer(purpose, said("Why"));
    session.changeSheet((sheet) => ({ ...sheet, language: "fr" }));
    await session.flush();
    expect(await stored()).toBe("Why");
    expect(must(await library.readSheet(first)).sheet.language).toBe("fr");
    expect(session.snapshot().saving).toEqual({ status: "saved", at: minute(0) });
  });

  it("stores what is written after its end", async () => {
    const session = await tab("one");
    await session.end();
    session.writeAnswer(purpose, said("A last blur"));
    await pass(200);
    expect(await stored()).toBe("A last blur");
  });

  it("puts structured parts where they belong", async () => {
    const session = await tab("one");
    const funder = { name: "The Ice Fund", kind: "organisation" as const };
    session.writeParts(fundingQuestion, { people: [funder], named: { grant: "7" } });
    await session.flush();
    const { draft } = must(await library.open(first));
    expect(draft.sheet.dataset.funders).toEqual([funder]);
    expect(draft.answers[funding]?.parts).toEqual({ named: { grant: "7" } });
    session.writeParts(fundingQuestion, {});
    await session.flush();
    const after = must(await library.open(first)).draft;
    expect(after.sheet.dataset).not.toHaveProperty("funders");
    expect(after.answers[funding]).not.toHaveProperty("parts");
  });

  it("takes back an earlier text and keeps what stood there a moment ago", async () => {
    const session = await tab("one");
    session.writeAnswer(purpose, said("Good"));
    await session.flush();
    session.writeAnswer(purpose, said("Mistake"));
    await session.flush();
    session.takeBack(purpose, said("Good"));
    await session.flush();
    expect(await stored()).toBe("Good");
    expect(await earlier()).toEqual(["time: Mistake"]);
  });
});

describe("trouble", () => {
  it.each([
    { problem: { code: "disk-full" } as const },
    { problem: { code: "blocked", detail: "No" } as const },
    { problem: { code: "broken", detail: "Oh" } as const },
  ])("$problem.code keeps the words on the screen and goes away by itself", async ({ problem }) => {
    const session = await tab("one");
    database.fault = problem;
    session.writeAnswer(purpose, said("Precious"));
    session.changeSheet((sheet) => ({ ...sheet, language: "fr" }));
    await session.flush();
    expect(session.snapshot().saving).toEqual({ status: "trouble", problem });
    expect(session.unsaved().answers[purpose]?.text).toBe("Precious");
    expect(session.unsaved().sheet.language).toBe("fr");
    await pass(10_000);
    expect(session.snapshot().saving.status).toBe("trouble");
    database.fault = undefined;
    expect(await stored()).toBeUndefined();
    await pass(3500);
    expect(session.snapshot().saving.status).toBe("saved");
    expect(await stored()).toBe("Precious");
    expect(must(await library.readSheet(first)).sheet.language).toBe("fr");
  });

  it("is tried again with the next key", async () => {
    const session = await tab("one");
    database.fault = { code: "disk-full" };
    session.writeAnswer(purpose, said("a"));
    await pass(200);
    database.fault = undefined;
    session.writeAnswer(purpose, said("ab"));
    await pass(200);
    expect(await stored()).toBe("ab");
    expect(session.snapshot().saving.status).toBe("saved");
  });

  it("is tried again even after the end", async () => {
    const session = await tab("one");
    database.fault = { code: "disk-full" };
    session.writeAnswer(purpose, said("Precious"));
    await session.end();
    database.fault = undefined;
    await pass(3500);
    expect(await stored()).toBe("Precious");
  });

  it("loses no word that an earlier text was put back over before it could be stored", async () => {
    const session = await tab("one");
    session.writeAnswer(purpose, said("Good"));
    await session.flush();
    database.fault = { code: "disk-full" };
    session.writeAnswer(purpose, said("Precious"));
    await session.flush();
    session.takeBack(purpose, said("Good"));
    await session.flush();
    session.writeAnswer(purpose, said("Better"));
    await session.flush();
    database.fault = undefined;
    await pass(7000);
    expect(await stored()).toBe("Better");
    expect(await earlier()).toContain("time: Precious");
    expect(session.snapshot().saving.status).toBe("saved");
  });

  it("loses no word that was on its way when an earlier text was put back over it", async () => {
    const session = await tab("one");
    database.fault = { code: "disk-full" };
    session.writeAnswer(purpose, said("Precious"));
    const flushed = session.flush();
    session.takeBack(purpose, said("Good"));
    await flushed;
    database.fault = undefined;
    await pass(7000);
    expect(await stored()).toBe("Good");
    expect(await earlier()).toEqual(["time: Precious"]);
  });

  it("is gone on with by whoever comes back, and over for good once all is stored", async () => {
    const session = await tab("one");
    database.fault = { code: "disk-full" };
    session.writeAnswer(purpose, said("Precious"));
    await session.end();
    expect(session.goOn()).toBe(true);
    expect(shown(session)).toBe("Precious");
    database.fault = undefined;
    await pass(3500);
    const other = await tab("two");
    other.writeAnswer(purpose, said("Theirs"));
    await other.flush();
    await pass(10);
    expect(shown(session)).toBe("Theirs");
    await session.end();
    expect(session.goOn()).toBe(false);
  });

  it("leaves the words on the screen of a tab whose datasheet is purged in another", async () => {
    const session = await tab("one");
    session.writeAnswer(purpose, said("Precious"));
    await session.flush();
    must(await library.purge(first));
    await pass(10);
    expect(shown(session)).toBe("Precious");
    expect(session.snapshot().saving).toEqual({
      status: "trouble",
      problem: { code: "no-such-datasheet", id: first },
    });
  });

  it("is told when the datasheet was purged in another tab", async () => {
    const session = await tab("one");
    session.writeAnswer(purpose, said("Precious"));
    must(await library.purge(first));
    await session.flush();
    expect(session.snapshot().saving).toEqual({
      status: "trouble",
      problem: { code: "no-such-datasheet", id: first },
    });
    expect(session.unsaved().answers[purpose]?.text).toBe("Precious");
  });
});

describe("two tabs", () => {
  it("both keep their changes of different answers and fields, and see the other's", async () => {
    const [one, two] = [await tab("one"), await tab("two")];
    one.writeAnswer(purpose, said("One's"));
    two.writeAnswer(funding, said("Two's"));
    one.changeSheet((sheet) => ({ ...sheet, language: "fr" }));
    two.changeSheet((sheet) => ({ ...sheet, scope: { labels: "no" } }));
    await pass(1000);
    for (const session of [one, two]) {
      const { draft, conflicts } = session.snapshot();
      expect(shown(session)).toBe("One's");
      expect(shown(session, funding)).toBe("Two's");
      expect(draft.sheet).toMatchObject({ language: "fr", scope: { labels: "no" } });
      expect(conflicts).toEqual([]);
    }
    expect(one.snapshot().arrivals.map(({ question }) => question)).toEqual([funding]);
    expect(two.snapshot().arrivals.map(({ question }) => question)).toEqual([purpose]);
    expect(must(await library.list()).rows[0]?.sections[0]?.ticks).toBe("aa");
    one.dismissArrival(funding);
    expect(one.snapshot().arrivals).toEqual([]);
  });

  async function conflict(): Promise<[Session, Session]> {
    const [one, two] = [await tab("one"), await tab("two")];
    two.writeAnswer(purpose, said("Theirs"));
    one.writeAnswer(purpose, said("Mi"));
    await two.flush();
    one.writeAnswer(purpose, said("Mine"));
    await one.flush();
    // The other one has stopped writing a while ago by now, and may see what was written here.
    await pass(4000);
    return [one, two];
  }

  it("put nothing under the hands of whoever is still writing", async () => {
    const [one, two] = [await tab("one"), await tab("two")];
    for (const letters of ["O", "On", "One"]) {
      one.writeAnswer(purpose, said(letters));
      await pass(400);
      two.writeAnswer(
        purpose,
        said(letters.replace("One", "Two").replace("On", "Tw").replace("O", "T")),
      );
      await pass(400);
      expect(shown(one)).toBe(letters);
    }
    expect(one.snapshot().conflicts).toHaveLength(1);
    expect(two.snapshot().conflicts).toHaveLength(1);
    await pass(10_000);
    expect(shown(one)).toBe("Two");
    expect(shown(two)).toBe("Two");
    expect(await earlier()).toContain("other-tab: One");
  });

  it("tell the later writer of the same answer, and keep both texts", async () => {
    const [one, two] = await conflict();
    expect(one.snapshot().conflicts).toMatchObject([
      { question: purpose, theirs: { text: "Theirs" } },
    ]);
    expect(shown(one)).toBe("Mine");
    expect(shown(two)).toBe("Mine");
    expect(two.snapshot().arrivals).toMatchObject([{ question: purpose }]);
    expect(await earlier()).toEqual(["other-tab: Theirs"]);
  });

  it.each([
    { keep: "mine" as const, text: "Mine", kept: ["other-tab: Theirs"] },
    { keep: "theirs" as const, text: "Theirs", kept: ["time: Mine", "other-tab: Theirs"] },
  ])("settle with $keep", async ({ keep, text, kept }) => {
    const [one, two] = await conflict();
    one.settleConflict(purpose, keep);
    await pass(1000);
    expect(one.snapshot().conflicts).toEqual([]);
    expect(shown(one)).toBe(text);
    expect(shown(two)).toBe(text);
    expect(await stored()).toBe(text);
    expect(await earlier()).toEqual(kept);
  });

  it("see a datasheet that a file replaced, and a text being typed survives it", async () => {
    const [one, two] = [await tab("one"), await tab("two")];
    one.writeAnswer(purpose, said("Old"));
    one.writeAnswer(funding, said("Gone with the file"));
    await pass(1000);
    two.writeAnswer(purpose, said("Being typed"));
    const next = draftOf(first, { [purpose]: "From the file" });
    must(await library.put(next, { at: minute(1), session: "import" }));
    await pass(4000);
    expect(await stored()).toBe("Being typed");
    expect(shown(one)).toBe("Being typed");
    expect(one.answer(funding)).toBeUndefined();
    expect(two.snapshot().conflicts).toMatchObject([{ theirs: { text: "From the file" } }]);
    expect(await earlier()).toContain("other-tab: From the file");
    expect(await earlier(funding)).toEqual(["replaced: Gone with the file"]);
  });

  it("catch up after a sleep without news", async () => {
    const [one, two] = [await tab("one"), await tab("two")];
    database.tabs.clear();
    one.writeAnswer(purpose, said("While you slept"));
    one.changeSheet((sheet) => ({ ...sheet, language: "fr" }));
    await one.flush();
    expect(shown(two)).toBeUndefined();
    await two.refresh();
    expect(shown(two)).toBe("While you slept");
    expect(two.snapshot().draft.sheet.language).toBe("fr");
  });

  it("tell at once when this one is outdated", async () => {
    const session = await tab("one");
    const own = openMemoryLibrary(database);
    const told = startSession({
      library: {
        ...own,
        watch: (listener) => {
          setTimeout(() => listener({ kind: "outdated-tab" }), 10);
          return () => {};
        },
      },
      opened: must(await own.open(first)),
      stamp: () => minute(0),
      sessionId: "told",
      author: () => ({}),
    });
    await pass(20);
    expect(told.snapshot().saving).toEqual({
      status: "trouble",
      problem: { code: "outdated-tab" },
    });
    expect(session.snapshot().saving.status).toBe("saved");
  });
});
