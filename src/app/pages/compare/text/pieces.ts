import type {
  BlockType,
  Run,
  TextBlock,
  TextComparison,
} from "#core/compare/text/text-comparison.ts";

/** What a mark says of the words in it. `away` and `lost` are gone from here, `here` and `added` came. */
export type MarkKind = "added" | "removed" | "here" | "lost" | "away";

/** A stretch of source; without a mark it stands on both sides. */
export interface Stretch {
  readonly mark?: MarkKind;
  readonly text: string;
  readonly block: BlockType;
  /** Whether it is where its block begins. */
  readonly opens: boolean;
}

/** Blocks that are set together: a list, a table, a paragraph. Joined in order they are either text. */
export interface Piece {
  readonly kind: "same" | "changed" | "space" | "moved-here" | "moved-away";
  readonly stretches: readonly Stretch[];
  /** How many paragraphs, items or rows it has. */
  readonly blocks: number;
  readonly move?: number;
}

export function sourceBefore({ stretches }: Pick<Piece, "stretches">): string {
  return joined(stretches, ["removed", "away"]);
}

export function sourceAfter({ stretches }: Pick<Piece, "stretches">): string {
  return joined(stretches, ["added", "here"]);
}

function joined(stretches: readonly Stretch[], marks: readonly MarkKind[]): string {
  return stretches
    .map(({ mark, text }) => (mark === undefined || marks.includes(mark) ? text : ""))
    .join("");
}

/** A comparison as the pieces that a page sets, in its order. Nothing of either text is left out. */
export function piecesOf({ blocks }: TextComparison): Piece[] {
  const pieces: Piece[] = [];
  let group: TextBlock[] = [];
  const end = () => {
    if (group.length > 0) pieces.push(pieceOf(group));
    group = [];
  };
  for (const block of blocks) {
    const last = group.at(-1);
    if (last === undefined || !together(last, block)) end();
    group.push(block);
  }
  end();
  return pieces;
}

/** What a page sets as nothing: blanks, and definitions of links. */
export function isSilent(piece: Piece): boolean {
  const silent = piece.stretches.every(({ block }) => block === "space" || block === "definition");
  return silent && linesOf(sourceAfter(piece)).every(isUnseen);
}

function linesOf(source: string): string[] {
  return source.split(/\r\n|\r|\n/);
}

/** `[^1]: …` is a definition to who splits a text, and words to who reads it; so are words beneath one. */
function isUnseen(line: string): boolean {
  return line.trim() === "" || linkDefinition.test(line);
}

function together(one: TextBlock, other: TextBlock): boolean {
  if (isMove(one) || isMove(other)) return false;
  const family = familyOf(one.block);
  return family !== undefined && family === familyOf(other.block);
}

function isMove({ kind }: TextBlock): boolean {
  return kind === "moved-from" || kind === "moved-to";
}

/** What only makes sense beside its neighbours. */
function familyOf(block: BlockType): "list" | "table" | undefined {
  switch (block) {
    case "list-item":
      return "list";
    case "table-head":
    case "table-rule":
    case "table-row":
      return "table";
    case "paragraph":
    case "heading":
    case "code":
    case "quote":
    case "html":
    case "rule":
    case "definition":
    case "space":
      return undefined;
  }
}

function pieceOf(group: readonly TextBlock[]): Piece {
  const stretches = group.flatMap(stretchesOf);
  const blocks = group.filter(({ block }) => block !== "space" && block !== "table-rule").length;
  const [only] = group;
  if (only?.kind === "moved-from")
    return { kind: "moved-away", stretches, blocks, move: only.move };
  if (only?.kind === "moved-to") return { kind: "moved-here", stretches, blocks, move: only.move };
  if (group.every(({ kind }) => kind === "same")) return { kind: "same", stretches, blocks };
  const onlySpace = group.every(
    (block) => block.kind === "same" || block.block === "space" || isSpaceOnly(block),
  );
  return { kind: onlySpace ? "space" : "changed", stretches, blocks };
}

function isSpaceOnly(block: TextBlock): boolean {
  return block.kind === "edited" && block.whitespaceOnly === true;
}

function stretchesOf(block: TextBlock): Stretch[] {
  switch (block.kind) {
    case "same":
      return [{ text: block.text, block: block.block, opens: true }];
    case "added":
    case "removed":
      return [{ mark: block.kind, text: block.text, block: block.block, opens: true }];
    case "moved-from":
      return [{ mark: "away", text: block.text, block: block.block, opens: true }];
    case "edited":
      return inRuns(block.block, block.runs, {
        same: undefined,
        added: "added",
        removed: "removed",
      });
    case "moved-to":
      return inRuns(block.block, block.runs, { same: "here", added: "added", removed: "lost" });
  }
}

function inRuns(
  block: BlockType,
  runs: readonly Run[],
  marks: Readonly<Record<Run["kind"], MarkKind | undefined>>,
): Stretch[] {
  return runs.map(({ kind, text }, index) => {
    const mark = marks[kind];
    return { ...(mark !== undefined && { mark }), text, block, opens: index === 0 };
  });
}

/** A whole one in one line: what else stands in its block, or stood there, is words and has a place of its own. */
const linkDefinition =
  /^ {0,3}\[(?!\^)[^[\]\\]{1,999}\]:[ \t]*(?:<[^<>]*>|[^\s<]\S*)(?:[ \t]+(?:"[^"\\]*"|'[^'\\]*'|\([^()\\]*\)))?[ \t]*$/;

/** The link definitions of either text: what is set piece by piece still leads where it should. */
export function definitionsOf({ blocks }: TextComparison): {
  readonly before: string;
  readonly after: string;
} {
  const defined = blocks
    .filter(({ block }) => block === "definition")
    .map((block) => ({ stretches: stretchesOf(block) }));
  const all = (source: (piece: Pick<Piece, "stretches">) => string) =>
    defined
      .flatMap((each) => linesOf(source(each)))
      .filter((line) => linkDefinition.test(line))
      .join("\n");
  return { before: all(sourceBefore), after: all(sourceAfter) };
}
