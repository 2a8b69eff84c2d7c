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

/** A sample as it is written by hand: all but the questions, which it takes from the question sets. */
const SampleSource = z.strictObject({
  id: DatasheetId,
  language: LanguageTag,
  at: Moment,
  by: z.string(),
  dataset: Dataset,
  scope: Scope,
  /** Without a state, an answer is an answer. */
  answers: z.record(
    QuestionId,
    z.pipe(
      z.transform((given) => ({ state: "answered", ...Object(given) })),
      Answer,
    ),
  ),
});

/** The datasheet that this source gives with today's questions; throws where the source is wrong. */
export function sampleOf(source: string, sets: readonly QuestionSet[]): Datasheet {
  const { id, language, at, by, dataset, scope, answers } = SampleSource.parse(parse(source));
  const sheet = createDatasheet({ id, title: dataset.title, language, sets, scope, at });
  const asked = new Set(sheet.questions.map((question) => question.id));
  const strays = Object.keys(answers).filter((question) => !asked.has(question));
  if (strays.length > 0) throw new Error(`There is no question ${strays.join(", ")}.`);
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
