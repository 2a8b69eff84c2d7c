import {
  type Answer,
  type DeclinedState,
  DeclinedState as DeclinedStates,
  Moment,
  Parts,
  Source,
} from "#core/datasheet/answer.ts";
import { applicability } from "#core/datasheet/applies.ts";
import { Datasheet } from "#core/datasheet/datasheet.ts";
import { NextRelease } from "#core/datasheet/next-release.ts";
import type { Sheet } from "#core/datasheet/parts.ts";
import { tidyParts } from "#core/datasheet/parts.ts";
import { isBlank, wellFormed } from "#core/datasheet/text.ts";
import type { AskedQuestion } from "#core/questions/question.ts";
import { z } from "#core/zod.ts";

const text = z.string().check(z.maxLength(2_000_000));

/**
 * An answer as the library keeps it while it is being written. Text and reasons stand side by side,
 * so that choosing another state loses no words; a private note and a flag stay home.
 */
export const AnswerDraft = z.strictObject({
  state: z.enum(["answered", "not-applicable", "unknown", "withheld"]),
  text,
  parts: z.optional(Parts),
  reasons: z.partialRecord(DeclinedStates, text),
  note: z.optional(text),
  comeBack: z.optional(z.literal(true)),
  changedAt: z.optional(Moment),
  changedBy: z.optional(z.string().check(z.maxLength(2000))),
  source: z.optional(Source),
});
export type AnswerDraft = z.infer<typeof AnswerDraft>;

export const emptyAnswer: AnswerDraft = { state: "answered", text: "", reasons: {} };

/** A datasheet in the making: what the library holds of it. */
export interface Draft {
  readonly sheet: Sheet;
  readonly answers: Readonly<Record<string, AnswerDraft>>;
}

export const SheetShape = z.strictObject({
  ...(Object.fromEntries(
    Object.entries(Datasheet.shape).filter(([key]) => key !== "answers"),
  ) as Omit<typeof Datasheet.shape, "answers">),
  nextRelease: z.optional(NextRelease),
});

/** What a file says of this answer; undefined while it is not yet answered. */
export function answerOf(draft: AnswerDraft): Answer | undefined {
  const { changedAt, changedBy, source } = draft;
  const stamps = {
    ...(changedAt !== undefined && { changedAt }),
    ...(changedBy !== undefined && { changedBy }),
    ...(source !== undefined && { source }),
  };
  if (draft.state !== "answered") {
    return { state: draft.state, reason: draft.reasons[draft.state] ?? "", ...stamps };
  }
  const parts = draft.parts === undefined ? undefined : tidyParts(draft.parts);
  if (isBlank(draft.text) && parts === undefined) return undefined;
  return { state: "answered", text: draft.text, ...(parts && { parts }), ...stamps };
}

/** The library's form of an answer that came from a file. */
export function draftOfAnswer(answer: Answer): AnswerDraft {
  if (answer.state === "answered") return { ...answer, reasons: {} };
  const { reason, ...rest } = answer;
  return { ...rest, text: "", reasons: { [answer.state]: reason } };
}

export function draftOf({ answers, ...sheet }: Datasheet): Draft {
  return {
    sheet,
    answers: Object.fromEntries(
      Object.entries(answers).map(([id, answer]) => [id, draftOfAnswer(answer)]),
    ),
  };
}

/**
 * The datasheet that leaves the library: answers in their present state, without those to questions
 * that are skipped or no longer asked, and without what stands behind a withheld one.
 */
export function exported({ sheet: kept, answers }: Draft): Datasheet {
  const { nextRelease: _, ...sheet } = kept;
  const present = Object.fromEntries(
    Object.entries(answers).flatMap(([id, draft]) => {
      const answer = answerOf(draft);
      return answer === undefined ? [] : [[id, answer] as const];
    }),
  );
  const applies = applicability({ ...sheet, answers: present });
  const shown = sheet.questions.flatMap(({ id }) => {
    const answer = present[id];
    return answer !== undefined && applies.get(id)?.applies === true ? [[id, answer] as const] : [];
  });
  return wellFormed({
    ...sheet,
    dataset: disclosedDataset(sheet, present),
    answers: Object.fromEntries(shown),
  });
}

/** A fact behind a question that the author declined to answer is not disclosed through the back door. */
function disclosedDataset(
  { dataset, questions }: Sheet,
  answers: Readonly<Record<string, Answer>>,
): Sheet["dataset"] {
  const hidden = questions.filter((question) => isDeclined(answers[question.id])).map(datasetKey);
  return Object.fromEntries(
    Object.entries(dataset).filter(([key]) => !hidden.includes(key)),
  ) as Sheet["dataset"];
}

function isDeclined(
  answer: Answer | undefined,
): answer is Extract<Answer, { state: DeclinedState }> {
  return answer !== undefined && answer.state !== "answered";
}

function datasetKey({ bind }: AskedQuestion): string | undefined {
  return bind?.startsWith("dataset.") ? bind.slice("dataset.".length) : undefined;
}
