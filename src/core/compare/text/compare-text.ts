import { type AlignedBlocks, alignBlocks, type TextLimits } from "./align-blocks.ts";
import { type Columns, columnsOf, rowRuns } from "./row-runs.ts";
import { countChanges, followedBy, Runs, sharedStart } from "./runs.ts";
import { type SourceBlock, splitBlocks } from "./split-blocks.ts";
import type { TextBlock, TextComparison } from "./text-comparison.ts";
import { type Compared, lineRuns, wordRuns } from "./word-runs.ts";

const usual: TextLimits = { characters: 200_000, differences: 600, looks: 150_000_000 };

/** Compares two Markdown texts, any two, as a person would mark the changes with a pen. */
export function compareText(
  before: string,
  after: string,
  limits: TextLimits = usual,
): TextComparison {
  if (before === after) return identical(before);
  const one = splitBlocks(before);
  const other = splitBlocks(after);
  const byWords = Math.max(before.length, after.length) <= limits.characters;
  return new Comparing(one, other, alignBlocks(one, other, limits, byWords), limits).done();
}

function identical(text: string): TextComparison {
  const blocks = splitBlocks(text).map((block): TextBlock => whole("same", block));
  return { blocks: blocks.filter(says), whitespaceOnly: 0 };
}

/** Walks down both texts at once. */
class Comparing {
  readonly #blocks: TextBlock[] = [];
  readonly #before: readonly SourceBlock[];
  readonly #after: readonly SourceBlock[];
  readonly #aligned: AlignedBlocks;
  readonly #limits: TextLimits;
  readonly #columns = new Map<string, Columns>();
  readonly #cameFrom: ReadonlyMap<number, number>;
  readonly #moveNumbers: ReadonlyMap<number, number>;
  #coarse: boolean;

  constructor(
    before: readonly SourceBlock[],
    after: readonly SourceBlock[],
    aligned: AlignedBlocks,
    limits: TextLimits,
  ) {
    this.#before = before;
    this.#after = after;
    this.#aligned = aligned;
    this.#limits = limits;
    this.#coarse = aligned.coarse;
    this.#cameFrom = new Map(Array.from(aligned.moves, ([from, to]) => [to, from]));
    const moved = [...aligned.moves.keys()].sort((a, b) => a - b);
    this.#moveNumbers = new Map(moved.map((from, index) => [from, index + 1]));
  }

  done(): TextComparison {
    let j = 0;
    const { match } = this.#aligned;
    for (let i = 0; i < this.#before.length; i++) {
      const to = match[i] as number;
      if (to === -1) this.#gone(i);
      else {
        for (; j < to; j++) this.#come(j);
        this.#pair(i, j++);
      }
    }
    for (; j < this.#after.length; j++) this.#come(j);
    const blocks = this.#blocks.filter(says);
    const whitespaceOnly = blocks.reduce(
      (sum, block) => sum + ("runs" in block ? countChanges(block.runs).whitespaceOnly : 0),
      0,
    );
    return this.#coarse ? { blocks, whitespaceOnly, coarse: true } : { blocks, whitespaceOnly };
  }

  #gone(i: number): void {
    const block = this.#before[i] as SourceBlock;
    const move = this.#moveNumbers.get(i);
    this.#blocks.push(
      move === undefined
        ? whole("removed", block)
        : { kind: "moved-from", move, block: block.type, text: block.text + block.gap },
    );
  }

  #come(j: number): void {
    const block = this.#after[j] as SourceBlock;
    const from = this.#cameFrom.get(j);
    const source = from === undefined ? undefined : this.#before[from];
    const move = from === undefined ? undefined : this.#moveNumbers.get(from);
    if (source === undefined || move === undefined) {
      this.#blocks.push(whole("added", block));
      return;
    }
    const { unit, runs } = this.#compared(source, block);
    const all = followedBy(runs, block.gap);
    this.#blocks.push({ kind: "moved-to", move, block: block.type, unit, runs: all });
  }

  #pair(i: number, j: number): void {
    const before = this.#before[i] as SourceBlock;
    const after = this.#after[j] as SourceBlock;
    const shared = this.#sharedGap(i, j);
    if (before.text === after.text) {
      const { text } = before;
      this.#blocks.push({ kind: "same", block: after.type, text: text + shared });
    } else {
      const { unit, runs } = this.#compared(before, after);
      const { changes, whitespaceOnly } = countChanges(runs);
      this.#blocks.push({
        kind: "edited",
        block: after.type,
        unit,
        runs: followedBy(runs, shared),
        ...(changes === whitespaceOnly ? { whitespaceOnly: true as const } : {}),
      });
    }
    if (before.gap !== after.gap) {
      this.#gap(before.gap.slice(shared.length), after.gap.slice(shared.length), i, j);
    }
  }

  /** Between neighbours that stayed, blanks that changed are one change; elsewhere they follow the blocks. */
  #sharedGap(i: number, j: number): string {
    const before = this.#before[i]?.gap ?? "";
    const after = this.#after[j]?.gap ?? "";
    if (before === after) return before;
    return this.#stayTogether(i, j) ? "" : before.slice(0, sharedStart(before, after));
  }

  #stayTogether(i: number, j: number): boolean {
    if (i + 1 === this.#before.length) return j + 1 === this.#after.length;
    return this.#aligned.match[i + 1] === j + 1;
  }

  #gap(before: string, after: string, i: number, j: number): void {
    if (this.#stayTogether(i, j)) {
      const runs = new Runs();
      runs.space(before, after);
      const edited = { kind: "edited", block: "space", unit: "word" } as const;
      this.#blocks.push({ ...edited, runs: runs.done(), whitespaceOnly: true });
    } else {
      this.#blocks.push({ kind: "removed", block: "space", text: before });
      this.#blocks.push({ kind: "added", block: "space", text: after });
    }
  }

  #compared(before: SourceBlock, after: SourceBlock): Compared {
    const { differences } = this.#limits;
    const compared = comparedAs(before, after, {
      differences,
      columns: () => this.#columnsOf(before, after),
      tokensOf: this.#aligned.tokensOf,
    });
    this.#coarse ||= compared.gaveUp;
    return compared;
  }

  #columnsOf(before: SourceBlock, after: SourceBlock): Columns {
    const heads = [before.table ?? 0, after.table ?? 0] as const;
    const known = this.#columns.get(heads.join());
    const headBefore = this.#before[heads[0]]?.text ?? "";
    const headAfter = this.#after[heads[1]]?.text ?? "";
    const columns = known ?? columnsOf(headBefore, headAfter);
    this.#columns.set(heads.join(), columns);
    return columns;
  }
}

function comparedAs(
  before: SourceBlock,
  after: SourceBlock,
  by: {
    readonly differences: number;
    readonly columns: () => Columns;
    readonly tokensOf: AlignedBlocks["tokensOf"];
  },
): Compared {
  switch (after.type) {
    case "code":
      return lineRuns(before.text, after.text, by.differences);
    case "table-head":
    case "table-rule":
    case "table-row":
      return rowRuns(before.text, after.text, by.columns(), by.differences);
    case "paragraph":
    case "heading":
    case "list-item":
    case "quote":
    case "html":
    case "rule":
    case "definition":
    case "space":
      if (before.text === after.text)
        return { unit: "word", runs: [{ kind: "same", text: before.text }], gaveUp: false };
      return wordRuns(by.tokensOf(before), by.tokensOf(after), by.differences);
  }
}

function whole(kind: "same" | "added" | "removed", { type, text, gap }: SourceBlock): TextBlock {
  return { kind, block: type, text: text + gap };
}

/** The empty beginning, and blanks that are not there, say nothing. */
function says(block: TextBlock): boolean {
  switch (block.kind) {
    case "edited":
    case "moved-to":
      return block.runs.length > 0;
    default:
      return block.text !== "";
  }
}
