import valid from "semver/functions/valid.js";
import { PlainDate } from "#core/datasheet/answer.ts";
import type { Datasheet } from "#core/datasheet/datasheet.ts";
import { isBlank } from "#core/datasheet/text.ts";

export type VersionKind = "semver" | "date" | "none" | "other";

/** A dataset's version is a semantic version or a date; anything else is kept as written and found by Check. */
export function versionKind(version: string | undefined): VersionKind {
  if (version === undefined || isBlank(version)) return "none";
  // semver's own form leaves out the build's name after the plus sign.
  if (valid(version) === version.split("+")[0]) return "semver";
  return PlainDate.safeParse(version).success ? "date" : "other";
}

/** `Draft of 1.1.0, revision 2`; the words every export carries. */
export function versionWords({
  dataset,
  revision,
}: Pick<Datasheet, "dataset" | "revision">): string {
  const version = isBlank(dataset.version) ? "no version yet" : dataset.version?.trim();
  return `Draft of ${version}, revision ${revision}`;
}
