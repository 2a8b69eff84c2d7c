import { Moment } from "#core/datasheet/answer.ts";
import { DatasheetId } from "#core/datasheet/datasheet.ts";
import { QuestionId, SectionId } from "#core/questions/question.ts";
import { Sha256 } from "#core/release/release.ts";
import { z } from "#core/zod.ts";
import { SeenAnswer } from "./seen.ts";

/** The format this code writes; a review with a higher one is from the future. */
export const reviewFormat = 1;
export const reviewKind = "review";
export const reviewSchemaName = "review-1.schema.json";
export const reviewExtension = ".review.json";

/** The most that one review holds, so that what is written can be read again. */
export const mostEvents = 50_000;
export const mostAnswers = 100_000;
export const longestComment = 50_000;
export const longestQuote = 20_000;
export const longestName = 2000;

const short = z.string().check(z.maxLength(longestName));
const words = z.string().check(z.maxLength(longestComment));
const filled = z.string().check(z.minLength(1), z.maxLength(longestName));

/** Of an event: no two share one, unless somebody edited a file by hand. */
export const EventId = z
  .string()
  .check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/));
export type EventId = z.infer<typeof EventId>;

/** Who somebody says they are. Nothing proves it. */
export const Reviewer = z.strictObject({ name: filled, role: z.optional(short) });
export type Reviewer = z.infer<typeof Reviewer>;

/** The document that the reviewer had open. */
export const SeenDocument = z.strictObject({
  status: z.enum(["draft", "release"]),
  /** The release's own digest, or that of the draft. */
  digest: Sha256,
  /** The dataset's. */
  version: z.optional(short),
  revision: z.number().check(z.int(), z.positive()),
});
export type SeenDocument = z.infer<typeof SeenDocument>;

/** A question and the digest of what was said to it. */
export const SpokenOf = z.strictObject({ question: QuestionId, digest: Sha256 });
export type SpokenOf = z.infer<typeof SpokenOf>;
const spokenOf = z.array(SpokenOf).check(z.maxLength(2000));

/** A piece of an answer's text, with what stood around it and where, so that it can be found again. */
export const Quote = z.strictObject({
  exact: z.string().check(z.minLength(1), z.maxLength(longestQuote)),
  before: z.string().check(z.maxLength(200)),
  after: z.string().check(z.maxLength(200)),
  /** In UTF-16 units from the start of the text. */
  start: z.number().check(z.int(), z.nonnegative()),
});
export type Quote = z.infer<typeof Quote>;

/** What a comment is about. */
export const Subject = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("answer"), ...SpokenOf.shape, quote: z.optional(Quote) }),
  z.strictObject({ kind: z.literal("section"), section: SectionId, answers: spokenOf }),
  z.strictObject({ kind: z.literal("sheet"), answers: spokenOf }),
]);
export type Subject = z.infer<typeof Subject>;

/** What a sign-off says is right. */
export const SignedSubject = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("section"), section: SectionId, answers: spokenOf }),
  z.strictObject({ kind: z.literal("sheet"), answers: spokenOf }),
]);
export type SignedSubject = z.infer<typeof SignedSubject>;

const event = { id: EventId, at: Moment, by: Reviewer };
const answerTo = { ...event, of: EventId };

/** What happened. An event never changes: whatever is done to it later is another event. */
export const ReviewEvent = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("comment"),
    ...event,
    on: Subject,
    document: SeenDocument,
    /** Markdown. */
    text: words,
  }),
  z.strictObject({
    kind: z.literal("sign-off"),
    ...event,
    on: SignedSubject,
    document: SeenDocument,
    text: z.optional(words),
  }),
  z.strictObject({ kind: z.literal("reply"), ...answerTo, text: words }),
  z.strictObject({ kind: z.literal("edit"), ...answerTo, text: words }),
  z.strictObject({ kind: z.literal("take-back"), ...answerTo }),
  z.strictObject({ kind: z.literal("settle"), ...answerTo }),
  z.strictObject({ kind: z.literal("reopen"), ...answerTo }),
  z.strictObject({ kind: z.literal("withdraw"), ...answerTo, text: z.optional(words) }),
]);
export type ReviewEvent = z.infer<typeof ReviewEvent>;
export type EventOf<Kind extends ReviewEvent["kind"]> = Extract<ReviewEvent, { kind: Kind }>;

/** Comments and sign-offs on one datasheet, by anybody, over all its versions. */
export const Review = z.strictObject({
  $schema: z.optional(short),
  format: z.literal(reviewFormat),
  kind: z.literal(reviewKind),
  datasheet: DatasheetId,
  /** The dataset's title, for whoever finds the file alone. */
  title: z.optional(short),
  events: z.array(ReviewEvent).check(z.maxLength(mostEvents)),
  /** What was said to the questions that the events speak of; each is known by its digest. */
  answers: z.array(SeenAnswer).check(z.maxLength(mostAnswers)),
});
export type Review = z.infer<typeof Review>;
