import type { KnownBase } from "#app/import/known-base.ts";
import { momentWords } from "#app/words/when.ts";
import { dateWords } from "#core/datasheet/date-words.ts";

/** "the state exported on 12 March 2025, 14:05", "the release of 12 March 2025". */
export function baseWords({ as, at }: KnownBase): string {
  return as === "export"
    ? `the state exported on ${momentWords(at)}`
    : `the release of ${dateWords(at)}`;
}

/** For a file that does not say what it came from. */
export function baseGuessWords(base: KnownBase): string {
  return `The file does not say what it came from. Of all that left this library it is closest to ${baseWords(base)}, which is taken for it.`;
}
