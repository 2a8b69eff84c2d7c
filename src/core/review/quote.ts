import { longestQuote, type Quote } from "./review.ts";

/** In UTF-16 units; `end` is the first unit that is no longer part of it. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

const contextLength = 64;
/** A text that is one letter over and over must not hang whoever reads a review of it. */
const mostPlaces = 5000;

/** A piece of a text with what stands around it; undefined where the range holds no text. */
export function quoteOf(text: string, range: TextRange): Quote | undefined {
  const start = wholeStart(text, Math.max(0, range.start));
  const end = wholeEnd(text, Math.min(text.length, range.end, start + longestQuote - 1));
  if (!(start < end) || text.slice(start, end).trim() === "") return undefined;
  return {
    exact: text.slice(start, end),
    before: text.slice(wholeStart(text, Math.max(0, start - contextLength)), start),
    after: text.slice(end, wholeEnd(text, Math.min(text.length, end + contextLength))),
    start,
  };
}

/** No half characters: a range that begins or ends within one takes the whole. */
function wholeStart(text: string, at: number): number {
  return isSecondHalf(text, at) ? at - 1 : at;
}

function wholeEnd(text: string, at: number): number {
  return isSecondHalf(text, at) ? at + 1 : at;
}

function isSecondHalf(text: string, at: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1));
}

/**
 * Where the quoted piece stands now: of several places the one whose surroundings are most alike,
 * then the nearest to where it stood. Where lines were broken anew it is found all the same.
 */
export function findQuote(text: string, quote: Quote): TextRange | undefined {
  return quoteFinder(text)(quote);
}

/** The same for many quotes of one text, which is only looked through for its line ends once. */
export function quoteFinder(text: string): (quote: Quote) => TextRange | undefined {
  let flat: Flat | undefined;
  return (quote) => {
    const found = findExactly(text, quote);
    if (found !== undefined) return found;
    flat ??= flatten(text);
    return findRewrapped(text, flat, quote);
  };
}

function findExactly(text: string, { exact, before, after, start }: Quote): TextRange | undefined {
  const places = placesOf(text, exact);
  if (text.startsWith(exact, start) && exact !== "") places.push(start);
  const scored = places.map((place) => ({
    place,
    alike:
      alikeBackwards(text.slice(Math.max(0, place - before.length), place), before) +
      alikeForwards(text.slice(place + exact.length, place + exact.length + after.length), after),
    away: Math.abs(place - start),
  }));
  scored.sort((a, b) => b.alike - a.alike || a.away - b.away || a.place - b.place);
  const best = scored[0];
  return best && { start: best.place, end: best.place + exact.length };
}

function placesOf(text: string, exact: string): number[] {
  const places: number[] = [];
  if (exact === "") return places;
  for (
    let at = text.indexOf(exact);
    at !== -1 && places.length < mostPlaces;
    at = text.indexOf(exact, at + 1)
  ) {
    places.push(at);
  }
  return places;
}

function alikeForwards(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}

function alikeBackwards(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one.at(-1 - length) === other.at(-1 - length)) length++;
  return length;
}

/** Both with every run of white space as one blank, and the way back from there. */
function findRewrapped(text: string, now: Flat, quote: Quote): TextRange | undefined {
  const exact = flatten(quote.exact).flat;
  if (exact.trim() === "") return undefined;
  const found = findExactly(now.flat, {
    exact,
    before: flatten(quote.before).flat,
    after: flatten(quote.after).flat,
    start: now.at.findIndex((at) => at >= quote.start),
  });
  if (found === undefined) return undefined;
  return { start: now.at[found.start] ?? 0, end: now.at[found.end] ?? text.length };
}

interface Flat {
  readonly flat: string;
  /** Where each unit of `flat` stands in the text. */
  readonly at: readonly number[];
}

function flatten(text: string): Flat {
  const at: number[] = [];
  let afterBlank = false;
  for (let index = 0; index < text.length; index++) {
    const blank = /\s/.test(text.charAt(index));
    if (!blank || !afterBlank) at.push(index);
    afterBlank = blank;
  }
  return { flat: text.replace(/\s+/g, " "), at };
}
