import { asAsked } from "#core/questions/assemble.ts";
import type { AskedQuestion, QuestionSet } from "#core/questions/question.ts";

/** What tells one version of a set from another. */
export function keyOf({ id, version }: Pick<QuestionSet, "id" | "version">): string {
  return `${id} ${version}`;
}

export function countOf(sets: readonly QuestionSet[]): number {
  return sets.reduce(
    (sum, set) => sum + set.sections.reduce((inSet, each) => inSet + each.questions.length, 0),
    0,
  );
}

export function askedById(sets: readonly QuestionSet[]): ReadonlyMap<string, AskedQuestion> {
  return new Map(
    sets.flatMap((set) =>
      set.sections.flatMap(({ section, questions }) =>
        questions.map((each) => [each.id, asAsked(each, set.id, section)] as const),
      ),
    ),
  );
}
