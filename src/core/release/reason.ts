import type { ScopeFact } from "#core/questions/question.ts";

/** Croissant's meaning of a version's three numbers, or that of the Frictionless recipe. */
export type VersionRules = "croissant" | "frictionless";
export type VersionScheme = "semver" | "date";

/** How much a release changes, the heaviest first. A revision is the sheet's alone. */
export const levels = ["first", "major", "minor", "patch", "revision", "none"] as const;
export type Level = (typeof levels)[number];

/** What a reason speaks of. Each is worth a level by the rules that were chosen. */
export type Observation =
  | { readonly code: "first-release" }
  | { readonly code: "nothing-changed" }
  | { readonly code: "files-unknown"; readonly listed: "neither" | "before" | "now" }
  /** The files are byte for byte the same, so whatever else changed is the sheet's. */
  | { readonly code: "files-same"; readonly count: number }
  | {
      readonly code: "files-removed" | "files-altered" | "files-added" | "files-moved";
      readonly paths: readonly string[];
    }
  | {
      readonly code: "count-up" | "count-down";
      readonly question: string;
      readonly label: string;
      readonly type: string;
      readonly was: number;
      readonly is: number;
    }
  | {
      readonly code: "scope-wider" | "scope-narrower" | "scope-settled";
      readonly fact: ScopeFact;
    }
  | { readonly code: "answers-changed"; readonly questions: readonly string[] }
  | { readonly code: "questions-changed" }
  | { readonly code: "sheet-changed" }
  /** A draft whose author gave it a later version than the changes alone ask for. */
  | { readonly code: "version-written"; readonly version: string }
  /** The version before cannot be counted on from, so numbers begin here. */
  | { readonly code: "version-uncountable"; readonly found: string }
  /** A date names one version of the data a day. */
  | { readonly code: "same-day"; readonly date: string };

export type Reason = Observation & { readonly level: Level };

export function heaviest(reasons: readonly Reason[]): Level {
  return levels.find((level) => reasons.some((reason) => reason.level === level)) ?? "none";
}
