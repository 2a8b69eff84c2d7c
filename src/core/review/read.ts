import { type JsonProblem, parseJson } from "#core/datasheet/json.ts";
import { lostKey, pathToLostKey, type WrongShape, wrongShape } from "#core/datasheet/read.ts";
import { wellFormed } from "#core/datasheet/text.ts";
import { failed, ok, type Result } from "#core/result.ts";
import { inOrder } from "./merge.ts";
import { Review, reviewFormat, reviewKind } from "./review.ts";

export type ReviewProblem =
  | JsonProblem
  | { readonly code: "too-large"; readonly size: number; readonly largest: number }
  | { readonly code: "not-a-review"; readonly found: string }
  | { readonly code: "newer-format"; readonly found: number; readonly supported: number }
  | WrongShape;

/** The longest text that is read as a review, in UTF-16 units. */
export const largestReview = 100_000_000;

/** The text of a `*.review.json` → the review in it, or the first thing that is wrong and where. */
export function readReview(text: string): Result<Review, ReviewProblem> {
  if (text.length > largestReview) {
    return failed({ code: "too-large", size: text.length, largest: largestReview });
  }
  const parsed = parseJson(text.startsWith("\uFEFF") ? text.slice(1) : text);
  return parsed.ok ? parseReview(parsed.value) : parsed;
}

/** A JSON value from anywhere → a review, or why it is none. */
export function parseReview(value: unknown): Result<Review, ReviewProblem> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return failed({ code: "not-a-review", found: Array.isArray(value) ? "array" : typeof value });
  }
  const found = "format" in value ? value.format : undefined;
  if (typeof found !== "number" || !("kind" in value) || value.kind !== reviewKind) {
    return failed({ code: "not-a-review", found: "object" });
  }
  if (found > reviewFormat) {
    return failed({ code: "newer-format", found, supported: reviewFormat });
  }
  const lost = pathToLostKey(value);
  if (lost !== undefined) return failed(lostKey(lost));
  const checked = Review.safeParse(wellFormed(value));
  return checked.success ? ok(inOrder(checked.data)) : failed(wrongShape(checked.error));
}
