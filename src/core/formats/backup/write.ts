import type { Moment } from "#core/datasheet/answer.ts";
import { deepestSheet, parseJson } from "#core/datasheet/json.ts";
import type { Damaged, LibraryContents } from "./contents.ts";

/** 2 has releases and reviews; a file of format 1 is read as one without. */
export const backupFormat = 2;
export const backupKind = "datasheet-workbench-backup";
/** An earlier sheet stands a few levels deep in a backup, and may itself be as deep as any. */
export const deepestBackup = 2 * deepestSheet;
/** Of one file, in UTF-16 units. As UTF-8 each is three bytes at most, so that any reader opens it. */
export const longestBackup = 130_000_000;

const lists = ["sets", "datasheets", "releases", "removedReleases", "reviews", "damaged"] as const;
type ListName = (typeof lists)[number];

/**
 * A library → JSON files, each of them in pieces that make it when they are joined. One file, unless
 * it would be too long to be read again: then several, each a backup of its own, since restoring
 * merges. An entry that is longer still stands alone in its file.
 */
export function writeBackup(
  { settings, ...contents }: LibraryContents,
  madeAt: Moment,
  longest = longestBackup,
): string[][] {
  const head = JSON.stringify({ format: backupFormat, kind: backupKind, madeAt, settings });
  return inFiles(entriesOf(contents), longest).map((entries) => pieces(head, entries));
}

interface Entry {
  readonly list: ListName;
  readonly text: string;
}

/** What belongs to one datasheet stands together, so that it comes into the same file if it can. */
function entriesOf(contents: Omit<LibraryContents, "settings">): Entry[] {
  const groups = new Map<string, Entry[]>();
  const add = (group: string, list: ListName, text: string) => {
    const entries = groups.get(group) ?? [];
    entries.push({ list, text });
    groups.set(group, entries);
  };
  for (const set of contents.sets) add("sets", "sets", JSON.stringify(set));
  for (const each of contents.datasheets) {
    add(each.draft.sheet.id, "datasheets", JSON.stringify(each));
  }
  for (const each of contents.releases) add(each.id, "releases", JSON.stringify(each));
  for (const each of contents.removedReleases) {
    add(each.id, "removedReleases", JSON.stringify(each));
  }
  for (const each of contents.reviews) add(each.datasheet, "reviews", JSON.stringify(each));
  for (const each of contents.damaged) add("damaged", "damaged", writeDamaged(each));
  return [...groups.values()].flat();
}

function inFiles(entries: readonly Entry[], longest: number): Entry[][] {
  const files: Entry[][] = [[]];
  let length = 0;
  for (const entry of entries) {
    length += entry.text.length;
    if (length > longest && files.at(-1)?.length !== 0) {
      files.push([]);
      length = entry.text.length;
    }
    files.at(-1)?.push(entry);
  }
  return files;
}

function pieces(head: string, entries: readonly Entry[]): string[] {
  const written = lists.flatMap((list) => {
    const texts = entries.filter((entry) => entry.list === list).map(({ text }) => text);
    return [
      `,\n"${list}":[`,
      ...texts.map((text, index) => `${index === 0 ? "\n" : ",\n"}${text}`),
      "\n]",
    ];
  });
  return [head.slice(0, -1), ...written, "}\n"];
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
