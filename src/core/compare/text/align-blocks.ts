import {
  keyOf,
  type Likeness,
  leastAlone,
  leastLike,
  type Weighed,
  weigher,
} from "./block-likeness.ts";
import { hunksOf } from "./hunks.ts";
import { align, numbering } from "./sequence.ts";
import type { SourceBlock } from "./split-blocks.ts";
import { isWord, type Token, tokensOf } from "./tokens.ts";

/** How far a comparison goes before it grows coarse. There is no clock in core: these are counts. */
export interface TextLimits {
  /** The longest text that is compared by words. */
  readonly characters: number;
  /** The most differences looked for in one go, between two lists of words or of blocks. */
  readonly differences: number;
  /** How many words are looked at, in all, to find which block became which. */
  readonly looks: number;
}

export interface AlignedBlocks {
  /** Which block became which, in place; -1 for none. Rises. */
  readonly match: Int32Array;
  /** Blocks that stand elsewhere now, from old place to new. */
  readonly moves: ReadonlyMap<number, number>;
  readonly coarse: boolean;
  readonly tokensOf: (block: SourceBlock) => readonly Token[];
}

interface Placed {
  readonly at: number;
  readonly weighed: Weighed;
}

interface Like {
  readonly from: number;
  readonly to: number;
  readonly likeness: number;
}

/** How alike two blocks must be for one to be the other, moved and edited, and how long. */
const movedLike = 0.6;
const movedWords = 5;
/** The most pairs of which a table is kept. */
const mostPairs = 4_000_000;

/** Equal blocks first, then equal ones that moved; then by likeness in place, then elsewhere. */
export function alignBlocks(
  before: readonly SourceBlock[],
  after: readonly SourceBlock[],
  limits: TextLimits,
  byWords: boolean,
): AlignedBlocks {
  const number = numbering();
  const a = number(keysOf(before));
  const b = number(keysOf(after));
  const { match } = align(a, b, limits.differences);
  const moves = movedWhole(before, { a, b, match });
  if (!byWords) return { match, moves, coarse: true, tokensOf: ({ text }) => tokensOf(text) };

  const { weigh, likeness } = weigher();
  const known = new Map<SourceBlock, Weighed>();
  const weighed = (block: SourceBlock): Weighed => {
    const one = known.get(block) ?? weigh(block);
    known.set(block, one);
    return one;
  };
  const arrived = new Set(moves.values());
  const left: Placed[] = [];
  const come: Placed[] = [];
  let looks = limits.looks;
  for (const { i0, i1, j0, j1 } of hunksOf(match, after.length)) {
    const from = placed(before, i0, i1, (at) => moves.has(at), weighed);
    const to = placed(after, j0, j1, (at) => arrived.has(at), weighed);
    looks -= costOf(from, to);
    if (looks >= 0) {
      for (const { from: i, to: j } of likeInOrder(from, to, likeness)) match[i] = j;
    }
    for (const one of from) if (match[one.at] === -1) left.push(one);
    for (const one of to) come.push(one);
  }
  partLostRules(before, match);
  const taken = new Set(match);
  const loose = come.filter(({ at }) => !taken.has(at));
  looks -= costOf(left, loose);
  if (looks >= 0) {
    for (const { from, to } of likeElsewhere(left, loose, likeness)) moves.set(from, to);
  }
  const coarse = looks < 0;
  return { match, moves, coarse, tokensOf: (block) => weighed(block).tokens };
}

/** The line under the head of a table is told by the head: so many others look like it. */
function keysOf(blocks: readonly SourceBlock[]): string[] {
  const keys = blocks.map(keyOf);
  return keys.map((key, at) =>
    blocks[at]?.type === "table-rule" ? `${keys[at - 1]} ${key}` : key,
  );
}

/** Blocks that stand once among what is gone and once among what is new. */
function movedWhole(
  before: readonly SourceBlock[],
  { a, b, match }: { a: Int32Array; b: Int32Array; match: Int32Array },
): Map<number, number> {
  const taken = new Set(match);
  const gone = places(a, (at) => match[at] === -1 && isWord(before[at]?.text ?? ""));
  const come = places(b, (at) => !taken.has(at));
  const moves = new Map<number, number>();
  for (const [value, from] of gone) {
    const to = come.get(value);
    if (from >= 0 && to !== undefined && to >= 0) moves.set(from, to);
  }
  return moves;
}

function places(list: Int32Array, counts: (at: number) => boolean): Map<number, number> {
  const found = new Map<number, number>();
  list.forEach((value, at) => {
    if (counts(at)) found.set(value, found.has(value) ? -1 : at);
  });
  return found;
}

function placed(
  blocks: readonly SourceBlock[],
  from: number,
  end: number,
  except: (at: number) => boolean,
  weighed: (block: SourceBlock) => Weighed,
): Placed[] {
  return blocks.slice(from, end).flatMap((block, index) => {
    const at = from + index;
    return except(at) ? [] : [{ at, weighed: weighed(block) }];
  });
}

function costOf(from: readonly Placed[], to: readonly Placed[]): number {
  if (from.length * to.length > mostPairs) return Number.POSITIVE_INFINITY;
  const words = (list: readonly Placed[]) =>
    list.reduce((sum, { weighed }) => sum + weighed.words.length + 1, 0);
  return words(from) * to.length + words(to) * from.length;
}

/** The pairs, rising on both sides, that are most like each other in all. */
function likeInOrder(from: readonly Placed[], to: readonly Placed[], likeness: Likeness): Like[] {
  const least = from.length === 1 && to.length === 1 ? leastAlone : leastLike;
  const width = to.length + 1;
  const pairs = new Float32Array((from.length + 1) * width);
  const best = new Float32Array((from.length + 1) * width);
  const value = (list: Float32Array, i: number, j: number) => list[i * width + j] as number;
  for (let i = from.length - 1; i >= 0; i--) {
    for (let j = to.length - 1; j >= 0; j--) {
      const pair = likeness((from[i] as Placed).weighed, (to[j] as Placed).weighed, least);
      pairs[i * width + j] = pair;
      best[i * width + j] = Math.max(
        value(best, i + 1, j),
        value(best, i, j + 1),
        pair > 0 ? pair + value(best, i + 1, j + 1) : 0,
      );
    }
  }
  const found: Like[] = [];
  for (let i = 0, j = 0; i < from.length && j < to.length; ) {
    const here = value(best, i, j);
    const pair = value(pairs, i, j);
    if (pair > 0 && here > value(best, i + 1, j) && here > value(best, i, j + 1)) {
      found.push({ from: (from[i] as Placed).at, to: (to[j] as Placed).at, likeness: pair });
      i++;
      j++;
    } else if (here === value(best, i + 1, j)) i++;
    else j++;
  }
  return found;
}

function partLostRules(before: readonly SourceBlock[], match: Int32Array): void {
  match.forEach((to, from) => {
    const headTo = match[from - 1] ?? -1;
    if (before[from]?.type === "table-rule" && to !== -1 && headTo !== to - 1) match[from] = -1;
  });
}

/** What was written anew elsewhere, nearly as it was: the most alike first. */
function likeElsewhere(from: readonly Placed[], to: readonly Placed[], likeness: Likeness): Like[] {
  const longEnough = ({ weighed }: Placed) =>
    weighed.block.type !== "table-rule" && weighed.words.length >= movedWords;
  const pairs = from.filter(longEnough).flatMap((one) =>
    to.filter(longEnough).flatMap((other): Like[] => {
      const like = likeness(one.weighed, other.weighed, movedLike);
      return like === 0 ? [] : [{ from: one.at, to: other.at, likeness: like }];
    }),
  );
  const usedFrom = new Set<number>();
  const usedTo = new Set<number>();
  return pairs
    .sort((one, other) => other.likeness - one.likeness)
    .filter(({ from, to }) => {
      if (usedFrom.has(from) || usedTo.has(to)) return false;
      usedFrom.add(from);
      usedTo.add(to);
      return true;
    });
}
