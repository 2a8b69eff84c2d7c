import type { TextRange } from "#core/review/quote.ts";

/** The letters and digits of a text, each with where it stands; what sets or punctuates is left out. */
export interface Letters {
  readonly letters: string;
  /** For each UTF-16 unit of `letters`, its place in the text. */
  readonly at: readonly number[];
}

export function lettersOf(text: string, isLeftOut: (at: number) => boolean = () => false): Letters {
  let letters = "";
  const at: number[] = [];
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}\p{M}\p{Extended_Pictographic}]/gu)) {
    if (isLeftOut(index)) continue;
    letters += word;
    for (let unit = 0; unit < word.length; unit++) at.push(index + unit);
  }
  return { letters, at };
}

/** What Markdown says without showing it: addresses, numbers of lists, names of characters, comments. */
const unseen =
  /\]\([^)\n]*\)|\]\[[^\]\n]*\]|^ {0,3}\[[^\]\n]+\]:.*$|^\s*\d+[.)]\s|&#?\w+;|<!--[\s\S]*?-->|<\/?[a-z][^>\n]*>|^\s*```.*$/gim;

export function lettersOfMarkdown(source: string): Letters {
  const spans = [...source.matchAll(unseen)].map(({ 0: span, index }) => [
    index,
    index + span.length,
  ]);
  let next = 0;
  return lettersOf(source, (at) => {
    while (next < spans.length && (spans[next]?.[1] ?? 0) <= at) next++;
    return (spans[next]?.[0] ?? Number.POSITIVE_INFINITY) <= at;
  });
}

/**
 * Where the words that somebody selected in a set text stand in its Markdown; undefined where they
 * cannot be told. `before` is the set text up to them.
 */
export function sourceRange(
  source: string,
  selected: string,
  before: string,
): TextRange | undefined {
  const wanted = lettersOf(selected).letters;
  if (wanted === "") return undefined;
  const expected = lettersOf(before).letters.length;
  for (const { letters, at } of [lettersOfMarkdown(source), lettersOf(source)]) {
    const place = nearest(letters, wanted, expected);
    const first = at[place ?? -1];
    const last = at[(place ?? 0) + wanted.length - 1];
    if (place !== undefined && first !== undefined && last !== undefined) {
      return { start: first, end: last + 1 };
    }
  }
  return undefined;
}

function nearest(letters: string, wanted: string, expected: number): number | undefined {
  const before = letters.lastIndexOf(wanted, expected);
  const after = letters.indexOf(wanted, expected);
  if (before === -1 || after === -1)
    return Math.max(before, after) === -1 ? undefined : Math.max(before, after);
  return expected - before <= after - expected ? before : after;
}
