import { deepestSheet } from "#core/datasheet/json.ts";
import { z } from "#core/zod.ts";
import { Position } from "./row.ts";

export const Json = z.json();
export type Json = z.infer<typeof Json>;

/** One value at one path: without `was` it was not there, without `is` it is there no longer. */
export const Difference = z.strictObject({
  path: z.array(z.union([z.string(), Position])).check(z.minLength(1), z.maxLength(deepestSheet)),
  was: z.optional(Json),
  is: z.optional(Json),
});
export type Difference = z.infer<typeof Difference>;
export type Path = Difference["path"];

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Equal as JSON: the order of keys does not matter, and a key without a value is no key. */
export function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one)) {
    if (!Array.isArray(other) || one.length !== other.length) return false;
    return one.every((each, index) => same(each, other[index]));
  }
  if (!isRecord(one) || !isRecord(other)) return false;
  for (const key of Object.keys(one)) if (!same(one[key], own(other, key))) return false;
  for (const key of Object.keys(other)) {
    if (other[key] !== undefined && own(one, key) === undefined) return false;
  }
  return true;
}

/** What an object itself holds under a key, and nothing that every object has. */
export function own<Value>(
  record: Readonly<Record<string, Value>>,
  key: string,
): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** Every difference of two JSON values, by path. Lists of another length differ as a whole. */
export function differences(before: object, after: object): Difference[] {
  const found: Difference[] = [];
  walk(before, after, []);
  return found;

  function walk(was: unknown, is: unknown, path: Path): void {
    if (same(was, is)) return;
    if (isRecord(was) && isRecord(is)) {
      for (const key of new Set([...Object.keys(was), ...Object.keys(is)]))
        walk(own(was, key), own(is, key), [...path, key]);
    } else if (Array.isArray(was) && Array.isArray(is) && was.length === is.length) {
      for (const [index, each] of was.entries()) walk(each, is[index], [...path, index]);
    } else {
      found.push({
        path,
        ...(was !== undefined && { was: was as Json }),
        ...(is !== undefined && { is: is as Json }),
      });
    }
  }
}

/** The differences of some keys of two records, and of no other. */
export function differencesOf(
  keys: readonly string[],
  before: object,
  after: object,
): Difference[] {
  return differences(pick(before, keys), pick(after, keys));
}

function pick(value: object, keys: readonly string[]): object {
  return Object.fromEntries(Object.entries(value).filter(([key]) => keys.includes(key)));
}

/** The value with every difference made. A path that leads nowhere is laid, so that nothing throws. */
export function withDifferences(value: unknown, all: readonly Difference[]): unknown {
  return made(value, all, 0);
}

/** All differences of one place at once, so that many of them cost no more than one each. */
function made(value: unknown, all: readonly Difference[], depth: number): unknown {
  const here = all.findLastIndex(({ path }) => path.length === depth);
  const start = here === -1 ? value : all[here]?.is;
  const below = all.slice(here + 1);
  if (below.length === 0) return start;
  if (Array.isArray(start) && below.every(({ path }) => typeof path[depth] === "number")) {
    const byPlace = grouped(below, ({ path }) => path[depth]);
    return start.map((each, index) => made(each, byPlace.get(index) ?? [], depth + 1));
  }
  const record = new Map<string, unknown>(isRecord(start) ? Object.entries(start) : []);
  for (const [key, those] of grouped(below, ({ path }) => String(path[depth]))) {
    const each = made(record.get(key), those, depth + 1);
    if (each === undefined) record.delete(key);
    else record.set(key, each);
  }
  return Object.fromEntries(record);
}

function grouped<Key>(
  all: readonly Difference[],
  keyOf: (difference: Difference) => Key,
): ReadonlyMap<Key, readonly Difference[]> {
  const groups = new Map<Key, Difference[]>();
  for (const difference of all) {
    const key = keyOf(difference);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [difference]);
    else group.push(difference);
  }
  return groups;
}
