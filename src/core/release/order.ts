import compareSemver from "semver/functions/compare.js";
import { isOnCalendar } from "#core/check/identifiers.ts";
import { versionKind } from "#core/datasheet/version.ts";
import { Day } from "#core/release/release.ts";

/** What a release calls itself: the version of the data and the sheet's revision for it. */
export interface Named {
  readonly version?: string | undefined;
  readonly revision: number;
}

/** Below zero when `one` comes first; undefined where versions of two kinds, or of none, have no order. */
export function compareVersions(
  one: string | undefined,
  other: string | undefined,
): number | undefined {
  const [first, second] = [one?.trim() ?? "", other?.trim() ?? ""];
  if (first === second) return 0;
  const kind = versionKind(first);
  if (kind !== versionKind(second)) return undefined;
  switch (kind) {
    case "semver":
      // Two that differ in the build's name alone have no order.
      return compareSemver(first, second) || undefined;
    case "date":
      // `2024` and `2024-05` may be the same day.
      if (first.startsWith(second) || second.startsWith(first)) return undefined;
      return first < second ? -1 : 1;
    case "none":
    case "other":
      return undefined;
  }
}

export function sameVersion(one: Named, other: Named): boolean {
  return compareVersions(one.version, other.version) === 0;
}

/** A whole day that the calendar has, such as `2024-02-29`. */
export function isDay(text: string): boolean {
  return Day.safeParse(text).success && isOnCalendar(text);
}
