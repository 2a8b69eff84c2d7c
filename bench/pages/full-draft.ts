import { createDatasheet } from "../../src/core/datasheet/create.ts";
import { type AnswerDraft, type Draft, exported } from "../../src/core/datasheet/draft.ts";
import { statuses } from "../../src/core/datasheet/status.ts";
import type { QuestionSet } from "../../src/core/questions/question.ts";
import { markdownText, randomFrom, words } from "./words.ts";

export const at = "2025-01-01T09:00:00.000Z";

interface DraftOptions {
  readonly sets: readonly QuestionSet[];
  /** Names the datasheet, and decides its words. */
  readonly number: number;
  /** Characters of every answer. */
  readonly length: number;
  /** By question; every one is answered without it. */
  readonly answers?: (question: string) => boolean;
}

/** A datasheet to which every question applies. Throws when one does not: the figures would say less. */
export function draftOf({ sets, number, length, answers = () => true }: DraftOptions): Draft {
  const random = randomFrom(number + 17);
  const { answers: _, ...sheet } = createDatasheet({
    id: idOf(number),
    title: `${words(random, 3)} ${number}`,
    language: "en",
    sets,
    scope: { people: "yes", sample: "yes", labels: "yes", synthetic: "yes" },
    at,
  });
  const draft: Draft = {
    sheet: {
      ...sheet,
      dataset: { ...sheet.dataset, summary: words(random, 25), version: "1.0.0" },
    },
    answers: Object.fromEntries(
      sheet.questions
        .filter(({ id }) => answers(id))
        .map(({ id }) => [id, answerOf(markdownText(random, length))]),
    ),
  };
  for (const [question, status] of statuses(exported(draft))) {
    if (status === "skipped") throw new Error(`${question} does not apply`);
  }
  return draft;
}

function answerOf(text: string): AnswerDraft {
  return { state: "answered", text, reasons: {}, changedAt: at };
}

export function idOf(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
}
