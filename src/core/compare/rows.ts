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
  const matched = [...partner].sort(([one], [other]) => one - other);
  const inOrder = longestRising(matched.map(([, from]) => from));
  const kept = new Set([...inOrder].map((index) => matched[index]?.[0]));
  const taken = new Set(partner.values());
  const removed = before.flatMap((value, at): Row<Value>[] =>
    taken.has(at) ? [] : [{ was: { at, value } }],
  );
  const others = after.flatMap((value, at): Row<Value>[] => {
    const from = partner.get(at);
    if (from === undefined) return [{ is: { at, value } }];
    const was = before[from] as Value;
    const moved = !kept.has(at);
    if (!moved && same(was, value)) return [];
    return [
      { was: { at: from, value: was }, is: { at, value }, ...(moved && { moved: true as const }) },
    ];
  });
  return [...removed, ...others];
}

/** For each index after its index before. */
function match<Value>(
  before: readonly Value[],
  after: readonly Value[],
  keys: readonly RowKey<Value>[],
): ReadonlyMap<number, number> {
  const partner = new Map<number, number>();
  const taken = new Set<number>();
  for (const key of keys) {
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
      partner.set(at, from);
      taken.add(from);
    }
  }
  return partner;
}

/** The indices of a longest rising run of numbers, which stays while all others move. */
function longestRising(numbers: readonly number[]): ReadonlySet<number> {
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [index, each] of numbers.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] as number] as number) < each) low = middle + 1;
      else high = middle;
    }
    previous[index] = low === 0 ? undefined : ends[low - 1];
    ends[low] = index;
  }
  const run = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = previous[at]) run.add(at);
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
