import fc from "fast-check";
import { createElement } from "react";
import { render } from "vitest-browser-react";
import { renderMarkdown } from "#app/markdown/render.ts";
import { ComparedText, type View } from "#app/pages/compare/text/compared-text.tsx";
import {
  definitionsOf,
  isSilent,
  type Piece,
  piecesOf,
  sourceAfter,
  sourceBefore,
} from "#app/pages/compare/text/pieces.ts";
import { compareText } from "#core/compare/text/compare-text.ts";
import type { TextComparison } from "#core/compare/text/text-comparison.ts";
import { anyPair, editedPair, type Pair } from "../../../core/compare/text/edited-pairs.ts";

/** A comparison as the page draws it, unfolded. */
export async function drawn(
  comparison: TextComparison,
  view: View,
  space = false,
): Promise<HTMLElement> {
  const names = ["1.0.0", "1.1.0"] as const;
  const props = { comparison, view, space, names, whole: true };
  const { container, unmount } = await render(createElement(ComparedText, props));
  const copy = container.cloneNode(true) as HTMLElement;
  await unmount();
  return copy;
}

/** What is left for a reader once marks of one kind are gone with all in them. */
export function without(root: Element, tag: "ins" | "del"): string {
  const copy = root.cloneNode(true) as Element;
  for (const said of copy.querySelectorAll(`[data-said], ${tag}`)) said.remove();
  return copy.textContent ?? "";
}

const inOne = (text: string) => text.replace(/\s+/g, "");

function asSet(source: string, definitions: string): string {
  const box = document.createElement("div");
  box.innerHTML = renderMarkdown(`${source}\n\n${definitions}`);
  return inOne(box.textContent ?? "");
}

interface Side {
  readonly name: "before" | "after";
  readonly drop: "ins" | "del";
  readonly source: (piece: Piece) => string;
}

export const sides: readonly Side[] = [
  { name: "before", drop: "ins", source: sourceBefore },
  { name: "after", drop: "del", source: sourceAfter },
];

/** Where what is drawn and what it was drawn from part; nothing when all is there. */
export async function losses(pair: Pair, view: View, space: boolean): Promise<string[]> {
  const comparison = compareText(...pair);
  const pieces = piecesOf(comparison);
  const definitions = definitionsOf(comparison);
  const root = await drawn(comparison, view, space);
  return sides.flatMap(({ name, drop, source }, index) => {
    const found: string[] = [];
    if (pieces.map(source).join("") !== pair[index]) found.push(`${name}: pieces are not the text`);
    const own = view === "sides" ? `[data-side="${name}"]` : "[data-piece]";
    const boxes = [...root.querySelectorAll(own)];
    let at = 0;
    for (const piece of pieces) {
      const isQuiet = piece.kind === "same" || (piece.kind === "space" && !space);
      // Definitions and blanks that did not change are set as nothing.
      if (isQuiet && isSilent(piece)) {
        if (asSet(sourceAfter(piece), definitions.after) !== "") found.push("a text is left out");
        continue;
      }
      const box = boxes[at++];
      if (box === undefined) return [...found, `${name}: a piece is not drawn`];
      const text = without(box, drop);
      const isSource = box.querySelector("[data-source]") !== null;
      const isEmpty = box.querySelector(".prose") === null;
      if (isSource) {
        if (text !== source(piece)) found.push(`${name}: ${show(text)} for ${show(source(piece))}`);
      } else if (isEmpty) {
        if (asSet(source(piece), definitions[name]) !== "")
          found.push(`${name}: nothing for ${show(source(piece))}`);
      } else {
        const expected = asSet(source(piece), definitions[name]);
        if (inOne(text) !== expected) found.push(`${name}: ${show(text)} for ${show(expected)}`);
      }
    }
    if (at !== boxes.length) found.push(`${name}: more is drawn than there is`);
    return found;
  });
}

const show = (text: string) => JSON.stringify(text);

export const textPair: fc.Arbitrary<Pair> = fc.oneof(
  { weight: 3, arbitrary: editedPair },
  { weight: 1, arbitrary: anyPair },
);
