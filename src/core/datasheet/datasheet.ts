import { Answer, Licence, Moment, Person, PlainDate, Source } from "#core/datasheet/answer.ts";
import {
  AskedQuestion,
  QuestionId,
  ScopeFact,
  SectionId,
  SetId,
  SetVersion,
} from "#core/questions/question.ts";
import { z } from "#core/zod.ts";

/** The format this code writes; a file with a higher one is from the future. */
export const format = 1;

/** Beside the file, or in the package under the same name: no web host is needed to find it. */
export const schemaName = "datasheet-1.schema.json";

const short = z.string().check(z.maxLength(2000));
const long = z.string().check(z.maxLength(100_000));
const people = z.array(Person).check(z.maxLength(500));

export const DatasheetId = z
  .string()
  .check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/));

/** Language tags of BCP 47, by shape. */
export const LanguageTag = z
  .string()
  .check(z.regex(/^[a-zA-Z]{2,8}(?:-[a-zA-Z0-9]{1,8})*$/), z.maxLength(60));

export const Identifier = z.strictObject({
  kind: z.enum(["doi", "arxiv", "url", "handle", "ark", "other"]),
  value: short,
  relation: z.optional(short),
});

/** What the sheet describes. `version` is the data's own; every other blank is optional too. */
export const Dataset = z.strictObject({
  title: short,
  shortName: z.optional(short),
  summary: z.optional(long),
  version: z.optional(short),
  homepage: z.optional(short),
  identifiers: z.optional(z.array(Identifier).check(z.maxLength(100))),
  licence: z.optional(Licence),
  creators: z.optional(people),
  publisher: z.optional(Person),
  contact: z.optional(Person),
  funders: z.optional(people),
  keywords: z.optional(z.array(short).check(z.maxLength(200))),
  languages: z.optional(z.array(LanguageTag).check(z.maxLength(200))),
  datePublished: z.optional(PlainDate),
  citation: z.optional(long),
});
export type Dataset = z.infer<typeof Dataset>;

/** Facts that decide which questions apply. A fact that is absent has not been settled. */
export const Scope = z.partialRecord(ScopeFact, z.enum(["yes", "no"]));
export type Scope = z.infer<typeof Scope>;

export const Section = z.strictObject({ id: SectionId, title: short, intro: z.optional(short) });
export type Section = z.infer<typeof Section>;

export const SetReference = z.strictObject({ id: SetId, version: SetVersion, title: short });
export type SetReference = z.infer<typeof SetReference>;

/** Imported text that answers no question. */
export const Unplaced = z.strictObject({
  heading: z.optional(short),
  text: z.string().check(z.maxLength(2_000_000)),
  source: z.optional(Source),
});
export type Unplaced = z.infer<typeof Unplaced>;

/** A finding that a person has looked at and set aside, with their reason. */
export const Dismissal = z.strictObject({
  code: z.string().check(z.regex(/^[a-z][a-z0-9-]*$/), z.maxLength(60)),
  question: z.optional(QuestionId),
  reason: short,
  at: z.optional(Moment),
  by: z.optional(short),
});
export type Dismissal = z.infer<typeof Dismissal>;

/** Whose word a release waits for; without `whose`, anybody's counts. */
export const RequiredSignOffs = z.strictObject({
  /** A name or a role, compared without regard to case and space. */
  whose: z.optional(short),
  count: z.number().check(z.int(), z.positive(), z.maximum(100)),
});
export type RequiredSignOffs = z.infer<typeof RequiredSignOffs>;

export const Datasheet = z.strictObject({
  $schema: z.optional(short),
  format: z.literal(format),
  status: z.literal("draft"),
  id: DatasheetId,
  language: LanguageTag,
  dataset: Dataset,
  /** Of the sheet for this version of the data: 1, 2, … */
  revision: z.number().check(z.int(), z.positive()),
  createdAt: z.optional(Moment),
  changedAt: z.optional(Moment),
  questionSets: z.array(SetReference).check(z.maxLength(40)),
  scope: Scope,
  sections: z.array(Section).check(z.maxLength(100)),
  questions: z.array(AskedQuestion).check(z.maxLength(2000)),
  answers: z.record(QuestionId, Answer),
  dismissed: z.optional(z.array(Dismissal).check(z.maxLength(5000))),
  unplaced: z.optional(z.array(Unplaced).check(z.maxLength(20_000))),
  /** Travels with the sheet, so that whoever cuts the release is reminded. */
  signOffsRequired: z.optional(z.array(RequiredSignOffs).check(z.maxLength(50))),
  extensions: z.optional(z.record(z.string().check(z.maxLength(120)), z.json())),
});
export type Datasheet = z.infer<typeof Datasheet>;
