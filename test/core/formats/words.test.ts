import { describe, expect, it } from "vitest";
import { grouped, numberWords } from "#core/datasheet/number-words.ts";
import { languageWords, relationWords } from "#core/formats/words.ts";

describe("words of every export", () => {
  it.each([
    { tag: "en", words: "English (en)" },
    { tag: "pt-BR", words: "Brazilian Portuguese (pt-BR)" },
    { tag: "mi", words: "Māori (mi)" },
    { tag: "qxz", words: "qxz" },
    { tag: "abcd", words: "abcd" },
    { tag: "", words: "" },
  ])("calls the language $tag “$words”", ({ tag, words }) => {
    expect(languageWords(tag)).toBe(words);
  });

  it.each([
    { relation: "IsDocumentedBy", words: "is documented by" },
    { relation: "IsNewVersionOf", words: "is a new version of" },
    { relation: "IsPartOf", words: "is part of" },
    { relation: "HasMetadata", words: "has metadata" },
    { relation: "Cites", words: "cites" },
    { relation: " described by ", words: "described by" },
    { relation: "GitHub", words: "GitHub" },
    { relation: "Paris", words: "Paris" },
  ])("says the relation $relation as “$words”", ({ relation, words }) => {
    expect(relationWords(relation)).toBe(words);
  });

  it.each([
    { count: 0, words: "no" },
    { count: 12, words: "twelve" },
    { count: 13, words: "13" },
    { count: 70000, words: "70,000" },
  ])("counts $count as “$words”", ({ count, words }) => {
    expect(numberWords(count)).toBe(words);
  });

  it("groups the thousands of any whole number", () => {
    expect([7, 999, 1000, 1234567].map(grouped)).toEqual(["7", "999", "1,000", "1,234,567"]);
  });
});
