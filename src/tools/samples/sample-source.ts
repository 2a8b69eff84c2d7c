import { parse } from "yaml";
import { Answer, Moment } from "#core/datasheet/answer.ts";
import { createDatasheet } from "#core/datasheet/create.ts";
import {
  Dataset,
  type Datasheet,
  DatasheetId,
  LanguageTag,
  Scope,
} from "#core/datasheet/datasheet.ts";
import { QuestionId, type QuestionSet } from "#core/questions/question.ts";
import { z } from "#core/zod.ts";

/** Without a state, an answer is an answer. */
export const WrittenAnswer = z.pipe(
  z.transform((given) => ({ state: "answered", ...Object(given) })),
  Answer,
);

/** A sample as it is written by hand: all but the questions, which it takes from the question sets. */
const SampleSource = z.strictObject({
  id: DatasheetId,
  language: LanguageTag,
  at: Moment,
  by: z.string(),
  dataset: Dataset,
  scope: Scope,
  answers: z.record(QuestionId, WrittenAnswer),
});

/** The datasheet that this source gives with today's questions; throws where the source is wrong. */
export function sheetOf(source: string, sets: readonly QuestionSet[]): Datasheet {
  const { id, language, at, by, dataset, scope, answers } = SampleSource.parse(parse(source));
  const sheet = createDatasheet({ id, title: dataset.title, language, sets, scope, at });
  refuseStrays(sheet, answers);
  return {
    ...sheet,
    dataset,
    answers: Object.fromEntries(
      Object.entries(answers).map(([question, answer]) => [
        question,
        { ...answer, changedAt: at, changedBy: by },
      ]),
    ),
  };
}

export function refuseStrays({ questions }: Datasheet, answers: object): void {
  const asked = new Set(questions.map((question) => question.id));
  const strays = Object.keys(answers).filter((question) => !asked.has(question));
  if (strays.length > 0) throw new Error(`There is no question ${strays.join(", ")}.`);
}
