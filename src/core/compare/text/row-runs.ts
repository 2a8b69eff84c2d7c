import { hunksOf } from "./hunks.ts";
import { countChanges, Runs } from "./runs.ts";
import { align, numbering } from "./sequence.ts";
import type { Run } from "./text-comparison.ts";
import { isWord, type Token, tokensOf } from "./tokens.ts";
import { type Compared, wordRuns } from "./word-runs.ts";

/** Which column became which; those without a partner are new or gone. Both rise together. */
export type Columns = readonly (readonly [before: number, after: number])[];

/** A row as its cells; the first token is empty and has the bar that the row begins with. */
export function cellsOf(row: string): Token[] {
  const pieces = row.match(/(?:\\[\s\S]|[^\\|]|\\$)+|\|/g) ?? [];
  const cells: Token[] = [];
  let word = "";
  let space = "";
  let barred = true;
  for (const [index, piece] of pieces.entries()) {
    const bare = piece.trim();
    if (piece === "|") {
      // Two bars with nothing between hold an empty cell.
      if (barred && index > 0) {
        cells.push({ word, space });
        word = space = "";
      }
      space += piece;
      barred = true;
    } else if (bare === "" && (index === 0 || index === pieces.length - 1)) space += piece;
    else {
      // Of the blanks that are an empty cell, the first belongs to the bar before it.
      const start = bare === "" ? 1 : piece.indexOf(bare);
      cells.push({ word, space: space + piece.slice(0, start) });
      word = bare;
      space = piece.slice(start + bare.length);
      barred = false;
    }
  }
  cells.push({ word, space });
  return cells;
}

/** Follows the columns of a table by its head: by their names first, then by their places between. */
export function columnsOf(headBefore: string, headAfter: string): Columns {
  const before = cellsOf(headBefore).map(({ word }) => word);
  const after = cellsOf(headAfter).map(({ word }) => word);
  const number = numbering();
  const { match } = align(number(before), number(after), 1000);
  const columns: [number, number][] = [];
  match.forEach((to, from) => {
    if (to >= 0) columns.push([from, to]);
  });
  for (const { i0, i1, j0, j1 } of hunksOf(match, after.length)) {
    for (let by = 0; i0 + by < i1 && j0 + by < j1; by++) columns.push([i0 + by, j0 + by]);
  }
  return columns.sort(([one], [other]) => one - other);
}

/** Two rows of a table, cell by cell. */
export function rowRuns(
  rowBefore: string,
  rowAfter: string,
  columns: Columns,
  differences: number,
): Compared {
  const before = cellsOf(rowBefore);
  const after = cellsOf(rowAfter);
  const runs = new Runs();
  let gaveUp = false;
  let i = 0;
  let j = 0;
  const upTo = (iEnd: number, jEnd: number) => {
    for (; i < iEnd && i < before.length; i++) runs.removed(textOf(before[i]));
    for (; j < jEnd && j < after.length; j++) runs.added(textOf(after[j]));
  };
  for (const [from, to] of columns) {
    const one = before[from];
    const other = after[to];
    if (one === undefined || other === undefined) continue;
    upTo(from, to);
    runs.cut();
    const inside = cellRuns(one.word, other.word, differences);
    runs.append(inside.runs);
    gaveUp ||= inside.gaveUp;
    runs.cut();
    runs.space(one.space, other.space);
    i = from + 1;
    j = to + 1;
  }
  upTo(before.length, after.length);
  return { unit: "cell", runs: runs.done(), gaveUp };
}

function textOf(cell: Token | undefined): string {
  return cell === undefined ? "" : cell.word + cell.space;
}

/** A changed cell is a changed cell; only long prose with a small change in it is told by words. */
function cellRuns(
  before: string,
  after: string,
  differences: number,
): { readonly runs: readonly Run[]; readonly gaveUp: boolean } {
  if (before === after) return { runs: [{ kind: "same", text: before }], gaveUp: false };
  const { runs, gaveUp } = wordRuns(tokensOf(before), tokensOf(after), differences);
  const { changes, whitespaceOnly } = countChanges(runs);
  if (changes === whitespaceOnly || mostlySame(runs)) return { runs, gaveUp };
  const whole: Run[] = [
    { kind: "removed", text: before },
    { kind: "added", text: after },
  ];
  return { runs: whole, gaveUp };
}

function mostlySame(runs: readonly Run[]): boolean {
  const words = { same: 0, removed: 0, added: 0 };
  for (const { kind, text } of runs) {
    words[kind] += tokensOf(text).filter(({ word }) => isWord(word)).length;
  }
  return words.same >= words.removed + words.added && words.same > 2;
}
