import type { CountedSignOff, ReleaseOrDraft } from "#core/release/release.ts";
import type { Review } from "./review.ts";
import { standing } from "./standing.ts";

/** As many as a release can hold. */
const mostCounted = 1000;

/**
 * The sign-offs that a release of this document counts, oldest first: neither withdrawn nor given
 * again since; of more than a release can hold, the newest.
 */
export function countedSignOffs(review: Review, document: ReleaseOrDraft): CountedSignOff[] {
  return standing(review, document)
    .signOffs.filter(({ state }) => state.kind === "fresh" || state.kind === "stale")
    .map(({ by: { name, role }, at, on, state }) => ({
      name,
      ...(role !== undefined && { role }),
      at,
      ...(on.kind === "section" && { section: on.section }),
      ...(state.kind === "stale" && { stale: true as const }),
    }))
    .slice(-mostCounted);
}
