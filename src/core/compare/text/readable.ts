import type { Hunk } from "./hunks.ts";
import { isWord, type Token } from "./tokens.ts";

interface Sides {
  readonly before: readonly Token[];
  readonly after: readonly Token[];
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly startsBefore: Uint8Array;
  readonly startsAfter: Uint8Array;
}

/** The shortest way is seldom the one a person would draw: moves and joins hunks until it is. */
export function mendedHunks(hunks: readonly Hunk[], sides: Sides): Hunk[] {
  return joined(slid(hunks, sides), sides);
}

/** "one. |Two. |" and "one|. Two|." are the same insertion: it is put where a sentence begins. */
function slid(hunks: readonly Hunk[], sides: Sides): Hunk[] {
  const result: Hunk[] = [];
  for (const [index, hunk] of hunks.entries()) {
    const floor = result.at(-1);
    const ceiling = hunks[index + 1];
    const room = {
      left: hunk.i0 - (floor?.i1 ?? 0),
      right: (ceiling?.i0 ?? sides.a.length) - hunk.i1,
    };
    if (hunk.i0 === hunk.i1) {
      const by = slide(sides.b, sides.after, sides.startsAfter, hunk.j0, hunk.j1, room);
      result.push(moved(hunk, by));
    } else if (hunk.j0 === hunk.j1) {
      const by = slide(sides.a, sides.before, sides.startsBefore, hunk.i0, hunk.i1, room);
      result.push(moved(hunk, by));
    } else result.push(hunk);
  }
  return result;
}

function moved({ i0, i1, j0, j1 }: Hunk, by: number): Hunk {
  return { i0: i0 + by, i1: i1 + by, j0: j0 + by, j1: j1 + by };
}

function slide(
  list: Int32Array,
  tokens: readonly Token[],
  starts: Uint8Array,
  from: number,
  end: number,
  room: { left: number; right: number },
): number {
  const worth = (start: number) => (starts[start] === 1 ? 2 : afterMark(tokens[start - 1]) ? 1 : 0);
  let best = 0;
  let most = worth(from);
  const consider = (by: number) => {
    const here = worth(from + by);
    if (here > most) {
      best = by;
      most = here;
    }
  };
  // The empty first word stays first: nothing slides before it.
  for (let by = -1; -by <= room.left && from + by > 0; by--) {
    if (list[from + by] !== list[end + by]) break;
    consider(by);
  }
  for (let by = 1; by <= room.right; by++) {
    if (list[from + by - 1] !== list[end + by - 1]) break;
    consider(by);
  }
  return best;
}

function afterMark(token: Token | undefined): boolean {
  return token !== undefined && token.space !== "" && /^[,;:–—]$/.test(token.word);
}

/** A word or two that stayed by chance between two larger changes are taken into them. */
function joined(hunks: readonly Hunk[], sides: Sides): Hunk[] {
  const result: Hunk[] = [];
  for (let hunk of hunks) {
    for (let last = result.at(-1); last && belong(last, hunk, sides); last = result.at(-1)) {
      result.pop();
      hunk = { i0: last.i0, i1: hunk.i1, j0: last.j0, j1: hunk.j1 };
    }
    result.push(hunk);
  }
  return result;
}

const mostWords = 2;
const mostTokens = 8;

function belong(one: Hunk, other: Hunk, { before, after, startsBefore }: Sides): boolean {
  if (other.i0 - one.i1 > mostTokens) return false;
  for (let at = one.i1 + 1; at <= other.i0; at++) if (startsBefore[at] === 1) return false;
  const between = before.slice(one.i1, other.i0);
  if (between.filter(({ word }) => isWord(word)).length > mostWords) return false;
  const kept = letters(between, 0, between.length);
  const size = ({ i0, i1, j0, j1 }: Hunk) =>
    Math.max(letters(before, i0, i1), letters(after, j0, j1));
  return kept <= size(one) && kept <= size(other);
}

function letters(tokens: readonly Token[], from: number, end: number): number {
  let count = 0;
  for (let at = from; at < end; at++) count += tokens[at]?.word.length ?? 0;
  return count;
}

/**
 * Where more than a third of the words of a sentence changed, in more than one place, the sentence as a
 * whole gives way to the new one. Neighbours that have grown into each other count as one.
 */
export function bySentence(
  hunks: readonly Hunk[],
  sides: Sides,
): { readonly hunks: Hunk[]; readonly replaced: boolean } {
  const result: Hunk[] = [];
  let replaced = false;
  let group: Hunk[] = [];
  let start = { i: 0, j: 0 };
  const close = (i: number, j: number) => {
    const span = { i0: start.i, i1: i, j0: start.j, j1: j };
    if (rewritten(group, span, sides)) {
      result.push(span);
      replaced = true;
    } else for (const each of group) result.push(each);
    group = [];
    start = { i, j };
  };
  let i = 0;
  let j = 0;
  const { startsBefore, startsAfter } = sides;
  const step = () => {
    if (startsBefore[i] === 1 && startsAfter[j] === 1 && (i > start.i || j > start.j)) close(i, j);
  };
  for (const hunk of hunks) {
    for (; i < hunk.i0; i++, j++) step();
    step();
    group.push(hunk);
    i = hunk.i1;
    j = hunk.j1;
  }
  for (; i < sides.before.length; i++, j++) step();
  close(sides.before.length, sides.after.length);
  return { hunks: result, replaced };
}

function rewritten(group: readonly Hunk[], span: Hunk, { before, after }: Sides): boolean {
  const gone = words(before, span.i0, span.i1);
  const come = words(after, span.j0, span.j1);
  if (gone === 0 || come === 0) return false;
  const changed = group.reduce(
    (sum, { i0, i1, j0, j1 }) => sum + words(before, i0, i1) + words(after, j0, j1),
    0,
  );
  if (group.length > 1) return changed * 3 > gone + come;
  // Not a word is left: then its full stop went with it.
  return changed === gone + come && Math.min(gone, come) > 2;
}

function words(tokens: readonly Token[], from: number, end: number): number {
  let count = 0;
  for (let at = from; at < end; at++) if (isWord(tokens[at]?.word ?? "")) count++;
  return count;
}
