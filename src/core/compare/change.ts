import {
  Answer,
  Count,
  DeclinedState,
  Licence,
  Link,
  Period,
  Person,
} from "#core/datasheet/answer.ts";
import {
  type Dataset,
  Dismissal,
  Identifier,
  RequiredSignOffs,
  Section,
  SetReference,
  Unplaced,
} from "#core/datasheet/datasheet.ts";
import { AskedQuestion, ScopeFact } from "#core/questions/question.ts";
import { ReleasedFile, ReleaseFacts } from "#core/release/release.ts";
import { z } from "#core/zod.ts";
import { Difference } from "./difference.ts";
import { Position, rowOf } from "./row.ts";
import { TextComparison } from "./text/text-comparison.ts";

/** The question that a change speaks of: as it is asked after, or before where it is gone. */
export const Subject = z.strictObject({
  id: z.string(),
  label: z.string(),
  prompt: z.string(),
  /** Absent where an answer stands in the file without its question. */
  section: z.optional(z.string()),
  set: z.optional(z.string()),
});
export type Subject = z.infer<typeof Subject>;

/** Questions that begin or cease to apply by this change. */
export const Switched = z.strictObject({ on: z.array(Subject), off: z.array(Subject) });
export type Switched = z.infer<typeof Switched>;

export const Standing = z.union([z.literal("answered"), DeclinedState, z.literal("not-yet")]);
export type Standing = z.infer<typeof Standing>;

const beforeAndAfter = <Value extends z.ZodMiniType>(value: Value) => ({
  was: z.optional(value),
  is: z.optional(value),
});

/** A named blank beside the text, with the label that its question gives it. */
const NamedChange = z.strictObject({
  id: z.string(),
  label: z.string(),
  ...beforeAndAfter(z.string()),
});

const ChosenRow = rowOf(z.strictObject({ value: z.string(), label: z.string() }));

/** One structured part of an answer. */
export const PartChange = z.discriminatedUnion("part", [
  z.strictObject({ part: z.literal("choice"), rows: z.array(ChosenRow) }),
  z.strictObject({ part: z.literal("people"), rows: z.array(rowOf(Person)) }),
  z.strictObject({ part: z.literal("licence"), ...beforeAndAfter(Licence) }),
  z.strictObject({ part: z.literal("period"), ...beforeAndAfter(Period) }),
  z.strictObject({ part: z.literal("counts"), rows: z.array(rowOf(Count)) }),
  z.strictObject({ part: z.literal("links"), rows: z.array(rowOf(Link)) }),
  z.strictObject({ part: z.literal("named"), named: z.array(NamedChange) }),
]);
export type PartChange = z.infer<typeof PartChange>;

const id = z.string();

const saidElse = {
  id,
  question: Subject,
  parts: z.array(PartChange),
  /** When, by whom, from which file: paths within the answer. */
  stamps: z.array(Difference),
  switched: Switched,
};

const answerChanges = [
  /** From nothing said to something said, whatever its state. */
  z.strictObject({
    ...saidElse,
    kind: z.literal("answered"),
    is: Standing,
    text: TextComparison,
  }),
  z.strictObject({
    ...saidElse,
    kind: z.literal("cleared"),
    was: Standing,
    text: TextComparison,
  }),
  /** Another text in the same state; the text of a state that is not "answered" is its reason. */
  z.strictObject({
    ...saidElse,
    kind: z.literal("edited"),
    state: Standing,
    text: TextComparison,
  }),
  /** The text compares answer or reason with answer or reason. */
  z.strictObject({
    ...saidElse,
    kind: z.literal("state-changed"),
    was: Standing,
    is: Standing,
    text: TextComparison,
  }),
  /** The structured side alone. */
  z.strictObject({ ...saidElse, kind: z.literal("parts-changed") }),
  z.strictObject({
    id,
    kind: z.literal("stamps-changed"),
    question: Subject,
    stamps: z.array(Difference),
  }),
] as const;

/** Where a question stands: its set with that set's version, its section and its place among all questions. */
const QuestionPlace = z.strictObject({
  set: z.string(),
  version: z.optional(z.string()),
  section: z.string(),
  at: Position,
});

const sameQuestion = {
  id,
  question: Subject,
  was: QuestionPlace,
  is: QuestionPlace,
};

const questionChanges = [
  /** `kept` is the answer where it is the same under both wordings. Never a changed answer. */
  z.strictObject({
    ...sameQuestion,
    kind: z.literal("question-reworded"),
    prompt: TextComparison,
    /** What else of it changed: paths within the question. */
    fields: z.array(Difference),
    kept: z.optional(Answer),
  }),
  /** Anything of the question but its prompt, place and set. */
  z.strictObject({
    ...sameQuestion,
    kind: z.literal("question-altered"),
    fields: z.array(Difference),
  }),
  /** Another question that says it takes the place of the first; the answer moved with it. */
  z.strictObject({
    ...sameQuestion,
    kind: z.literal("question-replaced"),
    replaced: Subject,
    prompt: TextComparison,
    fields: z.array(Difference),
    kept: z.optional(Answer),
  }),
  z.strictObject({ ...sameQuestion, kind: z.literal("question-moved") }),
  z.strictObject({
    id,
    kind: z.literal("question-new"),
    question: Subject,
    at: Position,
    asked: AskedQuestion,
  }),
  z.strictObject({
    id,
    kind: z.literal("question-gone"),
    question: Subject,
    at: Position,
    asked: AskedQuestion,
  }),
] as const;

const textField = <Name extends "title" | "shortName" | "summary" | "citation">(field: Name) =>
  z.strictObject({ field: z.literal(field), text: TextComparison });
const valueField = <Name extends keyof Dataset, Value extends z.ZodMiniType>(
  field: Name,
  value: Value,
) => z.strictObject({ field: z.literal(field), ...beforeAndAfter(value) });
const rowsField = <Name extends keyof Dataset, Value extends z.ZodMiniType>(
  field: Name,
  value: Value,
) => z.strictObject({ field: z.literal(field), rows: z.array(rowOf(value)) });

/** One field of what the sheet says about the dataset as a whole. */
export const DatasetChange = z.discriminatedUnion("field", [
  textField("title"),
  textField("shortName"),
  textField("summary"),
  textField("citation"),
  valueField("version", z.string()),
  valueField("homepage", z.string()),
  valueField("datePublished", z.string()),
  valueField("licence", Licence),
  valueField("publisher", Person),
  valueField("contact", Person),
  rowsField("creators", Person),
  rowsField("funders", Person),
  rowsField("identifiers", Identifier),
  rowsField("keywords", z.string()),
  rowsField("languages", z.string()),
]);
export type DatasetChange = z.infer<typeof DatasetChange>;

const YesNo = z.enum(["yes", "no"]);
const asked = { /** The questions that this fact answers. */ asked: z.array(Subject) };

const sheetChanges = [
  z.strictObject({ id, kind: z.literal("dataset-changed"), ...asked, value: DatasetChange }),
  z.strictObject({
    id,
    kind: z.literal("scope-changed"),
    ...asked,
    fact: ScopeFact,
    ...beforeAndAfter(YesNo),
    switched: Switched,
  }),
  /** A question that begins or ceases to apply for a reason that no other change names. */
  z.strictObject({ id, kind: z.literal("switched"), question: Subject, applies: z.boolean() }),
  z.strictObject({ id, kind: z.literal("section-changed"), row: rowOf(Section) }),
  z.strictObject({ id, kind: z.literal("set-changed"), row: rowOf(SetReference) }),
  z.strictObject({ id, kind: z.literal("dismissal-changed"), row: rowOf(Dismissal) }),
  z.strictObject({ id, kind: z.literal("unplaced-changed"), row: rowOf(Unplaced) }),
  /** The same piece by heading and source, with another text. */
  z.strictObject({
    id,
    kind: z.literal("unplaced-edited"),
    heading: z.optional(z.string()),
    from: Position,
    to: Position,
    text: TextComparison,
  }),
  /** One named block that this version does not know, path by path from its name. */
  z.strictObject({
    id,
    kind: z.literal("extension-changed"),
    name: z.string(),
    differences: z.array(Difference),
  }),
  z.strictObject({
    id,
    kind: z.literal("sheet-changed"),
    field: z.enum([
      "id",
      "language",
      "revision",
      "createdAt",
      "changedAt",
      "signOffsRequired",
      "$schema",
    ]),
    ...beforeAndAfter(z.union([z.string(), z.number(), z.array(RequiredSignOffs)])),
  }),
] as const;

const fact = <Name extends "date" | "files" | "previous" | "signOffs" | "digest">(name: Name) =>
  z.strictObject({
    fact: z.literal(name),
    was: z.optional(ReleaseFacts.shape[name]),
    is: z.optional(ReleaseFacts.shape[name]),
  });

/** What freezing added or what of it is another. */
export const ReleaseChange = z.discriminatedUnion("fact", [
  z.strictObject({
    fact: z.literal("status"),
    was: z.enum(["draft", "release"]),
    is: z.enum(["draft", "release"]),
  }),
  z.strictObject({ fact: z.literal("notes"), text: TextComparison }),
  fact("date"),
  /** Beside a draft, which lists none: that says nothing of the files themselves. */
  fact("files"),
  fact("previous"),
  fact("signOffs"),
  fact("digest"),
]);
export type ReleaseChange = z.infer<typeof ReleaseChange>;

const file = { id, row: rowOf(ReleasedFile) };
const releaseChanges = [
  z.strictObject({ id, kind: z.literal("release-changed"), value: ReleaseChange }),
  z.strictObject({ ...file, kind: z.literal("file-added") }),
  z.strictObject({ ...file, kind: z.literal("file-removed") }),
  z.strictObject({ ...file, kind: z.literal("file-altered") }),
  /** The same bytes under another path. */
  z.strictObject({ ...file, kind: z.literal("file-renamed") }),
  /** Listed elsewhere among the files. */
  z.strictObject({ ...file, kind: z.literal("file-moved") }),
] as const;

/** A finding of Check. It follows from the rest and is not applied. */
export const ComparedFinding = z.strictObject({
  code: z.string(),
  severity: z.enum(["missing", "weak", "note"]),
  question: z.optional(Subject),
  /** In words, as Check says it. */
  title: z.string(),
});
export type ComparedFinding = z.infer<typeof ComparedFinding>;

const findingChanges = [
  z.strictObject({ id, kind: z.literal("finding-new"), finding: ComparedFinding }),
  z.strictObject({ id, kind: z.literal("finding-settled"), finding: ComparedFinding }),
] as const;

/** Whatever no other kind speaks of. It is what is left when all of them are applied. */
const other = z.strictObject({ id, kind: z.literal("other"), difference: Difference });

export const Change = z.discriminatedUnion("kind", [
  ...answerChanges,
  ...questionChanges,
  ...sheetChanges,
  ...releaseChanges,
  ...findingChanges,
  other,
]);
export type Change = z.infer<typeof Change>;
export type ChangeKind = Change["kind"];
export type ChangeOf<Kind extends ChangeKind> = Extract<Change, { readonly kind: Kind }>;

/** Changes to what was said under one question. */
export const answerKinds = [
  "answered",
  "cleared",
  "edited",
  "state-changed",
  "parts-changed",
] as const;
export type AnswerChange = ChangeOf<(typeof answerKinds)[number]>;
