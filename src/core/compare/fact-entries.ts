import type { RequiredSignOffs } from "#core/datasheet/datasheet.ts";
import type { ReleasedFile } from "#core/release/release.ts";
import type { Change, DatasetChange, ReleaseChange } from "./change.ts";
import { both, type Entry, entry, rowEntry, unlessSame } from "./entry.ts";
import type { Row } from "./row.ts";
import {
  fileWords,
  grouped,
  jsonWords,
  licenceWords,
  personWords,
  predecessorWords,
} from "./words.ts";

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

export function datasetEntries(value: DatasetChange): Entry[] {
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

export function sheetWords(
  value: string | number | RequiredSignOff[] | undefined,
): string | undefined {
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
  files: "List of files",
  previous: "Release before",
  signOffs: "Sign-offs",
  digest: "Digest",
};

export function releaseEntries(value: ReleaseChange): Entry[] {
  const label = releaseLabels[value.fact];
  switch (value.fact) {
    case "notes":
      return [];
    case "status":
      return [entry(label, statusWords[value.was], statusWords[value.is])];
    case "date":
    case "digest":
      return [entry(label, value.was, value.is)];
    case "files":
      return [both(label, value, (files) => files.map(fileWords).join("; ") || "none")];
    case "previous":
      return [both(label, value, predecessorWords)];
    case "signOffs":
      return [both(label, value, jsonWords)];
  }
}

const statusWords = { draft: "Draft", release: "Release" } as const;

export function setWords({
  set,
  version,
}: {
  readonly set: string;
  readonly version?: string | undefined;
}) {
  return version === undefined ? set : `${set} ${version}`;
}

/** A file that is there before and after, field by field; else all of it on one line. */
export function fileEntries(row: Row<ReleasedFile>): Entry[] {
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
