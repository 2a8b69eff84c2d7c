import { describe, expect, it } from "vitest";
import { markedText } from "#core/compare/export/marked-text.ts";
import { compareText } from "#core/compare/text/compare-text.ts";
import { textAfter, textBefore } from "#core/compare/text/text-comparison.ts";
import { wordCounts } from "#core/compare/text/word-counts.ts";

const many = (piece: string, size: number) => piece.repeat(size / piece.length);

/** Each of these once took minutes, or ended in an error of the engine's own. */
describe("texts that nobody writes", () => {
  it.each([
    {
      what: "a line of very many words in a text that is not all in Latin letters",
      before: `中\n${many("a b ", 700_000)}`,
      after: `中\n${many("a c ", 700_000)}`,
    },
    {
      what: "a row and a line of blanks below it",
      before: `a|b\n${many(" ", 1_000_000)}|x\n`,
      after: "c",
    },
    {
      what: "a rule of a table that blanks go on from",
      before: `a|b\n|-|-${many(" ", 1_000_000)}x`,
      after: "c",
    },
    {
      what: "blanks within a line of code",
      before: "```\na\n```",
      after: `\`\`\`\na${many(" ", 1_000_000)}x\n\`\`\``,
    },
    {
      what: "very many lines of code",
      before: "```\n```",
      after: `\`\`\`\n${many("a\n", 400_000)}\`\`\``,
    },
    {
      what: "very many runs of backticks in code",
      before: "~~~\n~~~",
      after: `~~~\n${many("` ", 600_000)}\n~~~`,
    },
    {
      what: "very many items of a list, none of which stayed",
      before: many("-\n", 60_000),
      after: many("+\n", 60_000),
    },
  ])("$what", ({ before, after }) => {
    const comparison = compareText(before, after);
    expect(textBefore(comparison) === before && textAfter(comparison) === after).toBe(true);
    expect(markedText(comparison)).not.toEqual([]);
    expect(wordCounts(comparison)).toBeDefined();
  });
});
