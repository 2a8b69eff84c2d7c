import type { UnreadFile } from "#app/pages/compare/read-document.ts";
import { fileProblemWords } from "#app/words/file-problem.ts";
import { looksLikeWords } from "#app/words/looks-like.ts";
import { describeProblem } from "#core/formats/describe-problem.ts";

/** Why a file could not be compared, what is safe and what to do. */
export function unreadWords(unread: UnreadFile): string {
  switch (unread.code) {
    case "unopened": {
      const { what, next } = fileProblemWords(unread.problem);
      return `${what} ${next}`;
    }
    case "foreign":
      return `It looks like ${looksLikeWords[unread.looksLike]}. Two datasheets that the Workbench wrote can be compared, in Markdown or JSON.`;
    case "backup":
      return "It is a backup of a whole library. Restore it in the Library, then compare the datasheets in it.";
    case "unreadable":
      return describeProblem(unread.problem);
  }
}
