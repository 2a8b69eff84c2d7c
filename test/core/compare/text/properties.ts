import fc from "fast-check";
import { expect } from "vitest";
import { compareText } from "#core/compare/text/compare-text.ts";
import { splitBlocks } from "#core/compare/text/split-blocks.ts";
import { TextComparison, textAfter, textBefore } from "#core/compare/text/text-comparison.ts";
import { sentenceStarts, tokensOf } from "#core/compare/text/tokens.ts";
import { hostileText } from "../../hostile-text.ts";
import { anyPair, editedPair, oneWordChanged, type Pair, writtenText } from "./edited-pairs.ts";

/** Properties that `npm test` holds for thousands of texts and `npm run soak` for many more. */
export interface TextProperty {
  readonly says: string;
  readonly share: number;
  readonly property: fc.IPropertyWithHooks<never>;
}

function property<Value>(
  says: string,
  share: number,
  given: fc.Arbitrary<Value>,
  holds: (value: Value) => void,
): TextProperty {
  const made: unknown = fc.property(given, holds);
  return { says, share, property: made as fc.IPropertyWithHooks<never> };
}

/** So tight that every way of growing coarse is taken. */
const tight = { characters: 400, differences: 3, looks: 300 };

export const textProperties: readonly TextProperty[] = [
  property("nothing is left out of an edited text", 1, editedPair, expectWhole),
  property("nothing is left out of any two texts", 1, anyPair, expectWhole),
  property("nothing is left out where the comparison is coarse", 0.4, editedPair, (pair) => {
    const comparison = compareText(...pair, tight);
    expect([textBefore(comparison), textAfter(comparison)]).toEqual(pair);
  }),
  property("a comparison written as JSON reads back equal", 0.2, editedPair, (pair) => {
    const comparison = compareText(...pair);
    expect(TextComparison.parse(JSON.parse(JSON.stringify(comparison)))).toEqual(comparison);
  }),
  property("a text is the same as itself", 0.2, fc.oneof(writtenText, hostileText), (text) => {
    const { blocks, whitespaceOnly } = compareText(text, text);
    expect(blocks.every(({ kind }) => kind === "same")).toBe(true);
    expect(whitespaceOnly).toBe(0);
  }),
  property(
    "every run says something, and differs from the one before",
    0.4,
    editedPair,
    expectRuns,
  ),
  property("one changed word is one word gone and one new", 0.2, oneWordChanged, expectOneWord),
  property("no run begins or ends within a character", 0.4, editedPair, (pair) => {
    fc.pre(pair.every((text) => text.isWellFormed()));
    for (const block of compareText(...pair).blocks) {
      const texts = "runs" in block ? block.runs.map(({ text }) => text) : [block.text];
      expect(texts.every((text) => text.isWellFormed())).toBe(true);
    }
  }),
  property("a move has two ends, and is what it was", 0.4, editedPair, expectMoves),
  property("blocks and words put together are the text", 0.4, anyPair, ([text]) => {
    const blocks = splitBlocks(text);
    expect(blocks.map((block) => block.text + block.gap).join("")).toBe(text);
    const tokens = tokensOf(text);
    expect(tokens.map(({ word, space }) => word + space).join("")).toBe(text);
    expect(sentenceStarts(tokens).length).toBe(tokens.length + 1);
  }),
];

function expectWhole(pair: Pair): void {
  const comparison = compareText(...pair);
  expect([textBefore(comparison), textAfter(comparison)]).toEqual(pair);
}

function expectRuns(pair: Pair): void {
  for (const block of compareText(...pair).blocks) {
    if (!("runs" in block)) {
      expect(block.text).not.toBe("");
      continue;
    }
    expect(block.runs.every(({ text }) => text !== "")).toBe(true);
    const sames = block.runs.filter(
      ({ kind }, index) => kind === "same" && block.runs[index - 1]?.kind === "same",
    );
    expect(sames).toEqual([]);
    if (block.kind === "edited") expect(block.runs.some(({ kind }) => kind !== "same")).toBe(true);
  }
}

function expectOneWord(pair: Pair): void {
  const edited = compareText(...pair).blocks.filter(({ kind }) => kind !== "same");
  expect(edited).toMatchObject([{ kind: "edited", unit: "word" }]);
  const runs = edited.flatMap((block) => ("runs" in block ? block.runs : []));
  const changed = runs.filter(({ kind }) => kind !== "same");
  expect(changed).toMatchObject([{ kind: "removed" }, { kind: "added", text: "zebra" }]);
}

function expectMoves(pair: Pair): void {
  const { blocks } = compareText(...pair);
  const froms = blocks.flatMap((block) => (block.kind === "moved-from" ? [block] : []));
  const tos = blocks.flatMap((block) => (block.kind === "moved-to" ? [block] : []));
  expect(tos.map(({ move }) => move).sort((a, b) => a - b)).toEqual(froms.map(({ move }) => move));
  for (const { move, runs } of tos) {
    const before = runs.map(({ kind, text }) => (kind === "added" ? "" : text)).join("");
    const from = froms.find((each) => each.move === move);
    expect(from?.text.trimEnd()).toBe(before.trimEnd());
  }
}
