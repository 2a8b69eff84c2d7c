import type { AnswerSearch } from "#app/pages/library/use-answer-search.ts";
import { countWords, sentence } from "#app/words/when.ts";

/** What a search found, as it is announced: "Two titles match, and five answers." */
export function searchedWords(found: number, search: AnswerSearch): string {
  const rows = sentence(countWords(found, "title matches", "titles match"));
  switch (search.status) {
    case "idle":
    case "failed":
      return `${rows}.`;
    case "searching":
    case "indexing":
      return "";
    case "found":
      return `${rows}, and ${countWords(search.total, "answer")}.`;
  }
}
