import { fold, wordsOf } from "#app/storage/search/words.ts";
import type { Question, QuestionSection, QuestionSet } from "#core/questions/question.ts";

/** The set with only those questions in which every typed word stands; undefined when none is left. */
export function onlyMatching(set: QuestionSet, query: string): QuestionSet | undefined {
  const words = wordsOf(query);
  if (words.length === 0) return set;
  const sections = set.sections
    .map(
      (section): QuestionSection => ({
        ...section,
        questions: section.questions.filter((each) => {
          const said = fold(searched(each));
          return words.every((word) => said.includes(word));
        }),
      }),
    )
    .filter(({ questions }) => questions.length > 0);
  return sections.length > 0 ? { ...set, sections } : undefined;
}

function searched({ id, label, prompt, why, covers, example, origin }: Question): string {
  return [id, label, prompt, why, ...covers, example, ...origin].join("\n");
}
