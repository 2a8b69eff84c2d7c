import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findQuote, quoteOf } from "#core/review/quote.ts";
import { hostileText } from "../hostile-text.ts";

const text = "The gulls were ringed. The terns were not. The gulls were counted.";
const piece = (of: string, from = 0) => {
  const start = of.indexOf("The gulls", from);
  const quote = quoteOf(of, { start, end: start + "The gulls".length });
  if (quote === undefined) throw new Error("nothing quoted");
  return quote;
};

describe("a quote", () => {
  it.each([
    { given: "the same text", now: text, at: 43 },
    { given: "words put before", now: `In short: ${text}`, at: 53 },
    { given: "the other place gone", now: text.slice(23), at: 20 },
    { given: "what followed changed", now: text.replace("counted", "weighed"), at: 43 },
    {
      given: "sentences put in the other order",
      now: `${text.slice(43)} ${text.slice(0, 42)}`,
      at: 0,
    },
  ])("is found at the right place, with $given", ({ now, at }) => {
    expect(findQuote(now, piece(text, 1))).toEqual({ start: at, end: at + 9 });
  });

  it("is found where lines were broken anew", () => {
    expect(findQuote("But the terns.\nThe\n  gulls were counted.", piece(text))).toEqual({
      start: 15,
      end: 26,
    });
  });

  it("is found in the longest of texts, where lines were broken anew", () => {
    const now = `${"a b\n".repeat(400_000)}The\n  gulls were counted.`;
    expect(findQuote(now, piece(text))).toEqual({ start: 1_600_000, end: 1_600_011 });
  });

  it("is not found where its words are gone", () => {
    expect(findQuote("The terns were not.", piece(text))).toBeUndefined();
  });

  it.each([
    { range: { start: 5, end: 5 } },
    { range: { start: 9, end: 4 } },
    { range: { start: 500, end: 600 } },
    { range: { start: 3, end: 4 } },
  ])("needs words: $range", ({ range }) => {
    expect(quoteOf(text, range)).toBeUndefined();
  });

  it("takes no half of a character", () => {
    expect(quoteOf("a🐦b", { start: 2, end: 4 })).toEqual({
      exact: "🐦b",
      before: "a",
      after: "",
      start: 1,
    });
  });

  it("is found again in the text that it was taken from, at its own place", () => {
    fc.assert(
      fc.property(
        hostileText,
        fc.nat(200),
        fc.integer({ min: 1, max: 80 }),
        (any, from, length) => {
          const quote = quoteOf(any, { start: from, end: from + length });
          if (quote === undefined) return;
          expect(findQuote(any, quote)).toEqual({
            start: quote.start,
            end: quote.start + quote.exact.length,
          });
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("is looked for in a text of one letter without end, and found where it stood", () => {
    const one = "a".repeat(1_000_000);
    const quote = quoteOf(one, { start: 700_000, end: 700_100 });
    expect(quote && findQuote(one, quote)).toEqual({ start: 700_000, end: 700_100 });
  });
});
