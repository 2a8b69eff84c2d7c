import type { Difference } from "./difference.ts";
import { type Row, rowKind } from "./row.ts";
import { jsonWords } from "./words.ts";

/** One line of what changed: without `was` it is new, without `is` it is gone. Plain text. */
export interface Entry {
  readonly label: string;
  readonly was?: string;
  readonly is?: string;
  /** It only stands elsewhere. */
  readonly moved?: true;
}

export function entry(label: string, was: string | undefined, is: string | undefined): Entry {
  return { label, ...(was !== undefined && { was }), ...(is !== undefined && { is }) };
}

export function unlessSame(label: string, was: string, is: string): Entry[] {
  return was === is ? [] : [entry(label, was, is)];
}

/** A path as a person reads it, with the value before and after. */
export function differenceEntry({ path, was, is }: Difference): Entry {
  return entry(
    path.map((key) => (typeof key === "number" ? `${key + 1}` : key)).join(" › "),
    was === undefined ? undefined : jsonWords(was),
    is === undefined ? undefined : jsonWords(is),
  );
}

export function rowEntry<Value>(
  label: string,
  row: Row<Value>,
  words: (value: Value) => string,
): Entry {
  const was = row.was && words(row.was.value);
  const is = row.is && words(row.is.value);
  const moved = rowKind(row) === "moved" && was === is;
  return { ...entry(label, was, is), ...(moved && { moved: true as const }) };
}

export function both<Value>(
  label: string,
  { was, is }: { readonly was?: Value | undefined; readonly is?: Value | undefined },
  words: (value: Value) => string,
): Entry {
  return entry(
    label,
    was === undefined ? undefined : words(was),
    is === undefined ? undefined : words(is),
  );
}
