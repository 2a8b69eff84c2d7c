import type { SourceBlock } from "./split-blocks.ts";
import type { BlockType } from "./text-comparison.ts";
import { isWord, type Token, tokensOf } from "./tokens.ts";

/** Blocks of one family can become each other: a paragraph a list item, but not a table row. */
const families: Readonly<Record<BlockType, string>> = {
  paragraph: "prose",
  heading: "prose",
  "list-item": "prose",
  quote: "prose",
  definition: "prose",
  html: "prose",
  "table-head": "table-head",
  "table-rule": "table-rule",
  "table-row": "table-row",
  code: "code",
  rule: "rule",
  space: "space",
};

function family(type: BlockType): string {
  return families[type];
}

/** What must be equal for two blocks to be the same but for white space and the number of a list item. */
export function keyOf({ type, text }: SourceBlock): string {
  if (type === "code") return `code ${text.replace(/\r\n?/g, "\n")}`;
  const line = text.replace(/\s+/g, " ").trim();
  switch (type) {
    case "list-item":
      return `${type} ${line.replace(/^\d{1,9}(?=[.)])/, "1")}`;
    case "table-head":
    case "table-row":
      return `${type} ${line.replace(/ ?\| ?/g, "|")}`;
    case "table-rule":
      return `${type} ${line.replace(/-+/g, "-").replace(/ ?\| ?/g, "|")}`;
    default:
      return `${type} ${line}`;
  }
}

/** A block with what it takes to say how much it is like another. */
export interface Weighed {
  readonly block: SourceBlock;
  readonly tokens: readonly Token[];
  /** The numbers of its words, rising, with repeats. */
  readonly words: Int32Array;
  readonly weight: number;
}

/** From 0 to 1; 0 for whatever is below `least`. */
export type Likeness = (one: Weighed, other: Weighed, least: number) => number;

/** Weighs blocks of both texts by one numbering of words. */
export function weigher(): {
  readonly weigh: (block: SourceBlock) => Weighed;
  readonly likeness: Likeness;
} {
  const numbers = new Map<string, number>();
  const weights: number[] = [];
  const numberOf = (word: string) => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, weights.length);
    weights.push(weightOf(word));
    return weights.length - 1;
  };
  const sum = (words: Int32Array) => words.reduce((total, word) => total + (weights[word] ?? 0), 0);
  return {
    weigh: (block) => {
      const tokens = tokensOf(block.text);
      const words = new Int32Array(
        tokens.filter(({ word }) => word !== "").map(({ word }) => numberOf(word)),
      ).sort();
      return { block, tokens, words, weight: sum(words) };
    },
    likeness: (one, other, least) => {
      if (family(one.block.type) !== family(other.block.type)) return 0;
      if (one.block.type === "table-rule") return 1;
      if (sameName(one.block, other.block)) return namedLikeness;
      const total = one.weight + other.weight;
      if (total === 0 || Math.min(one.weight, other.weight) * 2 < least * total) return 0;
      const like = (2 * shared(one.words, other.words, weights)) / total;
      return like < least ? 0 : like;
    },
  };
}

/** Below this, one block was taken out and another written. */
export const leastLike = 0.4;
/** The same for two blocks that stand alone between what stayed. */
export const leastAlone = 0.25;
/** Two rows, or two definitions, of one name speak of one thing, whatever they say of it. */
const namedLikeness = 0.6;

function sameName(one: SourceBlock, other: SourceBlock): boolean {
  const name = nameOf(one);
  return name !== "" && name === nameOf(other);
}

function nameOf({ type, text }: SourceBlock): string {
  if (type === "table-row") return /^\s*\|?([^|]*)/.exec(text)?.[1]?.trim() ?? "";
  if (type === "definition") return /^\s*(\[[^\]]*\]:)/.exec(text)?.[1] ?? "";
  return "";
}

/** Short words and marks are shared by chance; the words of unspaced writing are short and are not. */
function weightOf(word: string): number {
  if (!isWord(word)) return 0.25;
  return word.length > 3 || /[^\0-\u2fff]/.test(word) ? 3 : 1;
}

function shared(one: Int32Array, other: Int32Array, weights: readonly number[]): number {
  let sum = 0;
  let i = 0;
  let j = 0;
  while (i < one.length && j < other.length) {
    const difference = (one[i] as number) - (other[j] as number);
    if (difference === 0) {
      sum += weights[one[i] as number] as number;
      i++;
      j++;
    } else if (difference < 0) i++;
    else j++;
  }
  return sum;
}
