import { openIndexedLibrary } from "../../src/app/storage/indexed-library.ts";
import type { Library } from "../../src/app/storage/library.ts";
import { summaryOf } from "../../src/app/storage/summary-of.ts";
import type { Result } from "../../src/core/result.ts";
import { at, draftOf, idOf } from "./full-draft.ts";
import { sets } from "./questions.ts";
import { openRecords } from "./records.ts";
import { commonWords } from "./words.ts";

const library = openIndexedLibrary();
const stamp = { at, session: "bench" };

function must<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

async function timed<Value>(work: () => Promise<Value>) {
  const start = performance.now();
  const value = await work();
  return { milliseconds: performance.now() - start, value };
}

/** What the benchmark does to the app's own library, with the app's own code, on the app's own origin. */
const lab = {
  commonWords,

  ids: { of: idOf },

  /** A datasheet with answers of 2 kB: to all questions, to one of them, or to all but one. */
  async put(number: number, which: "all" | "one" | "all-but-one", question: string) {
    const answers = {
      all: () => true,
      one: (id: string) => id === question,
      "all-but-one": (id: string) => id !== question,
    }[which];
    must(await library.put(draftOf({ sets, number, length: 2048, answers }), stamp));
    return idOf(number);
  },

  /** Both stores get the same datasheets; returns how many characters of JSON they are. */
  async fill(from: number, count: number, length: number) {
    const records = await openRecords();
    let characters = 0;
    for (let number = from; number < from + count; number++) {
      const draft = draftOf({ sets, number, length });
      characters += JSON.stringify(draft).length;
      const [put] = await Promise.all([library.put(draft, stamp), records.put([draft], at)]);
      must(put);
    }
    return characters;
  },

  async lists() {
    const records = await openRecords();
    await library.settings();
    const ours = {
      newest: (await timed(async () => must(await library.list({ newest: 50 })))).milliseconds,
      all: (await timed(async () => must(await library.list()))).milliseconds,
    };
    const theirs = {
      newest: (await timed(() => records.newest(50))).milliseconds,
      all: (await timed(() => records.all())).milliseconds,
    };
    return { ours, theirs };
  },

  async scan(query: string) {
    const records = await openRecords();
    const { milliseconds, value } = await timed(() => records.search(query));
    return { milliseconds, total: value };
  },

  /** A key's worth of change in one answer after another, stored as the app stores it. */
  async saves(number: number, count: number) {
    const id = idOf(number);
    const { draft, tokens } = must(await library.open(id));
    const questions = Object.keys(draft.answers).slice(0, count);
    const times: number[] = [];
    for (const question of questions) times.push(await saveOne(library, question));
    return times;

    async function saveOne(into: Library, question: string): Promise<number> {
      const before = draft.answers[question];
      if (before === undefined) throw new Error(`${question} has no answer`);
      const answer = { ...before, text: `${before.text}.`, changedAt: new Date().toISOString() };
      const start = performance.now();
      const summary = summaryOf(
        { ...draft, answers: { ...draft.answers, [question]: answer } },
        answer.changedAt,
      );
      const now = { at: answer.changedAt, session: stamp.session };
      must(await into.saveAnswer(id, question, answer, tokens[question], now, summary));
      return performance.now() - start;
    }
  },

  async recordSaves(number: number, count: number) {
    const records = await openRecords();
    const { draft } = must(await library.open(idOf(number)));
    const times: number[] = [];
    for (const [question, { text }] of Object.entries(draft.answers).slice(0, count)) {
      const start = performance.now();
      await records.save(idOf(number), question, `${text}.`, new Date().toISOString());
      times.push(performance.now() - start);
    }
    return times;
  },
};

export type Lab = typeof lab;
Object.assign(window, { lab });
