import type { BlockType } from "./text-comparison.ts";

/** A block of Markdown source and the line ends and blank lines after it. */
export interface SourceBlock {
  readonly type: BlockType;
  readonly text: string;
  readonly gap: string;
  /** Which table of the text a row belongs to: the place of its head among the blocks. */
  readonly table?: number;
}

const fence = /^([ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*)(`{3,}|~{3,})(.*)$/;
const heading = /^ {0,3}#{1,6}(?:[ \t]|$)/;
const underline = /^ {0,3}(?:=+|-+)[ \t]*$/;
const rule = /^ {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$/;
const listItem = /^([ \t]*)(?:[-*+]|(\d{1,9})[.)])(?:[ \t]|$)/;
const quote = /^ {0,3}>/;
const quoteBlank = /^[ \t>]+$/;
// Blanks belong to the bar before them, so that there is one way to read them, however many there are.
const tableRule = /^[ \t>]*(?:\|[ \t]*)?:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*(?:\|[ \t]*)?$/;
const definition = /^ {0,3}\[[^\]]{1,1000}\]:/;
const rawHtml = /^ {0,3}<(?:!--|\?|pre\b|script\b|style\b|textarea\b)/i;
const htmlBlock =
  /^ {0,3}<\/?(?:article|aside|blockquote|center|details|div|dl|dt|dd|figure|figcaption|footer|h[1-6]|header|hr|li|main|nav|ol|p|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)\b/i;
const indented = /^(?: {4}| {0,3}\t)/;
const blank = /^[ \t]*$/;

/** What the block that is being read goes on with. */
type Open =
  | { readonly kind: "none" | "text" | "table" | "indented" | "html" }
  | { readonly kind: "fence"; readonly mark: string; readonly prefix: string }
  | { readonly kind: "raw-html"; readonly until: RegExp };

const none: Open = { kind: "none" };

interface Line {
  readonly text: string;
  readonly start: number;
}

interface Draft {
  type: BlockType;
  readonly start: number;
  end: number;
  readonly table?: number;
}

/**
 * Cuts Markdown where a person sees one thing end and the next begin: paragraphs, headings, list items,
 * table rows, code. It reads lines, and not marked's tokens, whose sources are those of the text only
 * for LF: so any text can be put together again from its blocks.
 *
 * The first block is empty and has the blank lines before all others.
 */
export function splitBlocks(source: string): SourceBlock[] {
  const drafts = new Reader(linesOf(source)).read();
  const gapAfter = (index: number, end: number) =>
    source.slice(end, drafts[index + 1]?.start ?? source.length);
  const rest = drafts.map(({ type, start, end, table }, index): SourceBlock => {
    const block = { type, text: source.slice(start, end), gap: gapAfter(index, end) };
    return table === undefined ? block : { ...block, table: table + 1 };
  });
  return [{ type: "space", text: "", gap: gapAfter(-1, 0) }, ...rest];
}

function linesOf(source: string): Line[] {
  return Array.from(source.matchAll(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+/g), ({ 0: line, index }) => ({
    text: line.replace(/[\r\n]+$/, ""),
    start: index,
  }));
}

class Reader {
  readonly #lines: readonly Line[];
  readonly #drafts: Draft[] = [];
  #open: Open = none;
  #inList = false;

  constructor(lines: readonly Line[]) {
    this.#lines = lines;
  }

  read(): readonly Draft[] {
    for (const [index, line] of this.#lines.entries()) {
      if (this.#goesOn(line)) continue;
      if (blank.test(line.text)) {
        if (this.#open.kind !== "indented") this.#open = none;
      } else this.#begin(line, this.#lines[index + 1]?.text ?? "");
    }
    return this.#drafts;
  }

  /** Whether a block that takes more than text, code or HTML, takes this line. */
  #goesOn(line: Line): boolean {
    const open = this.#open;
    switch (open.kind) {
      case "none":
      case "text":
      case "table":
        return false;
      case "fence": {
        if (leaves(open.prefix, line.text)) {
          this.#open = none;
          return false;
        }
        this.#extend(line);
        if (closes(open.mark, line.text)) this.#open = none;
        return true;
      }
      case "raw-html":
        this.#extend(line);
        if (open.until.test(line.text)) this.#open = none;
        return true;
      case "html":
        if (blank.test(line.text)) return false;
        this.#extend(line);
        return true;
      case "indented":
        if (blank.test(line.text)) return true;
        if (indented.test(line.text)) {
          this.#extend(line);
          return true;
        }
        this.#open = none;
        return false;
    }
  }

  #begin(line: Line, next: string): void {
    const { text } = line;
    const last = this.#drafts.at(-1);
    const inText = this.#open.kind === "text";
    const [, prefix = "", mark, info = ""] = fence.exec(text) ?? [];
    if (mark !== undefined && !(mark[0] === "`" && info.includes("`"))) {
      this.#push("code", line, { kind: "fence", mark, prefix });
    } else if (heading.test(text)) this.#push("heading", line, none);
    else if (text.includes("|") && next.includes("|") && tableRule.test(next)) {
      this.#push("table-head", line, { kind: "table" }, this.#drafts.length);
    } else if (this.#open.kind === "table" && text.includes("|")) {
      const type = last?.type === "table-head" ? "table-rule" : "table-row";
      this.#push(type, line, this.#open, last?.table);
    } else if (inText && last?.type === "paragraph" && underline.test(text)) {
      last.type = "heading";
      this.#extend(line);
      this.#open = none;
    } else if (rule.test(text)) this.#push("rule", line, none);
    else if (this.#beginsItem(text, inText)) {
      this.#inList = true;
      this.#push("list-item", line, { kind: "text" });
    } else if (quote.test(text)) {
      if (inText && last?.type === "quote") this.#extend(line);
      else this.#push("quote", line, { kind: "text" });
      if (quoteBlank.test(text)) this.#open = none;
    } else if (rawHtml.test(text)) this.#beginRawHtml(line);
    else if (htmlBlock.test(text)) this.#push("html", line, { kind: "html" });
    else if (definition.test(text) && (!inText || last?.type === "definition")) {
      this.#push("definition", line, { kind: "text" });
    } else if (inText) this.#extend(line);
    else if (indented.test(text) && !this.#inList) this.#push("code", line, { kind: "indented" });
    else this.#push("paragraph", line, { kind: "text" });
  }

  #beginsItem(text: string, inText: boolean): boolean {
    const [all, indent = "", number] = listItem.exec(text) ?? [];
    if (all === undefined) return false;
    if (this.#inList) return true;
    if (indented.test(indent)) return false;
    // In the middle of a paragraph, a year at the start of a line is no list.
    return !inText || ((number === undefined || number === "1") && text.length > all.length);
  }

  #beginRawHtml(line: Line): void {
    const name = /<(!--|\?|\w+)/.exec(line.text)?.[1]?.toLowerCase() ?? "";
    const until =
      name === "!--" ? /-->/ : name === "?" ? /\?>/ : /<\/(?:pre|script|style|textarea)>/i;
    this.#push("html", line, until.test(line.text) ? none : { kind: "raw-html", until });
  }

  #push(type: BlockType, { text, start }: Line, open: Open, table?: number): void {
    const end = start + text.length;
    this.#drafts.push(table === undefined ? { type, start, end } : { type, start, end, table });
    this.#open = open;
    if (type !== "list-item" && !/^[ \t]/.test(text)) this.#inList = false;
  }

  #extend({ text, start }: Line): void {
    const last = this.#drafts.at(-1);
    if (last) last.end = start + text.length;
  }
}

/** A fence within a list item or a quote ends where that does. */
function leaves(prefix: string, line: string): boolean {
  if (prefix.includes(">")) return !quote.test(line);
  if (prefix.trim() === "" && prefix.length < 2) return false;
  return !blank.test(line) && !/^[ \t]/.test(line);
}

function closes(mark: string, line: string): boolean {
  const bare = line.replace(/^[ \t>]+/, "").trimEnd();
  return bare.length >= mark.length && bare === (mark[0] ?? "").repeat(bare.length);
}
