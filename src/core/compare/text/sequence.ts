/** For each place of the first list its place in the second, or -1. Both rise together. */
export interface Alignment {
  readonly match: Int32Array;
  /** Somewhere there were more differences than allowed, and nothing was matched there. */
  readonly gaveUp: boolean;
}

/** Equal texts get equal numbers, so that sequences can be compared as numbers. */
export function numbering(): (texts: readonly string[]) => Int32Array {
  const numbers = new Map<string, number>();
  return (texts) =>
    new Int32Array(
      texts.map((text) => {
        const known = numbers.get(text);
        if (known !== undefined) return known;
        numbers.set(text, numbers.size);
        return numbers.size - 1;
      }),
    );
}

interface Range {
  readonly a: number;
  readonly aEnd: number;
  readonly b: number;
  readonly bEnd: number;
}

const deepest = 8;

/**
 * The shortest way from one sequence to the other (Myers 1986), as long as it has no more than `most`
 * differences; beyond that, what stands once in both is matched first (patience) and the rest between.
 */
export function align(a: Int32Array, b: Int32Array, most: number): Alignment {
  const match = new Int32Array(a.length).fill(-1);
  let gaveUp = false;
  const within = (range: Range, depth: number): void => {
    const { a: from, aEnd, b: to, bEnd } = trimmed(a, b, range, match);
    if (from === aEnd || to === bEnd) return;
    const rest = { a: from, aEnd, b: to, bEnd };
    if (shortest(a, b, rest, most, match)) return;
    const anchors = depth < deepest ? onceInBoth(a, b, rest) : [];
    if (anchors.length === 0) {
      gaveUp = true;
      return;
    }
    let start = { a: from, b: to };
    for (const [i, j] of anchors) {
      match[i] = j;
      within({ ...start, aEnd: i, bEnd: j }, depth + 1);
      start = { a: i + 1, b: j + 1 };
    }
    within({ ...start, aEnd, bEnd }, depth + 1);
  };
  within({ a: 0, aEnd: a.length, b: 0, bEnd: b.length }, 0);
  return { match, gaveUp };
}

/** Matches what both begin and end with; gives what is left. */
function trimmed(a: Int32Array, b: Int32Array, range: Range, match: Int32Array): Range {
  let { a: from, aEnd, b: to, bEnd } = range;
  while (from < aEnd && to < bEnd && a[from] === b[to]) match[from++] = to++;
  while (from < aEnd && to < bEnd && a[aEnd - 1] === b[bEnd - 1]) match[--aEnd] = --bEnd;
  return { a: from, aEnd, b: to, bEnd };
}

function shortest(
  a: Int32Array,
  b: Int32Array,
  { a: aStart, aEnd, b: bStart, bEnd }: Range,
  most: number,
  match: Int32Array,
): boolean {
  const n = aEnd - aStart;
  const m = bEnd - bStart;
  const limit = Math.min(n + m, most);
  // The furthest place in `a` on each diagonal, kept for each number of differences to find the way back.
  const reach = new Int32Array(2 * limit + 3);
  const middle = limit + 1;
  const trail: Int32Array[] = [];
  for (let d = 0; d <= limit; d++) {
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && at(reach, middle + k - 1) < at(reach, middle + k + 1));
      let x = down ? at(reach, middle + k + 1) : at(reach, middle + k - 1) + 1;
      let y = x - k;
      while (x < n && y < m && a[aStart + x] === b[bStart + y]) {
        x++;
        y++;
      }
      reach[middle + k] = x;
      if (x >= n && y >= m) {
        walkBack(trail, { x: n, y: m, d }, (i, j) => {
          match[aStart + i] = bStart + j;
        });
        return true;
      }
    }
    trail.push(reach.slice(middle - d, middle + d + 1));
  }
  return false;
}

function walkBack(
  trail: readonly Int32Array[],
  end: { x: number; y: number; d: number },
  matched: (i: number, j: number) => void,
): void {
  let { x, y } = end;
  for (let d = end.d; d > 0; d--) {
    const before = trail[d - 1] as Int32Array;
    const furthest = (k: number) => (Math.abs(k) > d - 1 ? -1 : at(before, k + d - 1));
    const k = x - y;
    const down = k === -d || (k !== d && furthest(k - 1) < furthest(k + 1));
    const fromX = furthest(down ? k + 1 : k - 1);
    const fromY = fromX - (down ? k + 1 : k - 1);
    while (x > (down ? fromX : fromX + 1)) matched(--x, --y);
    x = fromX;
    y = fromY;
  }
  while (x > 0) matched(--x, --y);
}

function at(list: Int32Array, index: number): number {
  return list[index] as number;
}

/** What stands exactly once on each side, thinned to the longest rising chain. */
function onceInBoth(a: Int32Array, b: Int32Array, range: Range): [number, number][] {
  const inA = once(a, range.a, range.aEnd);
  const inB = once(b, range.b, range.bEnd);
  const pairs: [number, number][] = [];
  for (const [value, i] of inA) {
    const j = inB.get(value);
    if (i >= 0 && j !== undefined && j >= 0) pairs.push([i, j]);
  }
  return rising(pairs.sort(([one], [other]) => one - other));
}

function once(list: Int32Array, from: number, end: number): Map<number, number> {
  const places = new Map<number, number>();
  for (let index = from; index < end; index++) {
    const value = at(list, index);
    places.set(value, places.has(value) ? -1 : index);
  }
  return places;
}

function rising(pairs: readonly [number, number][]): [number, number][] {
  const ends: number[] = [];
  const previous: number[] = [];
  const second = (index: number) => (pairs[index] as [number, number])[1];
  for (let index = 0; index < pairs.length; index++) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const half = (low + high) >> 1;
      if (second(ends[half] as number) < second(index)) low = half + 1;
      else high = half;
    }
    previous.push(low > 0 ? (ends[low - 1] as number) : -1);
    ends[low] = index;
  }
  const chain: [number, number][] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] as number) {
    chain.push(pairs[index] as [number, number]);
  }
  return chain.reverse();
}
