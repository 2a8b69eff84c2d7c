import type { Section } from "#core/datasheet/datasheet.ts";
import { dateWords } from "#core/datasheet/date-words.ts";
import { numberWords } from "#core/datasheet/number-words.ts";
import { isBlank } from "#core/datasheet/text.ts";
import { versionWords } from "#core/datasheet/version.ts";
import type {
  CountedSignOff,
  Predecessor,
  ReleaseOrDraft,
  SignOffs,
} from "#core/release/release.ts";

/** "Draft of 1.1.0, revision 2" or "Release 1.1.0, revision 2, of 12 March 2025"; every export carries it. */
export function documentWords(document: ReleaseOrDraft): string {
  if (document.status === "draft") return versionWords(document);
  const { dataset, revision, release } = document;
  const name = releaseName({ version: dataset.version, revision });
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}, of ${dateWords(release.date)}`;
}

interface Named {
  readonly version?: string | undefined;
  readonly revision: number;
}

/** "release 1.1.0, revision 2". */
export function releaseName(named: Named): string {
  return isBlank(named.version)
    ? `release without a version, revision ${named.revision}`
    : `release ${predecessorName(named)}`;
}

/** "1.1.0, revision 2". */
export function predecessorName({ version, revision }: Named | Predecessor): string {
  return `${isBlank(version) ? "no version" : version?.trim()}, revision ${revision}`;
}

/** A digest as a person can compare it: groups of eight. */
export function inGroups(digest: string): string {
  return digest.replace(/(.{8})(?=.)/g, "$1 ");
}

/** Who signed off what and when, and whose word was missing: a line for each. */
export function signOffLines(
  { given, required, missing }: SignOffs,
  sections: readonly Section[],
): readonly string[] {
  return [
    ...given.map((each) => givenWords(each, sections)),
    ...(required.length > 0 ? [`Asked for: ${required.map(requiredWords).join("; ")}.`] : []),
    ...(missing.length > 0
      ? [`Missing when the release was cut: ${missing.map(requiredWords).join("; ")}.`]
      : []),
  ];
}

function givenWords({ name, role, at, section, stale }: CountedSignOff, all: readonly Section[]) {
  const who = [name, role].filter((each) => !isBlank(each)).join(", ") || "No name";
  const title = all.find(({ id }) => id === section)?.title ?? section;
  const what = title === undefined ? "the whole sheet" : `the section “${title}”`;
  const since = stale ? ", which has changed since" : "";
  return `${who}, on ${dateWords(at.slice(0, 10))}: ${what}${since}.`;
}

function requiredWords({ whose, count }: SignOffs["required"][number]): string {
  return isBlank(whose) ? `${numberWords(count)} by anybody` : `${numberWords(count)} by ${whose}`;
}

export const claimed =
  "Names and roles are as the people gave them. A sign-off is their word, and no signature.";
