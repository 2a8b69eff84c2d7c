import { compare } from "../../src/core/compare/compare.ts";
import type { Datasheet } from "../../src/core/datasheet/datasheet.ts";
import { exported } from "../../src/core/datasheet/draft.ts";
import { json } from "../../src/core/formats/json/json.ts";
import { writeMarkdown } from "../../src/core/formats/markdown/write.ts";
import { draftOf } from "./full-draft.ts";
import { sets } from "./questions.ts";
import { markdownText, randomFrom, word } from "./words.ts";

const gebru = sets.filter(({ id }) => id === "gebru-2021");

interface Pair {
  readonly before: Datasheet;
  readonly after: Datasheet;
  /** How many answers each has. */
  readonly answers: number;
  readonly words: number;
  readonly changed: number;
}

/** The 57 questions of the paper with 2 kB each; in the second, a tenth of all words are others. */
function editedPair(): Pair {
  const before = exported(draftOf({ sets: gebru, number: 1, length: 2048 }));
  const random = randomFrom(57);
  let words = 0;
  let changed = 0;
  const otherWord = (written: string) => {
    words++;
    if (random() >= 0.1) return written;
    const other = word(random);
    if (other !== written) changed++;
    return other;
  };
  const after = withTexts(before, (text) => text.replace(/\p{L}+/gu, otherWord));
  return { before, after, answers: Object.keys(before.answers).length, words, changed };
}

/** One answer of 200 kB, and in its place another 200 kB that come from nowhere near. */
function unrelatedPair() {
  const only = (id: string) => id === "composition.instances";
  const before = exported(draftOf({ sets: gebru, number: 2, length: 200_000, answers: only }));
  const random = randomFrom(4711);
  return { before, after: withTexts(before, ({ length }) => markdownText(random, length)) };
}

function withTexts(sheet: Datasheet, change: (text: string) => string): Datasheet {
  const answers = Object.entries(sheet.answers).map(([id, answer]) => [
    id,
    answer.state === "answered" ? { ...answer, text: change(answer.text) } : answer,
  ]);
  return { ...sheet, answers: Object.fromEntries(answers) };
}

/** The files that are handed to Compare, and to git. */
export function filesToCompare() {
  const edited = editedPair();
  const unrelated = unrelatedPair();
  return {
    edited: { before: json.write(edited.before), after: json.write(edited.after) },
    unrelated: { before: json.write(unrelated.before), after: json.write(unrelated.after) },
    markdown: { before: writeMarkdown(edited.before), after: writeMarkdown(edited.after) },
  };
}

/** In milliseconds: the first time, when nothing is compiled yet, and the rounds after it. */
export function measureCompare(rounds: number) {
  const { before, after, ...counts } = editedPair();
  const time = () => {
    const start = performance.now();
    const { changes } = compare(before, after);
    const taken = performance.now() - start;
    const edited = changes.filter(({ kind }) => kind === "edited").length;
    if (edited !== counts.answers) throw new Error(`${edited} answers are said to be edited`);
    return taken;
  };
  const first = time();
  return { ...counts, first, times: Array.from({ length: rounds }, time) };
}
