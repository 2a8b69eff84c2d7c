import type { SectionProgress } from "#core/datasheet/progress.ts";
import { assemble } from "#core/questions/assemble.ts";
import type { QuestionSet } from "#core/questions/question.ts";

/** The ledger of a datasheet in which nothing is answered yet; closing questions never count. */
export function openTicks(sets: readonly QuestionSet[]): SectionProgress[] {
  const { sections, questions } = assemble(sets);
  return sections.map(({ id, title }) => ({
    id,
    title,
    ticks: "o".repeat(questions.filter((each) => each.section === id && !each.optional).length),
  }));
}
