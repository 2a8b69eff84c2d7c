import { compareText } from "#core/compare/text/compare-text.ts";
import type { Run, TextBlock, TextComparison } from "#core/compare/text/text-comparison.ts";

/**
 * The changes in one line of text: `[-gone-]`, `[+new+]`, and `{1<…}`, `{1>…}` for where a block left
 * and where it came.
 */
export function drawn(before: string, after: string): string {
  return drawnBlocks(compareText(before, after));
}

export function drawnBlocks({ blocks }: TextComparison): string {
  return blocks.map(drawnBlock).join("");
}

function drawnBlock(block: TextBlock): string {
  switch (block.kind) {
    case "same":
      return block.text;
    case "added":
    case "removed":
      return drawnRun(block);
    case "edited":
      return block.runs.map(drawnRun).join("");
    case "moved-from":
      return `{${block.move}<${block.text}}`;
    case "moved-to":
      return `{${block.move}>${block.runs.map(drawnRun).join("")}}`;
  }
}

function drawnRun({ kind, text }: Run): string {
  switch (kind) {
    case "same":
      return text;
    case "added":
      return `[+${text}+]`;
    case "removed":
      return `[-${text}-]`;
  }
}
