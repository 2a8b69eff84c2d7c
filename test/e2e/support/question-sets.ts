import { assemble } from "#core/questions/assemble.ts";
import type { AskedQuestion } from "#core/questions/question.ts";
import { readQuestionSets } from "#core/questions/read-set.ts";
import { questionFolders } from "#tools/question-folders.ts";

/** Every question that a new datasheet asks, in the order of its pages. */
export function everyQuestion(): readonly AskedQuestion[] {
  const read = readQuestionSets(questionFolders());
  if (!read.ok) throw new Error("The question sets that ship cannot be read");
  return assemble(read.value).questions;
}
