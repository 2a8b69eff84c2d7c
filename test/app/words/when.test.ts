import { describe, expect, it } from "vitest";
import { agoWords, countWords, numberWords, sizeWords, whenWords } from "#app/words/when.ts";

const now = new Date(2025, 2, 14, 16, 0);
const at = (...date: [number, number, number, number?, number?]) => new Date(...date).toISOString();

describe("whenWords", () => {
  it.each([
    { at: at(2025, 2, 14, 14, 32), words: "today, 14:32" },
    { at: at(2025, 2, 14, 0, 0), words: "today, 00:00" },
    { at: at(2025, 2, 13, 23, 59), words: "yesterday, 23:59" },
    { at: at(2025, 2, 12, 9, 5), words: "Wednesday" },
    { at: at(2025, 2, 8, 9, 5), words: "Saturday" },
    { at: at(2025, 2, 7, 9, 5), words: "7 March" },
    { at: at(2024, 10, 18, 9, 5), words: "18 November 2024" },
    { at: at(2025, 2, 15, 9, 5), words: "15 March" },
  ])("$words", ({ at, words }) => {
    expect(whenWords(at, now)).toBe(words);
  });
});

describe("agoWords", () => {
  it.each([
    { at: at(2025, 2, 14, 1), words: "today" },
    { at: at(2025, 2, 13, 23), words: "yesterday" },
    { at: at(2025, 2, 5, 23), words: "nine days ago" },
    { at: at(2025, 1, 14, 23), words: "28 days ago" },
    { at: at(2024, 2, 12, 23), words: "on 12 March 2024" },
  ])("$words", ({ at, words }) => {
    expect(agoWords(at, now)).toBe(words);
  });
});

describe("counts and sizes", () => {
  it.each([
    [countWords(1, "datasheet"), "one datasheet"],
    [countWords(0, "title matches", "titles match"), "no titles match"],
    [countWords(1480, "file"), "1,480 files"],
    [numberWords(12), "twelve"],
    [numberWords(13), "13"],
    [sizeWords(999), "999 bytes"],
    [sizeWords(412_000), "412 kB"],
    [sizeWords(1_250_000), "1.3 MB"],
    [sizeWords(120_000_000), "120 MB"],
  ])("%s", (said, expected) => {
    expect(said).toBe(expected);
  });
});
