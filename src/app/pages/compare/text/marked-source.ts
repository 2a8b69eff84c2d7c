import type { MarkKind, Stretch } from "./pieces.ts";

/**
 * Signs that stand for the beginning and end of a mark while Markdown is set. They count as symbols, so
 * emphasis opens and closes beside them; a text that has one of them itself is shown as its source.
 */
const signs: Readonly<Record<MarkKind, readonly [open: string, close: string]>> = {
  added: ["\u2ff0", "\u2ff1"],
  removed: ["\u2ff2", "\u2ff3"],
  here: ["\u2ff4", "\u2ff5"],
  lost: ["\u2ff6", "\u2ff7"],
  away: ["\u2ff8", "\u2ff9"],
};

export const anySign = /[\u2ff0-\u2ff9]/;
/** A mark with its words. */
export const marking = /([\u2ff0\u2ff2\u2ff4\u2ff6\u2ff8])([^\u2ff0-\u2ff9]*)([\u2ff0-\u2ff9]?)/g;

export function openedBy(sign: string): MarkKind | undefined {
  return kinds.find((kind) => signs[kind][0] === sign);
}

export function closes(kind: MarkKind, sign: string): boolean {
  return signs[kind][1] === sign;
}

const kinds: readonly MarkKind[] = ["added", "removed", "here", "lost", "away"];

/** What makes a line a list item, a quote, a heading: it is set, not marked. */
const opening =
  /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])|#{1,6}(?=[ \t])|\[[ xX]\](?=[ \t])))*[ \t]*/;

/** Both texts in one, each change between two signs; undefined where signs could be mistaken. */
export function markedSource(stretches: readonly Stretch[]): string | undefined {
  let source = "";
  for (const { mark, text, block, opens } of stretches) {
    if (anySign.test(text)) return undefined;
    // What is gone may have been the end of its text, without the line end that parts it from the next.
    if (opens && source !== "" && !/[\r\n]$/.test(source)) source += "\n";
    const startsLine = source === "" || /[\r\n]$/.test(source);
    source += mark === undefined ? text : markedLines(text, mark, block, startsLine);
  }
  return source;
}

function markedLines(
  text: string,
  mark: MarkKind,
  block: Stretch["block"],
  startsLine: boolean,
): string {
  if (block === "table-rule") return text;
  return text.replace(/[^\r\n]+/g, (line, offset: number) => {
    const lead = offset > 0 || startsLine ? (opening.exec(line)?.[0] ?? "") : "";
    const rest = line.slice(lead.length);
    const inCells = block === "table-head" || block === "table-row";
    return (
      lead +
      (inCells
        ? rest.replace(/(?:\\.|[^\\|])+/g, (cell) => within(cell, mark))
        : within(rest, mark))
    );
  });
}

/** Blanks at the edges stay outside: they matter to the line, and a mark on them would not be seen. */
function within(text: string, mark: MarkKind): string {
  const core = text.trim();
  if (core === "") return text;
  const [open, close] = signs[mark];
  const start = text.indexOf(core);
  return `${text.slice(0, start)}${open}${core}${close}${text.slice(start + core.length)}`;
}
