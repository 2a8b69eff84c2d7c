import { SetReference } from "#core/datasheet/datasheet.ts";
import { Sha256 } from "#core/release/release.ts";
import { z } from "#core/zod.ts";
import { Change } from "./change.ts";

/** One of the two that were compared. */
export const Side = z.strictObject({
  /** The datasheet's own id: two sides of one datasheet have the same. */
  id: z.string(),
  title: z.string(),
  status: z.enum(["draft", "release"]),
  version: z.optional(z.string()),
  revision: z.number(),
  /** The day of a release. */
  date: z.optional(z.string()),
  /** SHA-256 of the canonical form of the whole file, the name of its schema included. */
  digest: Sha256,
  questionSets: z.array(SetReference),
});
export type Side = z.infer<typeof Side>;

/** What became of one question and its answer. */
export const outcomes = [
  "unchanged",
  "rewritten",
  "answered",
  "cleared",
  "state-changed",
  "reworded",
  "moved",
  "switched",
  "question-new",
  "question-gone",
] as const;
export const Outcome = z.enum(outcomes);
export type Outcome = z.infer<typeof Outcome>;

/** How many questions had each outcome. One question may have several: reworded and rewritten. */
export const Tally = z.record(Outcome, z.number());
export type Tally = z.infer<typeof Tally>;

export const SectionFigures = z.strictObject({
  id: z.string(),
  title: z.string(),
  /** In the sheet's order, one tick each: the first outcome is what happened to the answer. */
  questions: z.array(
    z.strictObject({ id: z.string(), outcomes: z.array(Outcome).check(z.minLength(1)) }),
  ),
  tally: Tally,
});
export type SectionFigures = z.infer<typeof SectionFigures>;

export const Figures = z.strictObject({
  /** In the order of the sheet after, those that are gone last. */
  sections: z.array(SectionFigures),
  total: Tally,
});
export type Figures = z.infer<typeof Figures>;

/** Two datasheets and every difference between them: what a person is shown is what `apply` applies. */
export const Comparison = z.strictObject({
  comparison: z.literal(1),
  before: Side,
  after: Side,
  /** In reading order. */
  changes: z.array(Change),
  figures: Figures,
});
export type Comparison = z.infer<typeof Comparison>;
