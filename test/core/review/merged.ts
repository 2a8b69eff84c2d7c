import { mergeReviews } from "#core/review/merge.ts";
import type { Review } from "#core/review/review.ts";

export function merged(one: Review, other: Review): Review {
  const result = mergeReviews(one, other);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}
