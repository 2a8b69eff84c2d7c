import type { AnswerState } from "#core/datasheet/answer.ts";
import { type Applicability, applicability } from "#core/datasheet/applies.ts";
import type { Datasheet } from "#core/datasheet/datasheet.ts";
import { partsOf, tidyParts } from "#core/datasheet/parts.ts";
import { isBlank } from "#core/datasheet/text.ts";
import type { AskedQuestion } from "#core/questions/question.ts";

/** Where a question stands: the five states, and set aside by the scope or another answer. */
export type Status = AnswerState | "not-yet" | "skipped";

export function statusOf(
  datasheet: Datasheet,
  question: AskedQuestion,
  applies: Applicability | undefined,
): Status {
  if (applies?.applies === false) return "skipped";
  const answer = datasheet.answers[question.id];
  if (answer !== undefined && answer.state !== "answered") return answer.state;
  const saysSomething = !isBlank(answer?.text) || tidyParts(answer?.parts ?? {}) !== undefined;
  return saysSomething || saysEnoughAlone(datasheet, question) ? "answered" : "not-yet";
}

/** A fact given in the scope or the identity answers a question that asks for nothing beyond it. */
function saysEnoughAlone(datasheet: Datasheet, question: AskedQuestion): boolean {
  const parts = tidyParts(partsOf(datasheet, question, undefined));
  if (parts === undefined) return false;
  if (question.kind !== "yes-no") return true;
  const choice = parts.choice?.[0];
  return question.expectsDetailWhen !== "always" && question.expectsDetailWhen !== choice;
}

export function statuses(datasheet: Datasheet): ReadonlyMap<string, Status> {
  const applies = applicability(datasheet);
  return new Map(
    datasheet.questions.map((question) => [
      question.id,
      statusOf(datasheet, question, applies.get(question.id)),
    ]),
  );
}
