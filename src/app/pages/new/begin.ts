import type { QuestionSets } from "#app/questions.ts";
import { isPapers } from "#app/words/origin.ts";
import { keyOf } from "#app/words/question-set.ts";
import type { Moment } from "#core/datasheet/answer.ts";
import { createDatasheet } from "#core/datasheet/create.ts";
import { LanguageTag, type Scope } from "#core/datasheet/datasheet.ts";
import { type Draft, draftOf } from "#core/datasheet/draft.ts";
import type { QuestionSet } from "#core/questions/question.ts";
import { failed, ok, type Result } from "#core/result.ts";

export interface QuestionsWanted {
  /** Ours: all of them, only those of the paper, or none beside a set of one's own. */
  readonly shipped: "everything" | "paper" | "none";
  /** Own sets by id and version. */
  readonly own: readonly string[];
}

export interface Beginning {
  readonly title: string;
  readonly language: string;
  readonly scope: Scope;
  readonly questions: QuestionsWanted;
  readonly name: string;
  readonly role: string;
}

export type BeginningProblem = { readonly [Field in "title" | "language" | "questions"]?: string };

/** What the person chose → a datasheet with nothing answered, or what is missing, field by field. */
export function begin(
  { title, language, scope, questions }: Beginning,
  sets: QuestionSets,
  { id, at }: { readonly id: string; readonly at: Moment },
): Result<{ readonly draft: Draft }, BeginningProblem> {
  const wanted = wantedSets(questions, sets);
  const problem: BeginningProblem = {
    ...(title.trim() === "" && { title: "Give the dataset a title. A working title will do." }),
    ...(wanted.length === 0 && { questions: "Choose at least one set of questions." }),
    ...(!LanguageTag.safeParse(language.trim()).success && {
      language: "Choose a language by its name, or write its tag, such as pt-BR.",
    }),
  };
  if (Object.keys(problem).length > 0) return failed(problem);
  const sheet = createDatasheet({
    id,
    title: title.trim(),
    language: language.trim(),
    sets: wanted,
    scope,
    at,
  });
  return ok({ draft: draftOf(sheet) });
}

export function wantedSets(
  { shipped, own }: QuestionsWanted,
  sets: QuestionSets,
): readonly QuestionSet[] {
  return [...shippedFor(shipped, sets), ...sets.own.filter((set) => own.includes(keyOf(set)))];
}

/** The paper's set is the one whose questions all come from the paper. */
export function shippedFor(
  wanted: QuestionsWanted["shipped"],
  { shipped }: QuestionSets,
): readonly QuestionSet[] {
  switch (wanted) {
    case "everything":
      return shipped;
    case "paper":
      return shipped.filter((set) =>
        set.sections.every((section) => section.questions.every(isPapers)),
      );
    case "none":
      return [];
  }
}
