import { z } from "#core/zod.ts";

/** Stable words with dots, such as `composition.instances`; a foreign set puts its prefix before a colon. */
export const QuestionId = z
  .string()
  .check(z.regex(/^(?:[a-z0-9-]+:)?[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)+$/), z.maxLength(120));
export type QuestionId = z.infer<typeof QuestionId>;

/** The eight sections of the sheet are plain words; a foreign set may bring its own. */
export const SectionId = z.string().check(z.regex(/^[a-z][a-z0-9-]*$/), z.maxLength(60));

/** The few facts about a dataset that decide which questions apply to it. */
export const scopeFacts = ["people", "sample", "labels", "synthetic"] as const;
export const ScopeFact = z.enum(scopeFacts);
export type ScopeFact = z.infer<typeof ScopeFact>;

/** One thing that must hold for a question to apply. Several in a list must all hold. */
export const Condition = z.union([
  z.strictObject({ scope: ScopeFact }),
  z.strictObject({ answer: QuestionId, is: z.array(z.string()).check(z.minLength(1)) }),
]);
export type Condition = z.infer<typeof Condition>;

const line = z.string().check(z.minLength(1), z.maxLength(400), z.regex(/^[^\r\n]*$/));
const prose = z.string().check(z.minLength(1), z.maxLength(4000));

/** A small named blank beside the Markdown text, such as a grant number. */
export const NamedPart = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]*$/), z.maxLength(40)),
  label: line,
  kind: z.enum(["text", "link"]),
});
export type NamedPart = z.infer<typeof NamedPart>;

export const Choice = z.strictObject({
  value: z.string().check(z.regex(/^[a-z][a-z0-9-]*$/), z.maxLength(40)),
  label: line,
});
export type Choice = z.infer<typeof Choice>;

/** Facts that the sheet stores once, outside the answers. */
export const bindings = [
  "scope.sample",
  "scope.labels",
  "scope.synthetic",
  "dataset.creators",
  "dataset.funders",
  "dataset.contact",
  "dataset.licence",
] as const;
export const Binding = z.enum(bindings);
export type Binding = z.infer<typeof Binding>;

/** What a datasheet file keeps of each question it asks, so that it reads the same without us. */
const asked = {
  id: QuestionId,
  prompt: line,
  label: z.string().check(z.minLength(1), z.maxLength(48), z.regex(/^[^\r\n]*$/)),
  origin: z.array(z.string().check(z.minLength(1), z.maxLength(80))),
  appliesWhen: z.optional(z.array(Condition).check(z.minLength(1))),
  parts: z.optional(z.array(NamedPart).check(z.minLength(1), z.maxLength(8))),
  /** Never counts as missing: the paper's closing "anything else?" of each section. */
  optional: z.optional(z.literal(true)),
  /** Where the structured side is stored when the sheet already has a place for that fact. */
  bind: z.optional(Binding),
};

/** What a person writing needs beside the wording. */
const guidance = {
  why: prose,
  covers: z.array(line).check(z.minLength(1), z.maxLength(8)),
  example: prose,
  terms: z.record(z.string(), z.array(line)),
  feeds: z.array(z.string().check(z.minLength(1), z.maxLength(120))),
  replaces: z.optional(z.array(z.string())),
};

const yesNo = {
  kind: z.literal("yes-no"),
  expectsDetailWhen: z.enum(["yes", "no", "always", "never"]),
  yes: z.optional(line),
  no: z.optional(line),
};
const choice = {
  kind: z.literal("choice"),
  choices: z.array(Choice).check(z.minLength(2), z.maxLength(12)),
  many: z.optional(z.literal(true)),
};
const people = { kind: z.literal("people"), roles: z.array(line).check(z.minLength(1)) };
const counts = { kind: z.literal("counts"), of: line };

function variants<Shape extends Record<string, z.ZodMiniType>>(shape: Shape) {
  return z.discriminatedUnion("kind", [
    z.strictObject({ ...shape, kind: z.literal("prose") }),
    z.strictObject({ ...shape, ...yesNo }),
    z.strictObject({ ...shape, ...choice }),
    z.strictObject({ ...shape, ...people }),
    z.strictObject({ ...shape, kind: z.literal("licence") }),
    z.strictObject({ ...shape, kind: z.literal("period") }),
    z.strictObject({ ...shape, ...counts }),
    z.strictObject({ ...shape, kind: z.literal("links") }),
  ]);
}

/** A question as a question set holds it: wording and guidance. */
export const Question = variants({ ...asked, ...guidance });
export type Question = z.infer<typeof Question>;

/** What stands beside a question while it is written. */
export type Guidance = Pick<Question, "id" | "why" | "covers" | "example">;

/** A question as a datasheet holds it: wording alone, with where it stands. */
export const AskedQuestion = variants({
  ...asked,
  set: z.string().check(z.minLength(1), z.maxLength(80)),
  section: SectionId,
});
export type AskedQuestion = z.infer<typeof AskedQuestion>;
export type AnswerKind = AskedQuestion["kind"];

/** A heading of the sheet and the questions that one set puts under it. */
export const QuestionSection = z.strictObject({
  section: SectionId,
  title: line,
  intro: line,
  after: z.optional(SectionId),
  questions: z.array(Question).check(z.minLength(1), z.maxLength(100)),
});
export type QuestionSection = z.infer<typeof QuestionSection>;

export const SetId = z.string().check(z.regex(/^[a-z][a-z0-9-]*$/), z.maxLength(60));
export const SetVersion = z.string().check(z.regex(/^\d+\.\d+\.\d+$/), z.maxLength(30));

/** `set.yaml`: what a question set is called. */
export const QuestionSetHead = z.strictObject({
  id: SetId,
  version: SetVersion,
  title: line,
  about: prose,
  language: z.string().check(z.minLength(2), z.maxLength(20)),
  source: z.optional(line),
});
export type QuestionSetHead = z.infer<typeof QuestionSetHead>;

export const QuestionSet = z.strictObject({
  ...QuestionSetHead.shape,
  sections: z.array(QuestionSection).check(z.minLength(1), z.maxLength(40)),
});
export type QuestionSet = z.infer<typeof QuestionSet>;
