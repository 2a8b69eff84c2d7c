import type { Moment } from "#core/datasheet/answer.ts";
import { canonical } from "#core/datasheet/canonical.ts";
import { failed, ok, type Result } from "#core/result.ts";
import { mostAnswers, mostEvents, type Review, type ReviewEvent } from "./review.ts";
import type { SeenAnswer } from "./seen.ts";

export type MergeProblem =
  | { readonly code: "other-datasheet"; readonly mine: string; readonly theirs: string }
  | { readonly code: "too-much"; readonly of: "events" | "answers"; readonly most: number };

/**
 * All that either review holds, once. It does not matter which comes first, in what groups, or how
 * often. Two contents under one id, which only a hand can make, are both kept.
 */
export function mergeReviews(one: Review, other: Review): Result<Review, MergeProblem> {
  if (one.datasheet !== other.datasheet) {
    return failed({ code: "other-datasheet", mine: one.datasheet, theirs: other.datasheet });
  }
  const $schema = greater(one.$schema, other.$schema);
  const title = greater(one.title, other.title);
  const merged = inOrder({
    ...($schema !== undefined && { $schema }),
    format: one.format,
    kind: one.kind,
    datasheet: one.datasheet,
    ...(title !== undefined && { title }),
    events: [...one.events, ...other.events],
    answers: [...one.answers, ...other.answers],
  });
  if (merged.events.length > mostEvents) {
    return failed({ code: "too-much", of: "events", most: mostEvents });
  }
  if (merged.answers.length > mostAnswers) {
    return failed({ code: "too-much", of: "answers", most: mostAnswers });
  }
  return ok(merged);
}

/** The same review with every event and answer once, in the one order that they always have. */
export function inOrder(review: Review): Review {
  return {
    ...review,
    events: once(review.events)
      .sort((a, b) => byTime(a.value, b.value) || byText(a.form, b.form))
      .map(({ value }) => value),
    answers: once(review.answers)
      .sort((a, b) => byText(a.value.question, b.value.question) || byText(a.form, b.form))
      .map(({ value }) => value),
  };
}

interface Formed<Value> {
  readonly form: string;
  readonly value: Value;
}

function once<Value extends ReviewEvent | SeenAnswer>(values: readonly Value[]): Formed<Value>[] {
  const known = new Map(values.map((value) => [canonical(value), value]));
  return [...known].map(([form, value]) => ({ form, value }));
}

/** Earlier first; where two moments are one, by id. */
export function byTime(
  a: Pick<ReviewEvent, "at" | "id">,
  b: Pick<ReviewEvent, "at" | "id">,
): number {
  return byText(timeOf(a.at), timeOf(b.at)) || byText(a.id, b.id);
}

/** Without its Z a moment with fractions sorts after the same without. */
function timeOf(at: Moment): string {
  return at.slice(0, -1);
}

function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function greater(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a < b ? b : a;
}
