/** Places `i0` up to `i1` of the one gave way to `j0` up to `j1` of the other. Either may be empty. */
export interface Hunk {
  readonly i0: number;
  readonly i1: number;
  readonly j0: number;
  readonly j1: number;
}

/** Where a match has holes. */
export function hunksOf(match: Int32Array, afterLength: number): Hunk[] {
  const hunks: Hunk[] = [];
  let i = 0;
  let j = 0;
  for (let at = 0; at <= match.length; at++) {
    const to = at === match.length ? afterLength : (match[at] as number);
    if (to < 0) continue;
    if (at > i || to > j) hunks.push({ i0: i, i1: at, j0: j, j1: to });
    i = at + 1;
    j = to + 1;
  }
  return hunks;
}
