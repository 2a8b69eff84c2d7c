import type { MergePath } from "./conflict.ts";
import { type How, saidHow } from "./how.ts";

/** The same value with another at this path; what becomes undefined is taken out. */
export function replacedAt(
  value: unknown,
  path: MergePath,
  how: How,
  change: (value: unknown) => unknown,
): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return change(value);
  switch (how.kind) {
    case "answer":
      return replacedAt(value, path, saidHow, change);
    case "rows":
      return replacedRow(Array.isArray(value) ? value : [], key, how, change);
    case "record": {
      const record = typeof value === "object" && value !== null ? value : {};
      const before = Object.hasOwn(record, key) ? Reflect.get(record, key) : undefined;
      const after = replacedAt(before, rest, how.each(key), change);
      const entries = Object.entries(record).filter(([each]) => each !== key);
      return Object.fromEntries(after === undefined ? entries : [...entries, [key, after]]);
    }
    case "whole":
    case "text":
    case "alone":
      return value;
  }
}

/** A row that is not there comes last. */
function replacedRow(
  rows: readonly unknown[],
  key: string,
  { keyOf }: Extract<How, { kind: "rows" }>,
  change: (value: unknown) => unknown,
): unknown[] {
  const at = rows.findIndex((row) => keyOf(row) === key);
  const row = change(at === -1 ? undefined : rows[at]);
  const put = row === undefined ? [] : [row];
  return at === -1 ? [...rows, ...put] : [...rows.slice(0, at), ...put, ...rows.slice(at + 1)];
}
