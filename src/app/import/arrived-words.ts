import type { Arrival, Outcome } from "#app/import/outcome.ts";
import { countWords, numberWords, sentence } from "#app/words/when.ts";

/** "Five files read", "Four files, two of them not read", or how far the reading is. */
export function arrivedWords(arrivals: readonly Arrival[]): string {
  const reading = arrivals.filter(({ state }) => state.kind === "reading").length;
  if (reading > 0) return `${arrivals.length - reading} of ${arrivals.length} files read`;
  const unread = arrivals.filter(({ state }) => state.kind !== "reading" && isUnread(state)).length;
  const files = sentence(countWords(arrivals.length, "file"));
  if (unread === 0) return `${files} read`;
  return unread === arrivals.length
    ? `${files} not read`
    : `${files}, ${numberWords(unread)} of them not read`;
}

function isUnread({ kind }: Outcome): boolean {
  return (
    kind === "unopened" ||
    kind === "unreadable" ||
    kind === "broken-backup" ||
    kind === "review-refused"
  );
}
