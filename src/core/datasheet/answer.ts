import { z } from "#core/zod.ts";

/** The largest text of one answer, in UTF-16 units. Real answers stay under 20,000. */
export const largestText = 2_000_000;
const text = z.string().check(z.maxLength(largestText));
const short = z.string().check(z.maxLength(2000));

/** A moment as `2025-03-12T14:32:05.123Z`. */
export const Moment = z
  .string()
  .check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/), z.maxLength(40));
export type Moment = z.infer<typeof Moment>;

/** A day, month or year: `2025-03-12`, `2025-03` or `2025`. */
export const PlainDate = z.string().check(z.regex(/^\d{4}(?:-\d\d(?:-\d\d)?)?$/));

export const Person = z.strictObject({
  name: short,
  kind: z.enum(["person", "organisation"]),
  /** ORCID for a person, ROR for an organisation, as an address or bare. */
  identifier: z.optional(short),
  affiliation: z.optional(short),
  email: z.optional(short),
  /** Name or number of the grant, for a funder. */
  grant: z.optional(short),
  roles: z.optional(z.array(short).check(z.maxLength(20))),
});
export type Person = z.infer<typeof Person>;

export const Licence = z.strictObject({
  /** An SPDX licence expression such as `CC-BY-4.0`, where there is one. */
  spdx: z.optional(short),
  name: z.optional(short),
  link: z.optional(short),
});
export type Licence = z.infer<typeof Licence>;

export const Period = z.strictObject({
  start: z.optional(PlainDate),
  end: z.optional(PlainDate),
});
export type Period = z.infer<typeof Period>;

export const Count = z.strictObject({
  type: short,
  /** A whole number, zero or more. */
  count: z.optional(z.number().check(z.int(), z.nonnegative())),
});
export type Count = z.infer<typeof Count>;

export const Link = z.strictObject({ link: short, title: z.optional(short) });
export type Link = z.infer<typeof Link>;

/** The structured side of an answer; which of them a question uses follows from its kind and its named parts. */
export const Parts = z.strictObject({
  choice: z.optional(z.array(short).check(z.maxLength(20))),
  people: z.optional(z.array(Person).check(z.maxLength(500))),
  licence: z.optional(Licence),
  period: z.optional(Period),
  counts: z.optional(z.array(Count).check(z.maxLength(1000))),
  links: z.optional(z.array(Link).check(z.maxLength(500))),
  named: z.optional(z.record(z.string().check(z.regex(/^[a-z][a-z0-9-]*$/)), short)),
});
export type Parts = z.infer<typeof Parts>;

/** Where an imported answer stood. */
export const Source = z.strictObject({
  file: short,
  lines: z.optional(z.tuple([z.number(), z.number()])),
  heading: z.optional(short),
  confidence: z.optional(z.number()),
});
export type Source = z.infer<typeof Source>;

const stamps = {
  changedAt: z.optional(Moment),
  changedBy: z.optional(short),
  source: z.optional(Source),
};

export const declinedStates = ["not-applicable", "unknown", "withheld"] as const;
export const DeclinedState = z.enum(declinedStates);
export type DeclinedState = z.infer<typeof DeclinedState>;

/** An answer as a file holds it. A question without one is not yet answered: the fifth state. */
export const Answer = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("answered"), text, parts: z.optional(Parts), ...stamps }),
  z.strictObject({ state: z.literal("not-applicable"), reason: text, ...stamps }),
  z.strictObject({ state: z.literal("unknown"), reason: text, ...stamps }),
  z.strictObject({ state: z.literal("withheld"), reason: text, ...stamps }),
]);
export type Answer = z.infer<typeof Answer>;
export type AnswerState = Answer["state"];
