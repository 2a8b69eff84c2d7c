import { fold, wordsOf } from "./words.ts";

export interface Snippet {
  readonly text: string;
  /** Where the first word that was asked for stands in `text`, in UTF-16 units; equal when it is nowhere. */
  readonly from: number;
  readonly to: number;
}

const around = 80;

/** A line or two of a text around the first word that was asked for. */
export function snippetOf(text: string, query: string): Snippet {
  const wanted = wordsOf(query);
  const hit = firstWord(text, wanted) ?? { from: 0, to: 0 };
  const start = edge(text, Math.max(0, hit.from - around), 1);
  const end = edge(text, Math.min(text.length, hit.to + around), -1);
  const before = start > 0 ? "…" : "";
  const after = end < text.length ? "…" : "";
  // Each white space becomes one space, so that places keep their numbers.
  const line = text.slice(start, end).replace(/\s/g, " ");
  return {
    text: before + line + after,
    from: hit.from - start + before.length,
    to: hit.to - start + before.length,
  };
}

function firstWord(text: string, wanted: readonly string[]) {
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const folded = fold(match[0]);
    for (const word of wanted) {
      const at = isUnspaced(word) ? folded.indexOf(word) : folded.startsWith(word) ? 0 : -1;
      if (at < 0) continue;
      const exact = folded.length === match[0].length;
      const from = match.index + (exact ? at : 0);
      return { from, to: exact ? from + word.length : match.index + match[0].length };
    }
  }
  return undefined;
}

function isUnspaced(word: string): boolean {
  return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]$/u.test(word);
}

/** Never between the two halves of a character. */
function edge(text: string, at: number, step: 1 | -1): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at + step : at;
}
