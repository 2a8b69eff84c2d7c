import { z } from "#core/zod.ts";
import { Position } from "./row.ts";

export const Json = z.json();
export type Json = z.infer<typeof Json>;

/** One value at one path: without `was` it was not there, without `is` it is there no longer. */
export const Difference = z.strictObject({
  path: z.array(z.union([z.string(), Position])).check(z.minLength(1)),
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
  return all.reduce((made, { path, is }) => withValue(made, path, is), value);
}

function withValue(value: unknown, [key, ...rest]: Path, is: unknown): unknown {
  if (key === undefined) return is;
  if (Array.isArray(value) && typeof key === "number") {
    if (key >= value.length) return value;
    return value.map((each, index) => (index === key ? withValue(each, rest, is) : each));
  }
  const record = isRecord(value) ? value : {};
  const made = withValue(own(record, String(key)), rest, is);
  const others = Object.entries(record).filter(([each]) => each !== String(key));
  return Object.fromEntries(made === undefined ? others : [...others, [String(key), made]]);
}
