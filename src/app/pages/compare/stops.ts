import type { Change } from "#core/compare/change.ts";
import { type Chapter, chaptersOf } from "#core/compare/chapters.ts";
import type { Comparison } from "#core/compare/comparison.ts";
import { describeChange, type Group, kindWords, textOf } from "#core/compare/describe-change.ts";
import { entriesOf } from "#core/compare/entries.ts";
import { textAfter, textBefore } from "#core/compare/text/text-comparison.ts";

/** What next and previous go to: one change, a few facts in one table, all files, or all findings. */
export interface Stop {
  readonly kind: "change" | "facts" | "files" | "findings";
  /** Of its first change. */
  readonly id: string;
  readonly chapter: string;
  readonly changes: readonly Change[];
  readonly title: string;
  readonly about: string;
}

export interface ShownChapter extends Chapter {
  readonly stops: readonly Stop[];
}

export function shownChapters(comparison: Comparison): ShownChapter[] {
  return chaptersOf(comparison).map((chapter) => ({ ...chapter, stops: stopsOf(chapter) }));
}

function stopsOf({ id, title, changes }: Chapter): Stop[] {
  const [first] = changes;
  if (first === undefined) return [];
  if (id === "files" || id === "findings")
    return [{ kind: id, id: first.id, chapter: id, changes, title, about: title }];
  const stops: Stop[] = [];
  // What has a text of its own first, so that the facts beside it make one table.
  for (const change of changes.toSorted(
    (one, other) => Number(isFact(one)) - Number(isFact(other)),
  )) {
    const last = stops.at(-1);
    const kind = isFact(change) ? "facts" : "change";
    if (kind === "facts" && last?.kind === "facts") stops[stops.length - 1] = joined(last, change);
    else
      stops.push({
        kind,
        id: change.id,
        chapter: id,
        changes: [change],
        ...describeChange(change),
      });
  }
  return stops;
}

function joined(stop: Stop, change: Change): Stop {
  const { about } = describeChange(change);
  return { ...stop, changes: [...stop.changes, change], about: `${stop.about}, ${about}` };
}

/** A value before and a value after, and nothing more to tell: several of them make one table. */
function isFact(change: Change): boolean {
  switch (change.kind) {
    case "dataset-changed":
    case "release-changed":
      return textOf(change) === undefined;
    case "section-changed":
    case "set-changed":
    case "extension-changed":
    case "sheet-changed":
    case "stamps-changed":
    case "unplaced-changed":
    case "other":
      return true;
    case "answered":
    case "cleared":
    case "edited":
    case "state-changed":
    case "parts-changed":
    case "question-reworded":
    case "question-altered":
    case "question-replaced":
    case "question-moved":
    case "question-new":
    case "question-gone":
    case "switched":
    case "scope-changed":
    case "dismissal-changed":
    case "unplaced-edited":
    case "file-added":
    case "file-removed":
    case "file-altered":
    case "file-renamed":
    case "file-moved":
    case "finding-new":
    case "finding-settled":
      return false;
  }
}

export interface Filter {
  readonly hidden: ReadonlySet<Group>;
  /** The id of a chapter; empty is all. */
  readonly chapter: string;
  readonly query: string;
}

export const noFilter: Filter = { hidden: new Set(), chapter: "", query: "" };

export function isOpen({ hidden, chapter, query }: Filter): boolean {
  return hidden.size === 0 && chapter === "" && query.trim() === "";
}

/** The chapters with what the filter lets through; a stop stays with those of its changes that do. */
export function filtered(chapters: readonly ShownChapter[], filter: Filter): ShownChapter[] {
  if (isOpen(filter)) return [...chapters];
  const words = folded(filter.query)
    .split(/\s+/)
    .filter((word) => word !== "");
  const passes = (change: Change) =>
    !filter.hidden.has(kindWords[change.kind].group) &&
    (words.length === 0 || holds(change, words));
  return chapters.map((chapter) => {
    const here = filter.chapter === "" || filter.chapter === chapter.id;
    const changes = here ? chapter.changes.filter(passes) : [];
    return { ...chapter, changes, stops: stopsOf({ ...chapter, changes }) };
  });
}

function holds(change: Change, words: readonly string[]): boolean {
  const text = wordsIn(change);
  return words.every((word) => text.includes(word));
}

const known = new WeakMap<Change, string>();

/** Everything that a person can read of a change, to be searched. */
function wordsIn(change: Change): string {
  const found = known.get(change);
  if (found !== undefined) return found;
  const { title, about } = describeChange(change);
  const text = textOf(change);
  const question = "question" in change ? [change.question.prompt, change.question.id] : [];
  const words = folded(
    [
      title,
      about,
      ...question,
      ...(text === undefined ? [] : [textBefore(text), textAfter(text)]),
      ...entriesOf(change).flatMap(({ label, was, is }) => [label, was, is]),
    ].join("\n"),
  );
  known.set(change, words);
  return words;
}

function folded(text: string): string {
  return text.normalize("NFC").toLocaleLowerCase();
}
