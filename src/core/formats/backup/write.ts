import type { Moment } from "#core/datasheet/answer.ts";
import type { Damaged, LibraryContents } from "./contents.ts";

export const backupFormat = 1;
export const backupKind = "datasheet-workbench-backup";

/**
 * A library → one JSON file, in pieces that make the file when they are joined: a large library is
 * longer than the longest string.
 */
export function writeBackup(
  { datasheets, sets, settings, damaged }: LibraryContents,
  madeAt: Moment,
): string[] {
  const head = { format: backupFormat, kind: backupKind, madeAt, settings };
  return [
    `${JSON.stringify(head).slice(0, -1)},\n"sets":`,
    ...list(sets.map((set) => JSON.stringify(set))),
    `,\n"datasheets":`,
    ...list(datasheets.map((datasheet) => JSON.stringify(datasheet))),
    `,\n"damaged":`,
    ...list(damaged.map(writeDamaged)),
    "}\n",
  ];
}

function list(entries: readonly string[]): string[] {
  return ["[", ...entries.map((entry, index) => `${index === 0 ? "\n" : ",\n"}${entry}`), "\n]"];
}

/** What is damaged may not even be JSON; what JSON cannot say is then told in words. */
function writeDamaged(damaged: Damaged): string {
  const raw = damaged.raw ?? null;
  try {
    return JSON.stringify({ ...damaged, raw });
  } catch {
    return JSON.stringify({ ...damaged, raw: String(raw) });
  }
}
