import { Moment } from "#core/datasheet/answer.ts";
import { AnswerDraft, SheetShape } from "#core/datasheet/draft.ts";
import { EarlierReason, ExportedState } from "#core/formats/backup/contents.ts";
import { QuestionSet } from "#core/questions/question.ts";
import { z } from "#core/zod.ts";

/** What the Library page shows of a datasheet, kept apart so that a list reads no answers. */
export const Summary = z.strictObject({
  id: z.string(),
  title: z.string(),
  shortName: z.optional(z.string()),
  about: z.optional(z.string()),
  version: z.optional(z.string()),
  revision: z.number(),
  /** The version that the last release describes, empty where it has none; absent before the first. */
  released: z.optional(z.string()),
  /** Names, keywords and the licence, to be searched with the title. */
  facts: z.array(z.string()),
  sections: z.array(z.strictObject({ id: z.string(), title: z.string(), ticks: z.string() })),
  comeBacks: z.number(),
  createdAt: Moment,
  changedAt: Moment,
  deletedAt: z.optional(Moment),
});
export type Summary = z.infer<typeof Summary>;

const written = {
  token: z.string(),
  /** Who wrote it, and when an earlier state was last kept in that sitting. */
  session: z.string(),
  checkpointAt: Moment,
};

const SheetRecord = z.strictObject({ id: z.string(), ...written, sheet: SheetShape });
export type SheetRecord = z.infer<typeof SheetRecord>;

const AnswerRecord = z.strictObject({
  id: z.string(),
  question: z.string(),
  ...written,
  answer: AnswerDraft,
});
export type AnswerRecord = z.infer<typeof AnswerRecord>;

/** Where the sheet's own earlier states stand among those of the answers; never a question's id. */
export const sheetPlace = "(sheet)";

/** The same for a review that nobody could read when another took its place. */
export const reviewPlace = "(review)";

/** What was put aside: an answer, a sheet, or a record that nobody could read when it was replaced. */
const Kept = z.discriminatedUnion("what", [
  z.strictObject({ what: z.literal("answer"), answer: AnswerDraft }),
  z.strictObject({ what: z.literal("sheet"), sheet: SheetShape }),
  z.strictObject({ what: z.literal("damaged"), raw: z.unknown() }),
]);
export type Kept = z.infer<typeof Kept>;

const EarlierRecord = z.strictObject({
  id: z.string(),
  question: z.string(),
  at: Moment,
  /** Tells apart what was kept in the same millisecond. */
  n: z.number(),
  because: EarlierReason,
  kept: Kept,
});
export type EarlierRecord = z.infer<typeof EarlierRecord>;

const ExportedRecord = z.strictObject({ id: z.string(), ...ExportedState.shape });

/**
 * Frozen: written once, and only ever removed. The list needs no more of it than this; the whole of
 * releases, gaps and reviews is parsed by whole-records.ts, which is fetched when it is needed.
 */
const ReleaseRecord = z.looseObject({
  id: z.string(),
  digest: z.string(),
  release: z.looseObject({
    dataset: z.looseObject({ version: z.optional(z.string()) }),
    revision: z.number(),
    release: z.looseObject({
      date: z.string(),
      digest: z.string(),
      previous: z.optional(z.looseObject({ digest: z.string() })),
    }),
  }),
});

const RemovedRecord = z.looseObject({
  id: z.string(),
  digest: z.string(),
  revision: z.number(),
  date: z.string(),
  previous: z.optional(z.string()),
});

const ReviewRecord = z.looseObject({ datasheet: z.string() });

/** One setting, so that two tabs that change different ones both win. */
const SettingRecord = z.strictObject({ name: z.string(), value: z.unknown() });

/** Every store with the key of its records and what a record must look like. */
export const stores = {
  summaries: { key: ["id"], record: Summary },
  sheets: { key: ["id"], record: SheetRecord },
  answers: { key: ["id", "question"], record: AnswerRecord },
  earlier: { key: ["id", "question", "at", "n"], record: EarlierRecord },
  exported: { key: ["id", "digest"], record: ExportedRecord },
  releases: { key: ["id", "digest"], record: ReleaseRecord },
  removedReleases: { key: ["id", "digest"], record: RemovedRecord },
  reviews: { key: ["datasheet"], record: ReviewRecord },
  sets: { key: ["id", "version"], record: QuestionSet },
  settings: { key: ["name"], record: SettingRecord },
} as const;
export type StoreName = keyof typeof stores;
export type RecordOf<Store extends StoreName> = z.infer<(typeof stores)[Store]["record"]>;

const id = z.string();
/** What happened in the library, in this tab or another. */
export const LibraryEvent = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("answer"), id, question: z.string() }),
  z.strictObject({ kind: z.literal("sheet"), id }),
  /** Any part of it may have changed: it was added, replaced or removed for good. */
  z.strictObject({ kind: z.literal("datasheet"), id }),
  /** A release was added or removed; the row in the list may say another version. */
  z.strictObject({ kind: z.literal("releases"), id }),
  z.strictObject({ kind: z.literal("review"), id }),
  z.strictObject({ kind: z.literal("list") }),
  z.strictObject({ kind: z.literal("sets") }),
  z.strictObject({ kind: z.literal("settings") }),
  z.strictObject({ kind: z.literal("outdated-tab") }),
]);
export type LibraryEvent = z.infer<typeof LibraryEvent>;

/** What one tab tells the others. */
export const News = z.strictObject({ from: z.string(), event: LibraryEvent });
export type News = z.infer<typeof News>;
