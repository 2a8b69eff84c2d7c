import type { AskedQuestion } from "#core/questions/question.ts";

/** Whether an answer to this question has anything beside its text. */
export function hasParts(question: AskedQuestion): boolean {
  return question.kind !== "prose" || question.parts !== undefined;
}
