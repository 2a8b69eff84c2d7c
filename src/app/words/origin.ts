import type { AskedQuestion } from "#core/questions/question.ts";

/** Is it one of the 57 of Datasheets for Datasets? */
export function isPapers({ origin }: Pick<AskedQuestion, "origin">): boolean {
  return origin.some((each) => each.startsWith("gebru-2021 "));
}
