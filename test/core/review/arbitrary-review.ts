import fc from "fast-check";
import type { ReviewEvent, Reviewer } from "#core/review/review.ts";
import { Review } from "#core/review/review.ts";
import { parts } from "../arbitraries.ts";
import { hostileShort, hostileText } from "../hostile-text.ts";

export const sheetId = "0a0a0a0a-0b0b-4c0c-8d0d-0e0e0e0e0e0e";

/** A few ids only, so that events speak of one another and clash. */
export const eventId = fc
  .integer({ min: 1, max: 6 })
  .map((number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`);
const at = fc.constantFrom(
  "2025-03-12T14:32:05Z",
  "2025-03-12T14:32:05.123Z",
  "2025-03-13T00:00:00Z",
  "2025-03-13T00:00:00.000Z",
);
const by: fc.Arbitrary<Reviewer> = fc.oneof(
  fc.constantFrom<Reviewer>({ name: "Ada" }, { name: "ada ", role: "Curator" }, { name: "Bo" }),
  fc.record({ name: hostileShort.map((name) => name || "?"), role: hostileShort }),
);
const digest = fc.constantFrom("a".repeat(64), "b".repeat(64), "c".repeat(64));
const question = fc.constantFrom("motivation.purpose", "uses.past", "acme:own.question");
const section = fc.constantFrom("motivation", "uses");
const answers = fc.array(fc.record({ question, digest }), { maxLength: 3 });
const document = fc.record(
  {
    status: fc.constantFrom("draft" as const, "release" as const),
    digest,
    version: hostileShort,
    revision: fc.integer({ min: 1, max: 9 }),
  },
  { requiredKeys: ["status", "digest", "revision"] },
);
const quote = fc.record({
  exact: hostileText.map((text) => text || "?"),
  before: fc.string({ maxLength: 9 }),
  after: fc.string({ maxLength: 9 }),
  start: fc.nat(99),
});
const subject = fc.oneof(
  fc.record(
    { kind: fc.constant("answer" as const), question, digest, quote },
    { requiredKeys: ["kind", "question", "digest"] },
  ),
  fc.record({ kind: fc.constant("section" as const), section, answers }),
  fc.record({ kind: fc.constant("sheet" as const), answers }),
);
const signed = fc.oneof(
  fc.record({ kind: fc.constant("section" as const), section, answers }),
  fc.record({ kind: fc.constant("sheet" as const), answers }),
);
const common = { id: eventId, at, by };
const later = { ...common, of: eventId };
const kind = <Name extends string>(name: Name) => ({ kind: fc.constant(name) });

export const event = fc.oneof(
  fc.record({ ...kind("comment"), ...common, on: subject, document, text: hostileText }),
  fc.record(
    { ...kind("sign-off"), ...common, on: signed, document, text: hostileText },
    { requiredKeys: ["kind", "id", "at", "by", "on", "document"] },
  ),
  fc.record({ ...kind("reply"), ...later, text: hostileText }),
  fc.record({ ...kind("edit"), ...later, text: hostileText }),
  fc.record({ kind: fc.constantFrom("take-back", "settle", "reopen"), ...later }),
  fc.record(
    { ...kind("withdraw"), ...later, text: hostileText },
    { requiredKeys: ["kind", "id", "at", "by", "of"] },
  ),
) as fc.Arbitrary<ReviewEvent>;

const seen = fc.oneof(
  fc.record({
    question,
    prompt: hostileShort,
    state: fc.constantFrom("answered", "not-yet"),
    text: hostileText,
    parts,
  }),
  fc.record({
    question,
    prompt: hostileShort,
    state: fc.constantFrom("not-applicable", "unknown", "withheld"),
    reason: hostileText,
  }),
);

/** Reviews of one datasheet as a file may hold them: in any order, with doubles. */
export const review: fc.Arbitrary<Review> = fc
  .record(
    {
      $schema: fc.constantFrom("review-1.schema.json", "other"),
      format: fc.constant(1),
      kind: fc.constant("review"),
      datasheet: fc.constant(sheetId),
      title: hostileShort,
      events: fc.array(event, { maxLength: 8 }),
      answers: fc.array(seen, { maxLength: 4 }),
    },
    { requiredKeys: ["format", "kind", "datasheet", "events", "answers"] },
  )
  .map((value) => Review.parse(JSON.parse(JSON.stringify(value))));
