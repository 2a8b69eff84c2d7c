import type { RequiredSignOffs } from "#core/datasheet/datasheet.ts";
import type { AskedQuestion } from "#core/questions/question.ts";
import type { ReleasedFile } from "#core/release/release.ts";
import type { Change, DatasetChange, PartChange, ReleaseChange } from "./change.ts";
import type { Difference } from "./difference.ts";
import { type Row, rowKind } from "./row.ts";
import {
  countWords,
  fileWords,
  grouped,
  jsonWords,
  licenceWords,
  linkWords,
  periodWords,
  personWords,
  predecessorWords,
  standingWords,
} from "./words.ts";

/** One line of what changed: without `was` it is new, without `is` it is gone. Plain text. */
export interface Entry {
  readonly label: string;
  readonly was?: string;
  readonly is?: string;
  /** It only stands elsewhere. */
  readonly moved?: true;
}

/** Everything that a change holds beside its text, line by line. */
export function entriesOf(change: Change): Entry[] {
  switch (change.kind) {
    case "answered":
      return [
        entry("State", standingWords["not-yet"], standingWords[change.is]),
        ...saidElse(change),
      ];
    case "cleared":
      return [
        entry("State", standingWords[change.was], standingWords["not-yet"]),
        ...saidElse(change),
      ];
    case "state-changed":
      return [
        entry("State", standingWords[change.was], standingWords[change.is]),
        ...saidElse(change),
      ];
    case "edited":
    case "parts-changed":
      return saidElse(change);
    case "stamps-changed":
      return change.stamps.map(differenceEntry);
    case "question-reworded":
    case "question-altered":
      return change.fields.map(differenceEntry);
    case "question-replaced":
      return [
        entry("Question", change.replaced.label, change.question.label),
        ...change.fields.map(differenceEntry),
      ];
    case "question-moved":
      return [
        ...unlessSame("Question set", setWords(change.was), setWords(change.is)),
        ...unlessSame("Section", change.was.section, change.is.section),
        ...unlessSame("Place", String(change.was.at + 1), String(change.is.at + 1)),
      ];
    case "question-new":
      return fieldsOf(change.asked).map(([field, words]) => entry(field, undefined, words));
    case "question-gone":
      return fieldsOf(change.asked).map(([field, words]) => entry(field, words, undefined));
    case "dataset-changed":
      return datasetEntries(change.value);
    case "scope-changed":
      return [entry("Fact", change.was, change.is), ...switchedEntries(change.switched)];
    case "switched":
      return [change.applies ? entry("Applies", "No", "Yes") : entry("Applies", "Yes", "No")];
    case "section-changed":
      return [
        rowEntry("Section", change.row, ({ id, title, intro }) =>
          [title, id, intro].filter((each) => each !== undefined).join(" · "),
        ),
      ];
    case "set-changed":
      return [
        rowEntry(
          "Question set",
          change.row,
          ({ id, version, title }) => `${title} · ${id} ${version}`,
        ),
      ];
    case "dismissal-changed":
      return [
        rowEntry("Dismissed finding", change.row, ({ code, question, reason, at, by }) =>
          [code, question, reason, by, at].filter((each) => each !== undefined).join(" · "),
        ),
      ];
    case "unplaced-changed":
      return [
        rowEntry("Unplaced text", change.row, ({ heading, text, source }) =>
          [heading, text, source && jsonWords(source)]
            .filter((each) => each !== undefined)
            .join(" · "),
        ),
      ];
    case "unplaced-edited":
      return unlessSame("Place", String(change.from + 1), String(change.to + 1));
    case "extension-changed":
      return change.differences.map(differenceEntry);
    case "sheet-changed":
      return [entry(sheetLabels[change.field], sheetWords(change.was), sheetWords(change.is))];
    case "release-changed":
      return releaseEntries(change.value);
    case "file-added":
    case "file-removed":
    case "file-altered":
    case "file-renamed":
    case "file-moved":
      return fileEntries(change.row);
    case "finding-new":
      return [entry("Finding", undefined, change.finding.title)];
    case "finding-settled":
      return [entry("Finding", change.finding.title, undefined)];
    case "other":
      return [differenceEntry(change.difference)];
  }
}

/** All of a question but its prompt and label, which name it. */
function fieldsOf({ prompt: _, label: __, ...asked }: AskedQuestion): [string, string][] {
  return Object.entries(asked).map(([field, value]) => [field, jsonWords(value)]);
}

function entry(label: string, was: string | undefined, is: string | undefined): Entry {
  return { label, ...(was !== undefined && { was }), ...(is !== undefined && { is }) };
}

function unlessSame(label: string, was: string, is: string): Entry[] {
  return was === is ? [] : [entry(label, was, is)];
}

/** A path as a person reads it, with the value before and after. */
function differenceEntry({ path, was, is }: Difference): Entry {
  return entry(
    path.map((key) => (typeof key === "number" ? `${key + 1}` : key)).join(" › "),
    was === undefined ? undefined : jsonWords(was),
    is === undefined ? undefined : jsonWords(is),
  );
}

function rowEntry<Value>(label: string, row: Row<Value>, words: (value: Value) => string): Entry {
  const was = row.was && words(row.was.value);
  const is = row.is && words(row.is.value);
  const moved = rowKind(row) === "moved" && was === is;
  return { ...entry(label, was, is), ...(moved && { moved: true as const }) };
}

type Said = Extract<Change, { readonly kind: "parts-changed" }>;

function saidElse({
  parts,
  stamps,
  switched,
}: Pick<Said, "parts" | "stamps" | "switched">): Entry[] {
  return [
    ...parts.flatMap(partEntries),
    ...switchedEntries(switched),
    ...stamps.map(differenceEntry),
  ];
}

function switchedEntries({ on, off }: Said["switched"]): Entry[] {
  return [
    ...on.map(({ label }) => entry("Applies now", undefined, label)),
    ...off.map(({ label }) => entry("Applies no longer", label, undefined)),
  ];
}

export function partEntries(change: PartChange): Entry[] {
  switch (change.part) {
    case "choice":
      return change.rows.map((row) => rowEntry("Choice", row, ({ label }) => label));
    case "people":
      return change.rows.map((row) => rowEntry("Person", row, personWords));
    case "licence":
      return [both("Licence", change, licenceWords)];
    case "period":
      return [both("Dates", change, periodWords)];
    case "counts":
      return change.rows.map((row) => rowEntry("Number", row, countWords));
    case "links":
      return change.rows.map((row) => rowEntry("Link", row, linkWords));
    case "named":
      return change.named.map(({ label, was, is }) => entry(label, was, is));
  }
}

function both<Value>(
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

export const datasetLabels: Record<DatasetChange["field"], string> = {
  title: "Title",
  shortName: "Short name",
  summary: "Summary",
  citation: "Citation",
  version: "Version",
  homepage: "Homepage",
  datePublished: "Date published",
  licence: "Licence",
  publisher: "Publisher",
  contact: "Contact",
  creators: "Creators",
  funders: "Funders",
  identifiers: "Identifiers",
  keywords: "Keywords",
  languages: "Languages",
};

function datasetEntries(value: DatasetChange): Entry[] {
  const label = datasetLabels[value.field];
  switch (value.field) {
    case "title":
    case "shortName":
    case "summary":
    case "citation":
      return [];
    case "version":
    case "homepage":
    case "datePublished":
      return [entry(label, value.was, value.is)];
    case "licence":
      return [both(label, value, licenceWords)];
    case "publisher":
    case "contact":
      return [both(label, value, personWords)];
    case "creators":
    case "funders":
      return value.rows.map((row) => rowEntry(label, row, personWords));
    case "identifiers":
      return value.rows.map((row) =>
        rowEntry(label, row, ({ kind, value: name, relation }) =>
          [kind, name, relation].filter((each) => each !== undefined).join(" · "),
        ),
      );
    case "keywords":
    case "languages":
      return value.rows.map((row) => rowEntry(label, row, (word) => word));
  }
}

export const sheetLabels: Record<
  Extract<Change, { readonly kind: "sheet-changed" }>["field"],
  string
> = {
  id: "Id of the datasheet",
  language: "Language of the sheet",
  revision: "Revision",
  createdAt: "Created",
  changedAt: "Changed",
  signOffsRequired: "Sign-offs asked for",
  $schema: "Name of the schema",
};

function sheetWords(value: string | number | RequiredSignOff[] | undefined): string | undefined {
  if (value === undefined || typeof value === "string") return value;
  return typeof value === "number" ? String(value) : value.map(requiredWords).join("; ");
}

type RequiredSignOff = RequiredSignOffs;

function requiredWords({ whose, count }: RequiredSignOff): string {
  return `${count} by ${whose ?? "anybody"}`;
}

export const releaseLabels: Record<ReleaseChange["fact"], string> = {
  status: "Draft or release",
  date: "Date of the release",
  notes: "Notes",
  previous: "Release before",
  signOffs: "Sign-offs",
  digest: "Digest",
};

function releaseEntries(value: ReleaseChange): Entry[] {
  const label = releaseLabels[value.fact];
  switch (value.fact) {
    case "notes":
      return [];
    case "status":
      return [entry(label, statusWords[value.was], statusWords[value.is])];
    case "date":
    case "digest":
      return [entry(label, value.was, value.is)];
    case "previous":
      return [both(label, value, predecessorWords)];
    case "signOffs":
      return [both(label, value, jsonWords)];
  }
}

const statusWords = { draft: "Draft", release: "Release" } as const;

function setWords({
  set,
  version,
}: {
  readonly set: string;
  readonly version?: string | undefined;
}) {
  return version === undefined ? set : `${set} ${version}`;
}

/** A file that is there before and after, field by field; else all of it on one line. */
function fileEntries(row: Row<ReleasedFile>): Entry[] {
  const { was, is } = row;
  if (was === undefined || is === undefined) return [rowEntry("File", row, fileWords)];
  const one = was.value;
  const other = is.value;
  return [
    ...unlessSame("Path", one.path, other.path),
    ...unlessSame("Bytes", grouped(one.bytes), grouped(other.bytes)),
    ...unlessSame("SHA-256", one.sha256, other.sha256),
    ...(one.mediaType === other.mediaType
      ? []
      : [entry("Media type", one.mediaType, other.mediaType)]),
    ...(one.address === other.address ? [] : [entry("Address", one.address, other.address)]),
    ...(row.moved ? unlessSame("Place", String(was.at + 1), String(is.at + 1)) : []),
  ];
}
