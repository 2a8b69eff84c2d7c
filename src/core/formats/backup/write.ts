import type { Moment } from "#core/datasheet/answer.ts";
import { deepestSheet, parseJson } from "#core/datasheet/json.ts";
import type { Damaged, LibraryContents } from "./contents.ts";

/** 2 has releases and reviews; a file of format 1 is read as one without. */
export const backupFormat = 2;
export const backupKind = "datasheet-workbench-backup";
/** An earlier sheet stands a few levels deep in a backup, and may itself be as deep as any. */
export const deepestBackup = 2 * deepestSheet;

/**
 * A library → one JSON file, in pieces that make the file when they are joined: a large library is
 * longer than the longest string.
 */
export function writeBackup(
  { datasheets, releases, removedReleases, reviews, sets, settings, damaged }: LibraryContents,
  madeAt: Moment,
): string[] {
  const head = { format: backupFormat, kind: backupKind, madeAt, settings };
  return [
    `${JSON.stringify(head).slice(0, -1)},\n"sets":`,
    ...list(sets.map((set) => JSON.stringify(set))),
    `,\n"datasheets":`,
    ...list(datasheets.map((datasheet) => JSON.stringify(datasheet))),
    `,\n"releases":`,
    ...list(releases.map((release) => JSON.stringify(release))),
    `,\n"removedReleases":`,
    ...list(removedReleases.map((removed) => JSON.stringify(removed))),
    `,\n"reviews":`,
    ...list(reviews.map((review) => JSON.stringify(review))),
    `,\n"damaged":`,
    ...list(damaged.map(writeDamaged)),
    "}\n",
  ];
}

function list(entries: readonly string[]): string[] {
  return ["[", ...entries.map((entry, index) => `${index === 0 ? "\n" : ",\n"}${entry}`), "\n]"];
}

/** What is damaged may not even be JSON, or so deep that nobody would read it: it is then told in words. */
function writeDamaged(damaged: Damaged): string {
  const raw = damaged.raw ?? null;
  try {
    const text = JSON.stringify({ ...damaged, raw });
    return parseJson(text, deepestSheet).ok
      ? text
      : JSON.stringify({ ...damaged, raw: JSON.stringify(raw) });
  } catch {
    return JSON.stringify({ ...damaged, raw: String(raw) });
  }
}
