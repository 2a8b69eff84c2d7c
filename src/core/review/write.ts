import { wellFormed } from "#core/datasheet/text.ts";
import { inOrder } from "./merge.ts";
import { Review, reviewSchemaName } from "./review.ts";
import type { SeenAnswer } from "./seen.ts";

/** The text of a `*.review.json`: the same review always gives the same text. */
export function writeReview(review: Review): string {
  const { $schema = reviewSchemaName, ...rest } = inOrder(Review.parse(wellFormed(review)));
  const written = { $schema, ...rest, answers: rest.answers.map(withNamesInOrder) };
  return `${JSON.stringify(written, null, 2)}\n`;
}

/** The one place of a review where keys are free. */
function withNamesInOrder(seen: SeenAnswer): SeenAnswer {
  if (!("parts" in seen) || seen.parts.named === undefined) return seen;
  const names = Object.entries(seen.parts.named).sort(([one], [other]) => (one < other ? -1 : 1));
  return { ...seen, parts: { ...seen.parts, named: Object.fromEntries(names) } };
}
