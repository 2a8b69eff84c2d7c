import { closingLine } from "#core/formats/markdown/close-open.ts";
import { endLine, freeWord, startLine, visible } from "#core/formats/markdown/piece.ts";
import { pieces } from "#core/formats/markdown/pieces.ts";
import { recordLines } from "#core/formats/markdown/record.ts";
import { ordered } from "#core/formats/ordered.ts";
import type { ReleaseOrDraft } from "#core/release/release.ts";

export function writeMarkdown(given: ReleaseOrDraft): string {
  const datasheet = ordered(given);
  const all = pieces(datasheet);
  const word = freeWord(all.flatMap((piece) => (piece.kind === "text" ? [piece.text] : [])));
  const lines: string[] = [];
  const frameLines: string[] = [];
  for (const piece of all) {
    if (piece.kind === "text") {
      const text = visible(piece.text);
      const inner = text === "" ? [""] : ["", text, ""];
      lines.push(startLine(word, piece.owner), ...inner, endLine(word));
      const closing = closingLine(text);
      if (closing !== undefined) {
        lines.push(closing);
        frameLines.push(closing);
      }
    } else {
      // One by one: a table of all files is longer than a call can have arguments.
      for (const line of piece.lines) {
        lines.push(line);
        frameLines.push(line);
      }
    }
    lines.push("");
  }
  return [...lines, ...recordLines(word, datasheet, frameLines), ""].join("\n");
}
