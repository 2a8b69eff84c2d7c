import { Moment } from "#core/datasheet/answer.ts";
import type { Release } from "#core/release/release.ts";
import {
  comment,
  newReview,
  type Reviewed,
  reply,
  type Stamp,
  settle,
  signOff,
} from "#core/review/events.ts";
import type { TextRange } from "#core/review/quote.ts";
import { EventId, type Review, Reviewer } from "#core/review/review.ts";
import { everythingSeen, seenText } from "#core/review/seen.ts";
import { z } from "#core/zod.ts";
import { must } from "./must.ts";

const stamp = { id: EventId, at: Moment, by: Reviewer };
/** Of the release that the reviewer read: 1 is the first. */
const release = z.number().check(z.int(), z.positive());

/** One event of a review as it is written by hand. */
export const EventSource = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("comment"),
    ...stamp,
    release,
    question: z.string(),
    quote: z.optional(z.string()),
    text: z.string(),
  }),
  z.strictObject({
    kind: z.literal("sign-off"),
    ...stamp,
    release,
    section: z.string(),
    text: z.optional(z.string()),
  }),
  z.strictObject({ kind: z.literal("reply"), ...stamp, of: EventId, text: z.string() }),
  z.strictObject({ kind: z.literal("settle"), ...stamp, of: EventId }),
]);
export type EventSource = z.infer<typeof EventSource>;

export function reviewOf(releases: readonly Release[], events: readonly EventSource[]): Review {
  const start = newReview(releaseAt(releases, 1));
  return events.reduce((review, event) => must(after(review, releases, event)), start);
}

function after(review: Review, releases: readonly Release[], event: EventSource): Reviewed {
  const { id, at, by } = event;
  const said: Stamp = { id, at, by };
  switch (event.kind) {
    case "comment": {
      const read = releaseAt(releases, event.release);
      const { question, quote, text } = event;
      const range = quote === undefined ? undefined : rangeOf(read, question, quote);
      return comment(
        review,
        read,
        { on: { kind: "answer", question, ...(range && { range }) }, text },
        said,
      );
    }
    case "sign-off": {
      const on = { kind: "section", section: event.section } as const;
      return signOff(review, releaseAt(releases, event.release), { on, text: event.text }, said);
    }
    case "reply":
      return reply(review, event.of, event.text, said);
    case "settle":
      return settle(review, event.of, said);
  }
}

function releaseAt(releases: readonly Release[], number: number): Release {
  const found = releases[number - 1];
  if (found === undefined) throw new Error(`There is no release ${number}.`);
  return found;
}

function rangeOf(read: Release, question: string, quote: string): TextRange {
  const seen = everythingSeen(read).find((each) => each.question === question);
  const start = seen === undefined ? -1 : seenText(seen.said).indexOf(quote);
  if (start < 0) throw new Error(`${question} does not say: ${quote}`);
  return { start, end: start + quote.length };
}
