import fc from "fast-check";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { memoryDatabase } from "#app/storage/memory-engine.ts";
import { openMemoryLibrary } from "#app/storage/memory-library.ts";
import { type Session, startSession } from "#app/storage/session.ts";
import { must } from "./library-contract.ts";
import { draftOf, first, minute, purpose, said } from "./sample.ts";

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(minute(0)) });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Tabs 0 and 1 write, flush or wait, in any order. */
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("write" as const), tab: fc.nat(1) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("wait" as const), for: fc.nat(400) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("flush" as const), tab: fc.nat(1) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("settle" as const),
      tab: fc.nat(1),
      keep: fc.constantFrom("mine" as const, "theirs" as const),
    }),
  },
);

it("loses no text that another tab wrote over, whatever the order of writes", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      localStorage.clear();
      const database = memoryDatabase();
      const library = openMemoryLibrary(database);
      must(await library.put(draftOf(first), { at: minute(0), session: "put" }));
      /** What was stored, in order, and by whom. */
      const stored: { by: string; text: string }[] = [];
      const sessions = await Promise.all(["one", "two"].map((name) => start(name)));

      async function start(sessionId: string): Promise<Session> {
        const own = openMemoryLibrary(database);
        return startSession({
          library: {
            ...own,
            async saveAnswer(...write) {
              const saved = await own.saveAnswer(...write);
              if (saved.ok) stored.push({ by: sessionId, text: write[2].text });
              return saved;
            },
          },
          opened: must(await own.open(first)),
          stamp: () => new Date().toISOString(),
          sessionId,
          author: () => ({}),
        });
      }

      for (const [index, each] of steps.entries()) {
        if (each.kind === "wait") await vi.advanceTimersByTimeAsync(each.for);
        else {
          const session = sessions[each.tab];
          if (each.kind === "write") session?.writeAnswer(purpose, said(`Text ${index}`));
          if (each.kind === "flush") void session?.flush();
          if (each.kind === "settle") session?.settleConflict(purpose, each.keep);
        }
      }
      await vi.advanceTimersByTimeAsync(8000);

      const current = must(await library.readAnswer(first, purpose))?.answer.text;
      const earlier = must(await library.earlier(first, purpose)).map(({ answer }) => answer.text);
      const overwritten = stored.filter(
        ({ by }, index) => stored[index + 1] !== undefined && stored[index + 1]?.by !== by,
      );
      for (const { text } of overwritten) expect([current, ...earlier]).toContain(text);
      expect(current).toBe(stored.at(-1)?.text);
      for (const session of sessions) {
        expect(session.answer(purpose)?.text).toBe(current);
        expect(session.snapshot().saving.status).toBe("saved");
        for (const { theirs } of session.snapshot().conflicts) {
          expect([current, ...earlier]).toContain(theirs.text);
        }
      }
    }),
    { numRuns: 200 },
  );
});
