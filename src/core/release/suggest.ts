import increment from "semver/functions/inc.js";
import type { Datasheet } from "#core/datasheet/datasheet.ts";
import { isBlank } from "#core/datasheet/text.ts";
import { versionKind } from "#core/datasheet/version.ts";
import { freeRevision } from "#core/release/cut.ts";
import { observeCounts, observeFiles, observeScope, observeSheet } from "#core/release/observe.ts";
import { compareVersions, type Named, sameVersion } from "#core/release/order.ts";
import {
  heaviest,
  type Level,
  levels,
  type Observation,
  type Reason,
  type VersionRules,
  type VersionScheme,
} from "#core/release/reason.ts";
import { datasheetOf, type Release, type ReleasedFile } from "#core/release/release.ts";

export interface ToSuggest {
  readonly draft: Datasheet;
  /** The dataset's files as they are now, where they are known. */
  readonly files?: readonly ReleasedFile[] | undefined;
  readonly last?: Release | undefined;
  readonly scheme: VersionScheme;
  readonly rules: VersionRules;
  /** The day, for a version that is a date. */
  readonly today: string;
  /** What other releases call themselves, deleted ones too. */
  readonly taken?: readonly Named[] | undefined;
}

export interface Suggestion {
  readonly version: string;
  readonly revision: number;
  readonly level: Level;
  readonly rules: VersionRules;
  /** The heaviest first. */
  readonly reasons: readonly Reason[];
}

/** The version and revision that what changed since the last release asks for, and why. */
export function suggestRelease(given: ToSuggest): Suggestion {
  const observed = reasonsFor(given);
  const level = heaviest(observed);
  const { version, reasons } = versionFor(level, given);
  const all = [...observed, ...reasons].sort(
    (one, other) => levels.indexOf(one.level) - levels.indexOf(other.level),
  );
  const revision = freeRevision(version, { previous: given.last, taken: given.taken });
  return { version, revision, level, rules: given.rules, reasons: all };
}

function reasonsFor({ draft, files, last, rules }: ToSuggest): Reason[] {
  if (last === undefined) return [{ code: "first-release", level: "first" }];
  const before = datasheetOf(last);
  const ofFiles = observeFiles(last.release.files, files);
  const sameFiles = ofFiles.some(({ code }) => code === "files-same");
  const counts = observeCounts(before, draft);
  const observed = [
    ...ofFiles,
    ...counts,
    ...observeScope(before, draft),
    ...observeSheet(last, draft),
  ];
  const reasons = observed.map((each): Reason => {
    const level = levelOf(each, rules, counts);
    // Bytes are surer than words: with the same files, other figures are corrections to the sheet.
    return { ...each, level: sameFiles && level !== "none" ? "revision" : level };
  });
  const changed = reasons.some(({ level }) => level !== "none");
  return changed ? reasons : [...reasons, { code: "nothing-changed", level: "none" }];
}

/**
 * Croissant: existing data changed is major, additions minor, the same data repackaged patch.
 * Frictionless: a name or meaning changed is major, additions minor, a correction patch.
 */
function levelOf(
  observed: Observation,
  rules: VersionRules,
  counts: readonly Observation[],
): Level {
  switch (observed.code) {
    case "first-release":
      return "first";
    case "files-removed":
    case "count-down":
    case "scope-narrower":
      return "major";
    case "files-altered":
      if (rules === "croissant") return "major";
      return counts.some(({ code }) => code === "count-up") ? "minor" : "patch";
    case "files-moved":
      return rules === "croissant" ? "patch" : "major";
    case "files-added":
    case "count-up":
    case "scope-wider":
      return "minor";
    case "scope-settled":
    case "answers-changed":
    case "questions-changed":
    case "sheet-changed":
      return "revision";
    case "nothing-changed":
    case "files-unknown":
    case "files-same":
    case "version-written":
    case "version-uncountable":
    case "same-day":
      return "none";
  }
}

interface Versioned {
  readonly version: string;
  readonly reasons: readonly Reason[];
}

function versionFor(level: Level, given: ToSuggest): Versioned {
  const { draft, last, scheme, today } = given;
  const written = draft.dataset.version?.trim() ?? "";
  const lastVersion = last?.dataset.version?.trim() ?? "";
  const chosen = versionByLevel(level, lastVersion, given);
  if (isBlank(written) || written === lastVersion || written === chosen.version) return chosen;
  const order = level === "first" ? 0 : compareVersions(written, chosen.version);
  const notEarlier = order !== undefined && order >= 0;
  const notFromTheFuture = scheme === "semver" || written <= today;
  if (versionKind(written) !== scheme || !notEarlier || !notFromTheFuture) return chosen;
  return { version: written, reasons: [{ code: "version-written", version: written, level }] };
}

function versionByLevel(
  level: Level,
  last: string,
  { scheme, today, taken = [] }: ToSuggest,
): Versioned {
  switch (level) {
    case "none":
    case "revision":
      return last === "" ? begin(scheme, today, []) : { version: last, reasons: [] };
    case "first":
      return begin(scheme, today, []);
    case "major":
    case "minor":
    case "patch": {
      if (scheme === "date") {
        const reasons: Reason[] = last === today ? [{ code: "same-day", date: today, level }] : [];
        return { version: today, reasons };
      }
      const version = countable(last);
      const isTaken = (next: string) =>
        taken.some((each) => sameVersion(each, { version: next, revision: 1 }));
      let next = version === undefined ? null : increment(version, level);
      // Other data had that version, deleted since: nothing else may be called so.
      while (next !== null && isTaken(next)) next = increment(next, level);
      if (next !== null) return { version: next, reasons: [] };
      return begin(scheme, today, [{ code: "version-uncountable", found: last, level }]);
    }
  }
}

function begin(scheme: VersionScheme, today: string, reasons: readonly Reason[]): Versioned {
  return { version: scheme === "date" ? today : "1.0.0", reasons };
}

/** `1.2.0`, and `v1.2` and `1` for what they mean; a date is none of them. */
function countable(version: string): string | undefined {
  switch (versionKind(version)) {
    case "semver":
      return version;
    case "other": {
      const [, major, minor = "0", patch = "0"] =
        /^v?(\d{1,9})(?:\.(\d{1,9}))?(?:\.(\d{1,9}))?$/i.exec(version) ?? [];
      return major === undefined
        ? undefined
        : [major, minor, patch].map((each) => Number(each)).join(".");
    }
    case "date":
    case "none":
      return undefined;
  }
}
