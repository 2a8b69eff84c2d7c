import { renderMarkdown } from "#app/markdown/render.ts";
import type { BlockType } from "#core/compare/text/text-comparison.ts";
import { anySign, closes, markedSource, marking, openedBy } from "./marked-source.ts";
import { type MarkKind, type Piece, sourceAfter, sourceBefore } from "./pieces.ts";

/** HTML of one piece, safe for a page. */
export interface SetPiece {
  readonly inline: string;
  /** With what went marked, and without what came; and the other way round. */
  readonly before: string;
  readonly after: string;
}

interface Definitions {
  readonly before: string;
  readonly after: string;
}

/** Longer pieces are shown as their source: to set them three times would be felt. */
const longest = 20_000;

/** Unchanged text as the datasheet sets it. Struck or underlined words of its own are no changes. */
export function setText(source: string, definitions: string): string {
  return parsed(source, definitions).innerHTML;
}

/**
 * A changed piece as set text with marks, when and only when the set text without its insertions is
 * the text before as it is set alone, and without its deletions the text after. Undefined otherwise:
 * then its source is shown, in which nothing can hide.
 */
export function setPiece(piece: Piece, definitions: Definitions): SetPiece | undefined {
  const { stretches } = piece;
  if (!stretches.every(({ block }) => isSet(block))) return undefined;
  const source = markedSource(stretches);
  if (source === undefined || source.length > longest) return undefined;
  if (anySign.test(definitions.before + definitions.after)) return undefined;
  const root = parsed(source, `${definitions.before}\n${definitions.after}`);
  const wanted = source.match(marking)?.length ?? 0;
  if (wanted === 0 || marked(root) !== wanted) return undefined;
  const before = without(root, "ins");
  const after = without(root, "del");
  const was = plain(parsed(sourceBefore(piece), definitions.before));
  const is = plain(parsed(sourceAfter(piece), definitions.after));
  if (was === is || plain(unmarked(before)) !== was || plain(unmarked(after)) !== is)
    return undefined;
  return { inline: root.innerHTML, before: before.innerHTML, after: after.innerHTML };
}

/** Whether a change of white space alone leaves what is set as it was: a line end can make HTML of a paragraph. */
export function setsAlike(piece: Piece, definitions: Definitions): boolean {
  const words = (source: string, known: string) =>
    (parsed(source, known).textContent ?? "").replace(/\s+/g, "");
  return (
    words(sourceBefore(piece), definitions.before) === words(sourceAfter(piece), definitions.after)
  );
}

/** Code, raw HTML and what is not shown at all are read by their source. */
function isSet(block: BlockType): boolean {
  switch (block) {
    case "paragraph":
    case "heading":
    case "list-item":
    case "table-head":
    case "table-rule":
    case "table-row":
    case "quote":
      return true;
    case "code":
    case "html":
    case "rule":
    case "definition":
    case "space":
      return false;
  }
}

function parsed(source: string, definitions: string): HTMLElement {
  const template = document.createElement("template");
  template.innerHTML = renderMarkdown(
    definitions.trim() === "" ? source : `${source}\n\n${definitions}`,
  );
  const root = template.content.ownerDocument.createElement("div");
  root.append(template.content);
  for (const element of root.querySelectorAll("del, ins")) {
    const own = root.ownerDocument.createElement(element.tagName === "DEL" ? "s" : "u");
    own.append(...element.childNodes);
    element.replaceWith(own);
  }
  return root;
}

/** Puts elements where signs stand and says how many; -1 where a sign is where no element can be. */
function marked(root: HTMLElement): number {
  const inAttribute = [...root.querySelectorAll("*")].some((element) =>
    [...element.attributes].some(({ value }) => anySign.test(value)),
  );
  if (inAttribute) return -1;
  let count = 0;
  let open: MarkKind | undefined;
  for (const node of textNodes(root)) {
    const parts = node.data.split(/([\u2ff0-\u2ff9])/);
    const made: Node[] = [];
    for (const part of parts) {
      if (part === "") continue;
      if (!anySign.test(part)) {
        made.push(open === undefined ? new Text(part) : markOf(open, part));
        continue;
      }
      const opens = openedBy(part);
      if (opens !== undefined && open === undefined) open = opens;
      else if (open !== undefined && closes(open, part)) {
        open = undefined;
        count++;
      } else return -1;
    }
    node.replaceWith(...made);
  }
  return open === undefined ? count : -1;
}

function textNodes(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode() !== null) found.push(walker.currentNode as Text);
  return found;
}

/** What a listener hears before the words of a mark. */
export const markWords: Readonly<Record<MarkKind, string>> = {
  added: "added",
  removed: "removed",
  here: "moved here",
  lost: "removed on the way",
  away: "moved away",
};

function markOf(kind: MarkKind, text: string): Node {
  if (text.trim() === "") return kind === "removed" || kind === "away" ? gone(text) : came(text);
  switch (kind) {
    case "added":
      return came(said(kind), text);
    case "removed":
      return gone(said(kind), text);
    case "here":
      return moved(came(said(kind), text));
    case "away":
      return moved(gone(said(kind), text));
    case "lost":
      return moved(came(gone(said(kind), text)));
  }
}

function came(...content: readonly (Node | string)[]): HTMLElement {
  return elementOf("ins", content);
}

function gone(...content: readonly (Node | string)[]): HTMLElement {
  return elementOf("del", content);
}

function moved(element: HTMLElement): HTMLElement {
  element.className = "moved";
  return element;
}

function said(kind: MarkKind): HTMLElement {
  const words = elementOf("span", [`${markWords[kind]} `]);
  words.className = "sr";
  words.dataset["said"] = "";
  return words;
}

function elementOf(tag: string, content: readonly (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  element.append(...content);
  return element;
}

/** A copy without the marks of one kind and all in them. */
function without(root: HTMLElement, tag: "ins" | "del"): HTMLElement {
  const copy = root.cloneNode(true) as HTMLElement;
  for (const element of copy.querySelectorAll(tag)) element.remove();
  dropEmpty(copy);
  return copy;
}

function unmarked(root: HTMLElement): HTMLElement {
  const copy = root.cloneNode(true) as HTMLElement;
  for (const element of copy.querySelectorAll("[data-said]")) element.remove();
  for (const element of copy.querySelectorAll("ins, del"))
    element.replaceWith(...element.childNodes);
  return copy;
}

/** An item or a row whose words are all gone is gone. */
function dropEmpty(root: HTMLElement): void {
  for (const element of [...root.querySelectorAll("*")].reverse()) {
    if (element.tagName !== "BR" && element.tagName !== "HR" && element.textContent?.trim() === "")
      element.remove();
  }
}

const edges =
  /\s+(?=<\/?(?:p|ul|ol|li|h\d|table|thead|tbody|tr|td|th|blockquote|div)\b)|(?<=<\/?(?:p|ul|ol|li|h\d|table|thead|tbody|tr|td|th|blockquote|div)\b[^>]*>)\s+/g;

/** HTML to be compared: the same for what looks the same, but for blanks that no browser shows. */
function plain(root: HTMLElement): string {
  dropEmpty(root);
  root.normalize();
  return root.innerHTML.replace(/\s+/g, " ").replace(edges, "").trim();
}
