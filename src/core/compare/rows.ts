import { same } from "./difference.ts";
import type { Place, Row } from "./row.ts";

/** What a row is recognised by in the other list; undefined when it has nothing of the kind. */
export type RowKey<Value> = (value: Value) => string | undefined;

/**
 * The rows that differ between two lists. Rows are matched by the first key that they share, in
 * order where several have the same; rows that match and kept their order are only listed when
 * their value changed.
 */
export function compareRows<Value>(
  before: readonly Value[],
  after: readonly Value[],
  keys: readonly RowKey<Value>[],
): Row<Value>[] {
  if (same(before, after)) return [];
  const partner = match(before, after, keys);
  const kept = longestInOrder([...partner.values()].sort((one, other) => one.at - other.at));
  const taken = new Set([...partner.values()].map(({ from }) => from));
  const removed = before.flatMap((value, at): Row<Value>[] =>
    taken.has(at) ? [] : [{ was: { at, value } }],
  );
  const others = after.flatMap((value, at): Row<Value>[] => {
    const matched = partner.get(at);
    if (matched === undefined) return [{ is: { at, value } }];
    const { from } = matched;
    const was = before[from] as Value;
    const moved = !kept.has(matched);
    if (!moved && same(was, value)) return [];
    return [
      { was: { at: from, value: was }, is: { at, value }, ...(moved && { moved: true as const }) },
    ];
  });
  return [...removed, ...others];
}

/** Two rows that are one, by the name that both have. */
interface Matched {
  readonly from: number;
  readonly at: number;
  readonly name: string;
}

/** By index after. */
function match<Value>(
  before: readonly Value[],
  after: readonly Value[],
  keys: readonly RowKey<Value>[],
): ReadonlyMap<number, Matched> {
  const partner = new Map<number, Matched>();
  const taken = new Set<number>();
  for (const [which, key] of keys.entries()) {
    const waiting = new Map<string, number[]>();
    for (const [at, value] of before.entries()) {
      const name = taken.has(at) ? undefined : key(value);
      if (name === undefined) continue;
      const others = waiting.get(name);
      if (others === undefined) waiting.set(name, [at]);
      else others.push(at);
    }
    // Taken from the end, which costs nothing, so that many rows of one key stay fast.
    for (const all of waiting.values()) all.reverse();
    for (const [at, value] of after.entries()) {
      const name = partner.has(at) ? undefined : key(value);
      const from = name === undefined ? undefined : waiting.get(name)?.pop();
      if (from === undefined) continue;
      partner.set(at, { from, at, name: `${which} ${name}` });
      taken.add(from);
    }
  }
  return partner;
}

/**
 * The rows of a longest run that kept its order, given in the order after: they stay while all others
 * move. Where several runs are as long, names decide, so that the other way round the same rows stay.
 */
function longestInOrder(rows: readonly Matched[]): ReadonlySet<Matched> {
  const levels: Matched[][] = [];
  const lowest: number[] = [];
  for (const row of rows) {
    let low = 0;
    let high = lowest.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((lowest[middle] as number) < row.from) low = middle + 1;
      else high = middle;
    }
    lowest[low] = row.from;
    const level = levels[low];
    if (level === undefined) levels[low] = [row];
    else level.push(row);
  }
  const run = new Set<Matched>();
  let next: Matched | undefined;
  for (const level of levels.toReversed()) {
    const { at, from } = next ?? { at: Infinity, from: Infinity };
    next = level
      .filter((row) => row.at < at && row.from < from)
      .reduce((best, row) => (row.name < best.name ? row : best));
    run.add(next);
  }
  return run;
}

/** The list after, from the list before and the rows that changed. */
export function applyRows<Value>(
  before: readonly Value[],
  rows: readonly Pick<Row<Value>, "was" | "is">[],
): Value[] {
  return place(
    before,
    rows.flatMap(({ was }) => was?.at ?? []),
    rows.flatMap(({ is }) => is ?? []),
  );
}

/** Takes out what stood at some places and puts others in at theirs. A place past the end is the end. */
export function place<Value>(
  before: readonly Value[],
  out: readonly number[],
  put: readonly Place<Value>[],
): Value[] {
  const gone = new Set(out);
  const rest = before.filter((_, at) => !gone.has(at)).values();
  const made: Value[] = [];
  for (const { at, value } of put.toSorted((one, other) => one.at - other.at)) {
    while (made.length < at) {
      const next = rest.next();
      if (next.done) break;
      made.push(next.value);
    }
    made.push(value);
  }
  return [...made, ...rest];
}
