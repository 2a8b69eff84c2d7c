import { Moment } from "#core/datasheet/answer.ts";
import { AnswerDraft, SheetShape } from "#core/datasheet/draft.ts";
import { QuestionId, type QuestionSet } from "#core/questions/question.ts";
import type { Release } from "#core/release/release.ts";
import type { Review } from "#core/review/review.ts";
import { z } from "#core/zod.ts";
import type { RemovedRelease } from "./removed-release.ts";

const short = z.string().check(z.maxLength(2000));

/** Why an earlier state was kept: time went by, another tab wrote over it, or a file replaced it. */
export const EarlierReason = z.enum(["time", "other-tab", "replaced"]);
export type EarlierReason = z.infer<typeof EarlierReason>;

/** An earlier state of an answer; `at` is when something else took its place. */
export const Earlier = z.strictObject({ at: Moment, answer: AnswerDraft, because: EarlierReason });
export type Earlier = z.infer<typeof Earlier>;

/** An earlier state of the sheet without its answers. */
export const EarlierSheet = z.strictObject({
  at: Moment,
  sheet: SheetShape,
  because: EarlierReason,
});
export type EarlierSheet = z.infer<typeof EarlierSheet>;

/** A state that left the library as a file: the base when that file comes back changed. */
export const ExportedState = z.strictObject({
  digest: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  at: Moment,
  format: short,
  /** The canonical JSON of the exported datasheet. */
  text: z.string(),
});
export type ExportedState = z.infer<typeof ExportedState>;

export const Settings = z.strictObject({
  name: z.optional(short),
  role: z.optional(short),
  theme: z.optional(z.enum(["light", "dark"])),
  singleKeys: z.optional(z.boolean()),
  lastBackupAt: z.optional(Moment),
  view: z.optional(z.enum(["section", "one"])),
});
export type Settings = z.infer<typeof Settings>;

/** A record that does not parse. `raw` can be saved as a file; the others are not affected. */
export const Damaged = z.strictObject({
  store: z.string(),
  key: z.string(),
  detail: z.string(),
  raw: z.unknown(),
});
export type Damaged = z.infer<typeof Damaged>;

export const DraftShape = z.strictObject({
  sheet: SheetShape,
  answers: z.record(QuestionId, AnswerDraft),
});

/** One datasheet with everything the library knows of it. */
export const KeptDatasheet = z.strictObject({
  draft: DraftShape,
  deletedAt: z.optional(Moment),
  earlier: z.record(QuestionId, z.array(Earlier)),
  earlierSheets: z.array(EarlierSheet),
  exported: z.array(ExportedState),
});
export type KeptDatasheet = z.infer<typeof KeptDatasheet>;

/** Everything a library holds, for a backup file and back. */
export interface LibraryContents {
  readonly datasheets: readonly KeptDatasheet[];
  /** Of all datasheets, each chain in its order. A release names its datasheet itself. */
  readonly releases: readonly Release[];
  readonly removedReleases: readonly RemovedRelease[];
  /** One for each datasheet that has any; it names it itself. */
  readonly reviews: readonly Review[];
  readonly sets: readonly QuestionSet[];
  readonly settings: Settings;
  /** Records that could not be read, kept as they are. */
  readonly damaged: readonly Damaged[];
}
