import type { BlockType, Run, TextBlock, TextComparison } from "../text/text-comparison.ts";
import { counted } from "../words.ts";
import { escaped, fenced, lineStart, withoutControls } from "./escape.ts";

/** What changed in a text, as Markdown lines: ~~removed~~ and **added**, or a diff where lines count. */
export function markedText({ blocks, whitespaceOnly, coarse }: TextComparison): string[] {
  const pieces: string[][] = [];
  let same = 0;
  let diff: string[] = [];
  const endDiff = () => {
    if (diff.length > 0) pieces.push(fenced(diff, "diff"));
    diff = [];
  };
  const endSame = () => {
    if (same > 0) pieces.push([`*${counted(same, "block")} as before*`]);
    same = 0;
  };
  for (const block of blocks) {
    if (isBlankOnly(block)) continue;
    if (block.kind === "same") {
      endDiff();
      same++;
      continue;
    }
    endSame();
    if (isByLine(block.block)) {
      for (const line of diffLines(block)) diff.push(line);
    } else {
      endDiff();
      pieces.push(quoted(block));
    }
  }
  endDiff();
  endSame();
  if (whitespaceOnly > 0)
    pieces.push([`*${counted(whitespaceOnly, "change")} of white space alone*`]);
  if (coarse) pieces.push(["*Compared by paragraph: the texts are long, or far apart.*"]);
  return pieces.flatMap((piece, index) => (index === 0 ? piece : ["", ...piece]));
}

function isBlankOnly(block: TextBlock): boolean {
  if (block.block === "space") return true;
  return block.kind === "edited" && block.whitespaceOnly === true && !isByLine(block.block);
}

/** Where words alone would tear up what is read by line: code, tables, raw HTML. */
function isByLine(type: BlockType): boolean {
  switch (type) {
    case "code":
    case "html":
    case "table-head":
    case "table-rule":
    case "table-row":
      return true;
    case "paragraph":
    case "heading":
    case "list-item":
    case "quote":
    case "rule":
    case "definition":
    case "space":
      return false;
  }
}

function linesOf(text: string): string[] {
  return text.trimEnd().split(/\r\n|[\r\n]/);
}

function signed(sign: "+" | "-" | " ", text: string): string[] {
  return linesOf(text).map((line) => `${sign} ${line}`);
}

type Changed = Exclude<TextBlock, { kind: "same" }>;

function diffLines(block: Changed): string[] {
  switch (block.kind) {
    case "added":
      return signed("+", block.text);
    case "removed":
    case "moved-from":
      return signed("-", block.text);
    case "edited":
    case "moved-to":
      if (block.unit === "line" && block.kind === "edited")
        return block.runs.flatMap(({ kind, text }) => signed(signs[kind], text));
      return [
        ...(block.kind === "edited" ? signed("-", side(block.runs, "added")) : []),
        ...signed("+", side(block.runs, "removed")),
      ];
  }
}

const signs = { same: " ", added: "+", removed: "-" } as const;

function side(runs: readonly Run[], without: Run["kind"]): string {
  return runs.map(({ kind, text }) => (kind === without ? "" : text)).join("");
}

function quoted(block: Changed): string[] {
  switch (block.kind) {
    case "added":
      return quote([{ kind: "added", text: block.text }]);
    case "removed":
      return quote([{ kind: "removed", text: block.text }]);
    case "moved-from":
      return [
        `*Moved away (${block.move}):*`,
        "",
        ...quote([{ kind: "removed", text: block.text }]),
      ];
    case "moved-to":
      return [`*Moved here (${block.move}):*`, "", ...quote(block.runs)];
    case "edited":
      return quote(block.runs);
  }
}

/** Line by line, so that a mark never has to reach across a line's end. */
function quote(runs: readonly Run[]): string[] {
  const lines: Run[][] = [[]];
  for (const { kind, text } of runs) {
    for (const [index, piece] of text.split(/\r\n|[\r\n]/).entries()) {
      if (index > 0) lines.push([]);
      if (piece !== "") lines.at(-1)?.push({ kind, text: piece });
    }
  }
  const said = lines.filter((line) => line.some(({ text }) => text.trim() !== ""));
  return said.map(
    (line, index) => `> ${lineStart(marked(line))}${index < said.length - 1 ? "\\" : ""}`,
  );
}

const marks = { same: "", added: "**", removed: "~~" } as const;

/**
 * A mark needs a blank outside where a sign, and no letter, touches it from inside; two marks are kept
 * apart as well. Blanks at the edges of what is marked go outside.
 */
function marked(runs: readonly Run[]): string {
  let line = "";
  let closed = "";
  for (const { kind, text } of runs) {
    const words = escaped(withoutControls(text));
    const core = words.trim();
    if (core === "") {
      line += words;
      continue;
    }
    const mark = marks[kind];
    const lead = words.slice(0, words.length - words.trimStart().length);
    const touches = line !== "" && !/\s/.test(line.slice(-1)) && lead === "";
    const apart = touches && needsBlank(mark, core, closed) ? " " : lead;
    line += `${apart}${mark}${core}${mark}${words.slice(words.trimEnd().length)}`;
    closed = mark === "" ? "" : core;
  }
  return line.trim();
}

/** `closed` is what the mark just before this one held. */
function needsBlank(mark: string, core: string, closed: string): boolean {
  if (mark !== "") return closed !== "" || /^[\p{P}\p{S}]/u.test(core);
  return /[\p{P}\p{S}]$/u.test(closed) && !/^[\p{P}\p{S}]/u.test(core);
}
