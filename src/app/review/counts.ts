import type { ReleaseOrDraft } from "#core/release/release.ts";
import type { Review } from "#core/review/review.ts";
import { type Standing, standing } from "#core/review/standing.ts";

/** How many open comments each question has; those taken back are none. */
export function openByQuestion({ comments }: Standing): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { on, state, takenBack } of comments) {
    if (on.kind !== "answer" || state.kind === "settled" || takenBack !== undefined) continue;
    counts.set(on.question, (counts.get(on.question) ?? 0) + 1);
  }
  return counts;
}

export function openIn(review: Review, document: ReleaseOrDraft): ReadonlyMap<string, number> {
  return openByQuestion(standing(review, document));
}
