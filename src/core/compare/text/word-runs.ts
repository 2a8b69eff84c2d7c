import { type Hunk, hunksOf } from "./hunks.ts";
import { bySentence, mendedHunks } from "./readable.ts";
import { Runs } from "./runs.ts";
import { align, numbering } from "./sequence.ts";
import type { Run, Unit } from "./text-comparison.ts";
import { sentenceStarts, type Token } from "./tokens.ts";

export interface Compared {
  readonly unit: Unit;
  readonly runs: readonly Run[];
  readonly gaveUp: boolean;
}

/** Two pieces of prose, word by word, or by the sentence where little of it stayed. */
export function wordRuns(
  before: readonly Token[],
  after: readonly Token[],
  differences: number,
): Compared {
  const number = numbering();
  const a = number(before.map(({ word }) => word));
  const b = number(after.map(({ word }) => word));
  const { match, gaveUp } = align(a, b, differences);
  const sides = {
    before,
    after,
    a,
    b,
    startsBefore: sentenceStarts(before),
    startsAfter: sentenceStarts(after),
  };
  const mended = mendedHunks(hunksOf(match, after.length), sides);
  const { hunks, replaced } = bySentence(mended, sides);
  return {
    unit: replaced ? "sentence" : "word",
    runs: runsOf(hunks, before, after).done(),
    gaveUp,
  };
}

/** Code, line by line: a token is a line and its line end. */
export function lineRuns(before: string, after: string, differences: number): Compared {
  const one = linesOf(before);
  const other = linesOf(after);
  const number = numbering();
  const { match, gaveUp } = align(
    number(one.map(({ word }) => word)),
    number(other.map(({ word }) => word)),
    differences,
  );
  const runs = runsOf(hunksOf(match, other.length), one, other, true).done();
  return { unit: "line", runs, gaveUp };
}

function linesOf(text: string): Token[] {
  return Array.from(text.matchAll(/([^\r\n]*)(\r\n|\r|\n)|[^\r\n]+/g), ([all, word, space]) =>
    space === undefined ? { word: all, space: "" } : { word: word ?? "", space },
  );
}

function runsOf(
  hunks: readonly Hunk[],
  before: readonly Token[],
  after: readonly Token[],
  wholeLines = false,
): Runs {
  const runs = new Runs(wholeLines);
  let i = 0;
  let j = 0;
  const same = (end: number) => {
    let text = "";
    while (i < end) {
      const one = before[i++] as Token;
      const other = after[j++] as Token;
      text += one.word;
      if (one.space === other.space) text += one.space;
      else {
        runs.same(text);
        runs.space(one.space, other.space);
        text = "";
      }
    }
    runs.same(text);
  };
  for (const hunk of hunks) {
    same(hunk.i0);
    for (; i < hunk.i1; i++) runs.removed(textOf(before[i] as Token));
    for (; j < hunk.j1; j++) runs.added(textOf(after[j] as Token));
  }
  same(before.length);
  return runs;
}

function textOf({ word, space }: Token): string {
  return word + space;
}
