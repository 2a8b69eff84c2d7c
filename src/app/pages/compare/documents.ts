import { documentDigest } from "#core/compare/apply.ts";
import { dateWords } from "#core/datasheet/date-words.ts";
import { isBlank } from "#core/datasheet/text.ts";
import type { ReleaseOrDraft } from "#core/release/release.ts";

/** How an address names one of the two: `draft`, `draft:ID`, or a digest. */
export type Address = string;

/** One document that can be compared. */
export interface Choice {
  readonly address: Address;
  readonly label: string;
  readonly document: ReleaseOrDraft;
}

/** A release is known by the digest that it carries, any other file by its own. */
export function addressOf(document: ReleaseOrDraft): Address {
  return document.status === "release" ? document.release.digest : digestOf(document);
}

const digests = new WeakMap<ReleaseOrDraft, string>();

/** Worked out once: a page asks for it with every key. */
function digestOf(document: ReleaseOrDraft): string {
  const known = digests.get(document) ?? documentDigest(document);
  digests.set(document, known);
  return known;
}

/** Whether a link means this document: releases have two names, and either will do. */
export function isCalled(document: ReleaseOrDraft, address: Address): boolean {
  if (document.status === "release" && document.release.digest === address) return true;
  return digestOf(document) === address;
}

/** "1.1.0, revision 2, released 12 March 2025", "1.2.0 draft". */
export function documentLabel(document: ReleaseOrDraft): string {
  const { dataset, revision } = document;
  const version = isBlank(dataset.version) ? "no version" : (dataset.version ?? "").trim();
  const name = revision > 1 ? `${version}, revision ${revision}` : version;
  return document.status === "release"
    ? `${name}, released ${dateWords(document.release.date)}`
    : `${name} draft`;
}

export function titleOf({ dataset }: Pick<ReleaseOrDraft, "dataset">): string {
  return dataset.title.trim() || "Untitled datasheet";
}

/** Which of two is the newer: by day of release or last change, then by revision. */
export function inTime(one: ReleaseOrDraft, other: ReleaseOrDraft): number {
  const at = (each: ReleaseOrDraft) =>
    each.status === "release" ? each.release.date : (each.changedAt ?? "");
  const day = at(one).slice(0, 10);
  const otherDay = at(other).slice(0, 10);
  if (day !== otherDay) return day < otherDay ? -1 : 1;
  if (one.status !== other.status) return one.status === "release" ? -1 : 1;
  return one.revision - other.revision;
}
