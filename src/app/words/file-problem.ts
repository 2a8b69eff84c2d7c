import type { FileProblem } from "#app/import/decode-file.ts";
import { sizeWords } from "#app/words/when.ts";

export interface FileProblemWords {
  readonly what: string;
  readonly next: string;
}

/** Why a file was not opened, and what to do. Nothing in the library changed in any of these cases. */
export function fileProblemWords(problem: FileProblem): FileProblemWords {
  switch (problem.code) {
    case "empty":
      return { what: "There is nothing in it.", next: "Save it again where it comes from." };
    case "file-too-large":
      return {
        what: `It has ${sizeWords(problem.bytes)}; up to ${sizeWords(problem.largest)} can be read.`,
        next: "A datasheet is text and far smaller. Is this the data itself?",
      };
    case "binary":
      return {
        what: `It is ${problem.looksLike ?? "no text"}, and only text is read today.`,
        next: "Export it as Markdown where it was made, or paste its text into the answers.",
      };
    case "not-utf-8":
      return {
        what: "Its letters are not stored as UTF-8, so some would come out wrong.",
        next: "Open it in a text editor, save it with the encoding UTF-8, and try again.",
      };
    case "cannot-open":
      return {
        what: "The browser could not open it.",
        next: `Is it still there, and yours to read? The browser says: ${problem.detail}`,
      };
  }
}
