import { z } from "#core/zod.ts";

/** What a piece of Markdown source is. `space` is the blank between blocks, told only where it changed. */
export const BlockType = z.enum([
  "paragraph",
  "heading",
  "list-item",
  "table-head",
  "table-rule",
  "table-row",
  "code",
  "quote",
  "html",
  "rule",
  "definition",
  "space",
]);
export type BlockType = z.infer<typeof BlockType>;

export const Run = z.strictObject({
  kind: z.enum(["same", "added", "removed"]),
  text: z.string(),
});
export type Run = z.infer<typeof Run>;

/** By what an edited block was compared; `sentence` where word by word would have been confetti. */
export const Unit = z.enum(["word", "sentence", "line", "cell"]);
export type Unit = z.infer<typeof Unit>;

const whole = { block: BlockType, text: z.string() };
const inRuns = { block: BlockType, unit: Unit, runs: z.array(Run) };
/** Pairs the two places of one moved block. Counts from 1. */
const move = z.number().check(z.int(), z.positive());

export const TextBlock = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("same"), ...whole }),
  z.strictObject({ kind: z.literal("added"), ...whole }),
  z.strictObject({ kind: z.literal("removed"), ...whole }),
  z.strictObject({
    kind: z.literal("edited"),
    ...inRuns,
    whitespaceOnly: z.optional(z.literal(true)),
  }),
  z.strictObject({ kind: z.literal("moved-from"), move, ...whole }),
  /** Its runs say how it changed on its way; the blank lines after it are those of its new place. */
  z.strictObject({ kind: z.literal("moved-to"), move, ...inRuns }),
]);
export type TextBlock = z.infer<typeof TextBlock>;

/**
 * Two Markdown texts side by side, block by block, in an order that is right for both. Nothing is left
 * out: `textBefore` and `textAfter` give back either text to the last character.
 */
export const TextComparison = z.strictObject({
  blocks: z.array(TextBlock),
  /** Changes of no more than white space: between words, between blocks, at the ends of lines. */
  whitespaceOnly: z.number().check(z.int(), z.nonnegative()),
  /** Too long or too different to be compared by words everywhere: whole paragraphs stand for them. */
  coarse: z.optional(z.literal(true)),
});
export type TextComparison = z.infer<typeof TextComparison>;

export function textBefore({ blocks }: TextComparison): string {
  return blocks.map(blockBefore).join("");
}

export function textAfter({ blocks }: TextComparison): string {
  return blocks.map(blockAfter).join("");
}

function blockBefore(block: TextBlock): string {
  switch (block.kind) {
    case "same":
    case "removed":
    case "moved-from":
      return block.text;
    case "edited":
      return without("added", block.runs);
    case "added":
    case "moved-to":
      return "";
  }
}

function blockAfter(block: TextBlock): string {
  switch (block.kind) {
    case "same":
    case "added":
      return block.text;
    case "edited":
    case "moved-to":
      return without("removed", block.runs);
    case "removed":
    case "moved-from":
      return "";
  }
}

function without(kind: Run["kind"], runs: readonly Run[]): string {
  return runs.map((run) => (run.kind === kind ? "" : run.text)).join("");
}
