import type { Arrival } from "#app/import/outcome.ts";
import { countWords, sentence } from "#app/words/when.ts";

/** "Five files read", or how far the reading is. */
export function arrivedWords(arrivals: readonly Arrival[]): string {
  const reading = arrivals.filter(({ state }) => state.kind === "reading").length;
  if (reading === 0) return `${sentence(countWords(arrivals.length, "file"))} read`;
  return `${arrivals.length - reading} of ${arrivals.length} files read`;
}
