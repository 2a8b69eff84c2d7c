import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sourceRange } from "#app/review/source-range.ts";

describe("the Markdown of selected words", () => {
  it.each([
    { source: "We counted **two** birds.", selected: "two birds", found: "two** birds" },
    {
      source: "See [the paper](https://a.example/two) now.",
      selected: "paper now",
      found: "paper](https://a.example/two) now",
    },
    { source: "1. One\n2. Two", selected: "One Two", found: "One\n2. Two" },
    { source: "Fish &amp; chips", selected: "Fish & chips", found: "Fish &amp; chips" },
    { source: "| a | b |\n|---|---|\n| 1 | 2 |", selected: "1 2", found: "1 | 2" },
    { source: "Ba con chim cánh cụt", selected: "cánh cụt", found: "cánh cụt" },
    { source: "三只企鹅，两只海豹", selected: "企鹅，两", found: "企鹅，两" },
    { source: "a\n\nb \uD83D\uDC27 c", selected: "\uD83D\uDC27", found: "\uD83D\uDC27" },
    {
      source: "https://a.example/x is it",
      selected: "https://a.example/x",
      found: "https://a.example/x",
    },
  ])("$selected in $source", ({ source, selected, found }) => {
    const range = sourceRange(source, selected, "");
    expect(range && source.slice(range.start, range.end)).toBe(found);
  });

  it.each([
    { before: "", start: 0 },
    { before: "many were seen ", start: 15 },
    { before: "many were seen many were seen ", start: 30 },
  ])("takes the one that stands where it was selected, at $start", ({ before, start }) => {
    const source = "many were seen many were seen many";
    expect(sourceRange(source, "many", before)).toEqual({ start, end: start + 4 });
  });

  it.each([
    { because: "it has no letters", selected: " – ! " },
    { because: "it is not there", selected: "five birds" },
  ])("is unknown where $because", ({ selected }) => {
    expect(sourceRange("We counted two birds.", selected, "")).toBeUndefined();
  });

  it("is found for any words of a plain text, and says them", () => {
    const word = fc.stringMatching(/^[a-zé鹅]{1,6}$/);
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 30 }),
        fc.nat(),
        fc.nat(),
        (words, a, b) => {
          const from = a % words.length;
          const to = from + 1 + (b % (words.length - from));
          const before = words
            .slice(0, from)
            .map((each) => `${each} `)
            .join("");
          const range = sourceRange(words.join(" "), words.slice(from, to).join(" "), before);
          expect(range).toEqual({
            start: before.length,
            end: before.length + words.slice(from, to).join(" ").length,
          });
        },
      ),
      { numRuns: 300 },
    );
  });
});
