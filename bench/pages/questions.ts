import { questionSets } from "virtual:question-sets";
import { assemble } from "../../src/core/questions/assemble.ts";
import { draftOf } from "./full-draft.ts";

export const sets = questionSets;

const { sections, questions } = assemble(sets);

/** The same questions and the same texts for the peers: a text area each, all of them filled. */
export const sectionsWithQuestions = sections.map((section) => ({
  ...section,
  questions: questions.filter((question) => question.section === section.id),
}));

/** The questions' ids hold dots, which both peers would take for a path. */
export function nameOf(id: string): string {
  return id.replaceAll(".", "_");
}

export function texts(length: number): ReadonlyMap<string, string> {
  const { answers } = draftOf({ sets, number: 1, length });
  return new Map(Object.entries(answers).map(([id, { text }]) => [nameOf(id), text]));
}
