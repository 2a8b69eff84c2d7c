import type { Moment } from "#core/datasheet/answer.ts";
import { type Datasheet, format, type Scope, schemaName } from "#core/datasheet/datasheet.ts";
import type { Sheet } from "#core/datasheet/parts.ts";
import { assemble } from "#core/questions/assemble.ts";
import type { QuestionSet } from "#core/questions/question.ts";

export interface NewDatasheet {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly sets: readonly QuestionSet[];
  readonly scope: Scope;
  readonly at: Moment;
}

export function createDatasheet({ id, title, language, sets, scope, at }: NewDatasheet): Datasheet {
  return {
    $schema: schemaName,
    format,
    status: "draft",
    id,
    language,
    dataset: { title },
    revision: 1,
    createdAt: at,
    changedAt: at,
    ...assemble(sets),
    scope,
    answers: {},
  };
}

/** Asks the questions of these sets from now on. Answers are not touched: the library keeps them all. */
export function withQuestionSets<S extends Pick<Sheet, "questionSets" | "sections" | "questions">>(
  sheet: S,
  sets: readonly QuestionSet[],
): S {
  return { ...sheet, ...assemble(sets) };
}
