import { describe, expect, it, onTestFinished } from "vitest";
import type { Library, LibraryEvent } from "#app/storage/library.ts";
import { summaryOf } from "#app/storage/summary-of.ts";
import type { AnswerDraft } from "#core/datasheet/draft.ts";
import type { Question, QuestionSet } from "#core/questions/question.ts";
import type { Result } from "#core/result.ts";
import { draftOf, first, funding, minute, purpose, said, second, sheetOf } from "./sample.ts";

/** Opens one more library, as another tab would, over the database of this test. */
export type OpenTab = () => Library;

export function must<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

const ownQuestion: Question = {
  id: "own:a.b",
  kind: "prose",
  prompt: "Why?",
  label: "Why",
  origin: ["own"],
  why: "So.",
  covers: ["That"],
  example: "Because.",
  terms: {},
  feeds: [],
};

/** What every library does, whatever it stands on. */
export function libraryContract(name: string, newDatabase: () => OpenTab): void {
  function tabs(): [Library, Library] {
    const open = newDatabase();
    const both: [Library, Library] = [open(), open()];
    onTestFinished(() => {
      for (const each of both) each.close();
    });
    return both;
  }
  const in1 = (minutes: number) => ({ at: minute(minutes), session: "one" });
  const in2 = (minutes: number) => ({ at: minute(minutes), session: "two" });
  const row = summaryOf(draftOf(first), minute(0));
  const words = (entries: readonly { answer: AnswerDraft; because: string }[]) =>
    entries.map(({ answer, because }) => `${because}: ${answer.text}`);

  async function earlierOf(library: Library) {
    return words(must(await library.earlier(first, purpose)));
  }
  async function textOf(library: Library) {
    return must(await library.readAnswer(first, purpose))?.answer.text;
  }

  describe(name, () => {
    it("gives back what was put", async () => {
      const [library, other] = tabs();
      const draft = draftOf(first, { [purpose]: "To count penguins." });
      must(await library.put(draft, in1(0)));
      const opened = must(await other.open(first));
      expect(opened.draft).toEqual(draft);
      expect(opened.damaged).toEqual([]);
      expect(Object.keys(opened.tokens)).toEqual([purpose]);
      expect(must(await other.list()).rows).toEqual([summaryOf(draft, minute(0))]);
    });

    it.each([
      ["open", (library: Library) => library.open(second)],
      ["readSheet", (library: Library) => library.readSheet(second)],
      ["remove", (library: Library) => library.remove(second, minute(0))],
      ["undoRemove", (library: Library) => library.undoRemove(second)],
      ["saveSummary", (library: Library) => library.saveSummary({ ...row, id: second })],
      ["addEarlier", (library: Library) => library.addEarlier(second, {}, [])],
      [
        "saveAnswer",
        (library: Library) =>
          library.saveAnswer(second, purpose, said("Lost?"), undefined, in1(0), row),
      ],
      [
        "changeSheet",
        (library: Library) =>
          library.changeSheet(
            second,
            (sheet) => sheet,
            in1(0),
            () => row,
          ),
      ],
      [
        "keepExported",
        (library: Library) =>
          library.keepExported(second, {
            digest: "a".repeat(64),
            at: minute(0),
            format: "json",
            text: "",
          }),
      ],
    ])("%s says that there is no such datasheet", async (_name, call) => {
      const [library] = tabs();
      must(await library.put(draftOf(first), in1(0)));
      const { rows } = must(await library.list());
      expect(await call(library)).toEqual({
        ok: false,
        problem: { code: "no-such-datasheet", id: second },
      });
      expect(must(await library.list()).rows).toEqual(rows);
    });

    it("stores an answer with its row in the list", async () => {
      const [library, other] = tabs();
      must(await library.put(draftOf(first), in1(0)));
      const summary = { ...row, comeBacks: 7 };
      must(await library.saveAnswer(first, purpose, said("Why"), undefined, in1(0), summary));
      expect(await textOf(other)).toBe("Why");
      expect(must(await other.list()).rows).toEqual([summary]);
    });

    it("refuses what could not be read again, and leaves nothing of it behind", async () => {
      const [library] = tabs();
      must(await library.put(draftOf(first, { [purpose]: "Short" }), in1(0)));
      const { token } = must(await library.readAnswer(first, purpose)) ?? { token: "" };
      const far = said("x".repeat(2_000_001));
      const summary = { ...row, comeBacks: 7 };
      const saved = await library.saveAnswer(first, purpose, far, token, in2(9), summary);
      expect(saved).toMatchObject({ ok: false, problem: { code: "broken" } });
      expect(await textOf(library)).toBe("Short");
      expect(await earlierOf(library)).toEqual([]);
      expect(must(await library.list()).rows[0]?.comeBacks).toBe(0);
    });

    it("undoes a change of the sheet that throws", async () => {
      const [library] = tabs();
      must(await library.put(draftOf(first), in1(0)));
      const changed = await library.changeSheet(
        first,
        () => {
          throw new Error("Oh");
        },
        in1(1),
        () => row,
      );
      expect(changed).toMatchObject({ ok: false, problem: { code: "broken" } });
      expect(must(await library.open(first)).draft).toEqual(draftOf(first));
    });

    /** A step: who writes what at which minute, and from which step's token it starts. */
    type Step = { in: typeof in1; at: number; text: string; from?: number; keep?: true };
    it.each<{ given: string; steps: Step[]; earlier: string[]; overwrote?: string }>([
      {
        given: "typing in one sitting within two minutes",
        steps: [
          { in: in1, at: 0, text: "a" },
          { in: in1, at: 1, text: "ab", from: 0 },
        ],
        earlier: [],
      },
      {
        given: "typing in one sitting after two minutes",
        steps: [
          { in: in1, at: 0, text: "a" },
          { in: in1, at: 2, text: "ab", from: 0 },
          { in: in1, at: 3, text: "abc", from: 1 },
          { in: in1, at: 4, text: "abcd", from: 2 },
        ],
        earlier: ["time: abc", "time: a"],
      },
      {
        given: "a clock that was set back",
        steps: [
          { in: in1, at: 60, text: "a" },
          { in: in1, at: 0, text: "ab", from: 0 },
        ],
        earlier: ["time: a"],
      },
      {
        given: "another sitting",
        steps: [
          { in: in1, at: 0, text: "a" },
          { in: in2, at: 1, text: "b", from: 0 },
        ],
        earlier: ["time: a"],
      },
      {
        given: "going back to another text on purpose",
        steps: [
          { in: in1, at: 0, text: "a" },
          { in: in1, at: 1, text: "b", from: 0, keep: true },
        ],
        earlier: ["time: a"],
      },
      {
        given: "a blank text",
        steps: [
          { in: in1, at: 0, text: " " },
          { in: in2, at: 9, text: "b", from: 0 },
        ],
        earlier: [],
      },
      {
        given: "the same text in another sitting",
        steps: [
          { in: in1, at: 0, text: "a" },
          { in: in2, at: 9, text: "a", from: 0 },
        ],
        earlier: [],
      },
      {
        given: "another tab that had written meanwhile",
        steps: [
          { in: in1, at: 0, text: "a" },
          { in: in2, at: 1, text: "theirs", from: 0 },
          { in: in1, at: 1, text: "mine", from: 0 },
        ],
        earlier: ["other-tab: theirs", "time: a"],
        overwrote: "theirs",
      },
      {
        given: "another tab that had written the same",
        steps: [
          { in: in1, at: 0, text: "a" },
          { in: in2, at: 1, text: "b", from: 0 },
          { in: in1, at: 1, text: "b", from: 0 },
        ],
        earlier: ["time: a"],
      },
      {
        given: "a first answer that another tab gave first",
        steps: [
          { in: in2, at: 1, text: "theirs" },
          { in: in1, at: 1, text: "mine" },
        ],
        earlier: ["other-tab: theirs"],
        overwrote: "theirs",
      },
    ])("keeps the right earlier texts: $given", async ({ steps, earlier, overwrote }) => {
      const [library, other] = tabs();
      must(await library.put(draftOf(first), in1(0)));
      const tokens: string[] = [];
      let last: string | undefined;
      for (const { in: stampAt, at, text, from, keep } of steps) {
        const startedFrom = from === undefined ? undefined : tokens[from];
        const stamp = { ...stampAt(at), ...(keep && { keep }) };
        const tab = stampAt === in1 ? library : other;
        const saved = must(
          await tab.saveAnswer(first, purpose, said(text), startedFrom, stamp, row),
        );
        tokens.push(saved.token);
        last = saved.overwrote?.text;
      }
      expect(last).toBe(overwrote);
      expect(await earlierOf(library)).toEqual(earlier);
      expect(await textOf(library)).toBe(steps.at(-1)?.text);
      expect(new Set(tokens).size).toBe(steps.length);
    });

    it("lets two tabs change different fields of one sheet", async () => {
      const [library, other] = tabs();
      must(await library.put(draftOf(first), in1(0)));
      const summarise = () => row;
      await Promise.all([
        library.changeSheet(
          first,
          (sheet) => ({ ...sheet, dataset: { ...sheet.dataset, version: "2.0.0" } }),
          in1(1),
          summarise,
        ),
        other.changeSheet(
          first,
          (sheet) => ({ ...sheet, scope: { people: "no" } }),
          in2(1),
          summarise,
        ),
      ]);
      const { sheet } = must(await library.readSheet(first));
      expect(sheet.dataset.version).toBe("2.0.0");
      expect(sheet.scope).toEqual({ people: "no" });
    });

    it("keeps earlier states of the sheet apart from those of the answers", async () => {
      const [library] = tabs();
      must(await library.put(draftOf(first, { [purpose]: "a" }), in1(0)));
      const retitle = (title: string, at: number) =>
        library.changeSheet(
          first,
          () => sheetOf(first, title),
          in1(at),
          () => row,
        );
      must(await retitle("Puffins", 1));
      must(await retitle("Parrots", 3));
      must(await retitle("Pigeons", 4));
      const titles = must(await library.earlierSheets(first)).map(
        ({ sheet, because }) => `${because}: ${sheet.dataset.title}`,
      );
      expect(titles).toEqual(["time: Puffins"]);
      expect(await earlierOf(library)).toEqual([]);
    });

    it("thins earlier texts where it adds one", async () => {
      const [library] = tabs();
      must(await library.put(draftOf(first), in1(0)));
      const entries = Array.from({ length: 10 }, (_, index) => ({
        at: minute(index),
        because: "time" as const,
        answer: said(`Text ${index}`),
      })).reverse();
      must(await library.addEarlier(first, { [purpose]: entries }, []));
      must(await library.saveAnswer(first, purpose, said("a"), undefined, in1(300), row));
      const { token } = must(await library.readAnswer(first, purpose)) ?? { token: "" };
      must(await library.saveAnswer(first, purpose, said("b"), token, in1(302), row));
      expect(await earlierOf(library)).toEqual(["time: a", "time: Text 9", "time: Text 0"]);
    });

    it("puts the old state aside when a file takes its place", async () => {
      const [library] = tabs();
      const answers = { [purpose]: "Old words", [funding]: "Same words" };
      must(await library.put(draftOf(first, answers), in1(0)));
      must(await library.remove(first, minute(1)));
      const next = { ...draftOf(first, { [funding]: "Same words" }), sheet: sheetOf(first, "New") };
      must(await library.put(next, in1(1)));
      expect(must(await library.open(first)).draft).toEqual(next);
      expect(await earlierOf(library)).toEqual(["replaced: Old words"]);
      expect(must(await library.earlier(first, funding))).toEqual([]);
      expect(must(await library.earlierSheets(first))).toEqual([
        { at: minute(1), because: "replaced", sheet: sheetOf(first) },
      ]);
      const [listed] = must(await library.list()).rows;
      expect(listed).toMatchObject({ title: "New" });
      expect(listed).not.toHaveProperty("deletedAt");
    });

    it("adds earlier states from a backup without doubles", async () => {
      const [library] = tabs();
      must(await library.put(draftOf(first), in1(0)));
      const earlier = [
        { at: minute(2), because: "time" as const, answer: said("Newer") },
        { at: minute(1), because: "other-tab" as const, answer: said("Older") },
      ];
      const sheets = [
        { at: minute(1), because: "replaced" as const, sheet: sheetOf(first, "Old") },
      ];
      for (let round = 0; round < 2; round++) {
        must(await library.addEarlier(first, { [purpose]: earlier }, sheets));
      }
      expect(must(await library.earlier(first, purpose))).toEqual(earlier);
      expect(must(await library.earlierSheets(first))).toEqual(sheets);
    });

    it("deletes so that it can be undone, and stays deleted while another tab writes", async () => {
      const [library, other] = tabs();
      must(await library.put(draftOf(first), in1(0)));
      const [before] = must(await library.list()).rows;
      must(await library.remove(first, minute(5)));
      must(await other.saveAnswer(first, purpose, said("Still here"), undefined, in2(6), row));
      expect(must(await library.list()).rows[0]?.deletedAt).toBe(minute(5));
      must(await library.undoRemove(first));
      expect(must(await library.list()).rows).toEqual([before]);
      expect(await textOf(library)).toBe("Still here");
    });

    it("lists a screenful of those changed last", async () => {
      const [library] = tabs();
      const ids = [1, 2, 3, 4].map((n) => first.replace(/1$/, String(n)));
      for (const [index, id] of ids.entries()) {
        const sheet = { ...sheetOf(id), changedAt: minute((index * 3) % 4) };
        must(await library.put({ sheet, answers: {} }, in1(0)));
      }
      const changed = async (newest: number) =>
        must(await library.list({ newest })).rows.map(({ changedAt }) => changedAt);
      expect(await changed(2)).toEqual([minute(3), minute(2)]);
      expect(await changed(9)).toEqual([minute(3), minute(2), minute(1), minute(0)]);
      expect(await changed(0)).toEqual([]);
    });

    it("purges one datasheet and no other", async () => {
      const [library] = tabs();
      must(await library.put(draftOf(first, { [purpose]: "a" }), in1(0)));
      must(await library.put(draftOf(first, { [purpose]: "b" }), in1(1)));
      must(await library.put(draftOf(second, { [purpose]: "c" }), in1(1)));
      must(await library.purge(first));
      expect(await library.open(first)).toMatchObject({ ok: false });
      expect(await earlierOf(library)).toEqual([]);
      expect(must(await library.list()).rows.map(({ id }) => id)).toEqual([second]);
      expect(must(await library.open(second)).draft.answers[purpose]?.text).toBe("c");
    });

    it("keeps each exported state once", async () => {
      const [library] = tabs();
      must(await library.put(draftOf(first), in1(0)));
      const state = { digest: "a".repeat(64), at: minute(1), format: "json", text: "{}" };
      const later = { ...state, digest: "b".repeat(64), at: minute(2) };
      must(await library.keepExported(first, state));
      must(await library.keepExported(first, later));
      must(await library.keepExported(first, state));
      expect(must(await library.exportedStates(first))).toEqual([later, state]);
    });

    it("keeps settings one by one", async () => {
      const [library, other] = tabs();
      expect(must(await library.settings())).toEqual({});
      await Promise.all([
        library.changeSettings({ name: "Ada" }),
        other.changeSettings({ theme: "dark", role: "Curator" }),
      ]);
      expect(must(await library.changeSettings({ role: undefined }))).toEqual({
        name: "Ada",
        theme: "dark",
      });
      expect(must(await other.settings())).toEqual({ name: "Ada", theme: "dark" });
    });

    it("keeps a person's own question sets by version", async () => {
      const [library] = tabs();
      const set: QuestionSet = {
        id: "own",
        version: "1.0.0",
        title: "Own",
        about: "Ours.",
        language: "en",
        sections: [{ section: "own", title: "Own", intro: "Ours.", questions: [ownQuestion] }],
      };
      const newer = { ...set, version: "1.1.0" };
      must(await library.keepSet(set));
      must(await library.keepSet(newer));
      expect(must(await library.ownSets())).toEqual([set, newer]);
      must(await library.keepSet(set));
      const other = { ...set, title: "Changed in the same version" };
      expect(await library.keepSet(other)).toEqual({
        ok: false,
        problem: { code: "set-differs", id: "own", version: "1.0.0" },
      });
      expect(must(await library.ownSets())).toEqual([set, newer]);
      must(await library.dropSet("own", "1.0.0"));
      expect(must(await library.ownSets())).toEqual([newer]);
    });

    it("gives everything for a backup", async () => {
      const [library] = tabs();
      const draft = draftOf(first, { [purpose]: "New" });
      const state = { digest: "a".repeat(64), at: minute(1), format: "json", text: "{}" };
      must(await library.put(draftOf(first, { [purpose]: "Old" }), in1(0)));
      must(await library.put(draft, in1(1)));
      must(await library.put(draftOf(second), in1(1)));
      must(await library.keepExported(first, state));
      must(await library.remove(second, minute(2)));
      must(await library.changeSettings({ name: "Ada" }));
      expect(must(await library.contents())).toEqual({
        datasheets: [
          {
            draft,
            earlier: { [purpose]: [{ at: minute(1), because: "replaced", answer: said("Old") }] },
            earlierSheets: [],
            exported: [state],
          },
          {
            draft: draftOf(second),
            deletedAt: minute(2),
            earlier: {},
            earlierSheets: [],
            exported: [],
          },
        ],
        releases: [],
        removedReleases: [],
        reviews: [],
        sets: [],
        settings: { name: "Ada" },
        damaged: [],
      });
    });

    it("tells this tab and others what was written, but nobody what they wrote themselves", async () => {
      const [library, other] = tabs();
      const heard: Record<string, LibraryEvent[]> = { here: [], self: [], there: [] };
      library.watch((event) => heard["here"]?.push(event));
      library.watch((event) => heard["self"]?.push(event), "one");
      other.watch((event) => heard["there"]?.push(event), "two");
      must(await library.put(draftOf(first), in1(0)));
      must(await library.saveAnswer(first, purpose, said("a"), undefined, in1(0), row));
      must(
        await library.changeSheet(
          first,
          (sheet) => sheet,
          in1(0),
          () => row,
        ),
      );
      await library.saveAnswer(second, purpose, said("a"), undefined, in1(0), row);
      must(await library.changeSettings({ name: "Ada" }));
      const all: LibraryEvent[] = [
        { kind: "datasheet", id: first },
        { kind: "answer", id: first, question: purpose },
        { kind: "sheet", id: first },
        { kind: "settings" },
      ];
      await expect.poll(() => heard["there"]).toEqual(all);
      expect(heard["here"]).toEqual(all);
      expect(heard["self"]).toEqual([{ kind: "settings" }]);
    });

    it("answers every call after closing", async () => {
      const [library, other] = tabs();
      must(await library.put(draftOf(first), in1(0)));
      library.close();
      expect(await library.open(first)).toMatchObject({ ok: false, problem: { code: "broken" } });
      expect(must(await other.open(first)).draft).toEqual(draftOf(first));
    });
  });
}
