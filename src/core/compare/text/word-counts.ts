import type { BlockType, Run, TextComparison } from "./text-comparison.ts";
import { isWord, tokensOf } from "./tokens.ts";

export interface WordCounts {
  readonly added: number;
  readonly removed: number;
}

const itemNumber = /^\s*\d{1,9}[.)](?=\s|$)/;

/** How many words came and went. Words that only moved did neither, nor did numbers that count a list. */
export function wordCounts({ blocks }: TextComparison): WordCounts {
  let added = 0;
  let removed = 0;
  for (const block of blocks) {
    switch (block.kind) {
      case "same":
      case "moved-from":
        break;
      case "added":
        added += wordsOf(block.text.slice(numberLength(block.text, block.block)));
        break;
      case "removed":
        removed += wordsOf(block.text.slice(numberLength(block.text, block.block)));
        break;
      case "edited":
      case "moved-to":
        added += changedWords("added", block.runs, block.block);
        removed += changedWords("removed", block.runs, block.block);
        break;
    }
  }
  return { added, removed };
}

function changedWords(kind: "added" | "removed", runs: readonly Run[], type: BlockType): number {
  const side = runs.filter((run) => run.kind === kind || run.kind === "same");
  let skip = numberLength(side.map(({ text }) => text).join(""), type);
  let sum = 0;
  for (const run of side) {
    if (run.kind === kind) sum += wordsOf(run.text.slice(skip));
    skip = Math.max(0, skip - run.text.length);
  }
  return sum;
}

function numberLength(text: string, type: BlockType): number {
  return type === "list-item" ? (itemNumber.exec(text)?.[0].length ?? 0) : 0;
}

function wordsOf(text: string): number {
  return tokensOf(text).filter(({ word }) => isWord(word)).length;
}
