import type { Summary } from "../library.ts";
import { fold, wordsOf } from "./words.ts";

/** The rows whose title, names, version or facts hold every word that was asked for, anywhere in a word. */
export function searchTitles(rows: readonly Summary[], query: string): Summary[] {
  const words = wordsOf(query);
  if (words.length === 0) return [...rows];
  return rows.filter((row) => {
    const { title, shortName = "", about = "", version = "", facts } = row;
    const text = fold([title, shortName, about, version, ...facts].join("\n"));
    return words.every((word) => text.includes(word));
  });
}
