import type { Answer } from "#core/datasheet/answer.ts";
import type { Datasheet } from "#core/datasheet/datasheet.ts";
import type { Result } from "#core/result.ts";
import type { EventProblem, Reviewed, Stamp } from "#core/review/events.ts";
import type { Review, Reviewer } from "#core/review/review.ts";
import { prose, said, sheetOf } from "../handmade.ts";

export const ada: Reviewer = { name: "Ada Winter", role: "Curator" };
export const bo: Reviewer = { name: "Bo Larsen" };

export const questions = [
  prose("motivation.purpose"),
  prose("motivation.funding"),
  prose("uses.past", { section: "uses" }),
];
export const answers: Readonly<Record<string, Answer>> = {
  "motivation.purpose": said("To learn how gulls keep to their harbour.\n\nAnd nothing else."),
  "motivation.funding": { state: "unknown", reason: "Nobody kept the letters." },
};

export function sheet(
  more: Readonly<Record<string, Answer>> = {},
  facts: Partial<Datasheet> = {},
): Datasheet {
  const sections = [
    { id: "motivation", title: "Motivation" },
    { id: "uses", title: "Uses" },
  ];
  return sheetOf(questions, { ...answers, ...more }, { sections, ...facts });
}

/** The stamp of the event with this number, a minute after the one before. */
export function stamp(number: number, by: Reviewer = ada): Stamp {
  const two = String(number).padStart(2, "0");
  return { id: id(number), at: `2025-03-12T14:${two}:00Z`, by };
}

export function id(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
}

/** One event after another; the first that fails is a bug of the test. */
export function following(review: Review, ...steps: ((review: Review) => Reviewed)[]): Review {
  return steps.reduce((each, step) => value(step(each)), review);
}

export function value<Value>(result: Result<Value, EventProblem>): Value {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}
