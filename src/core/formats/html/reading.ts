import type { Answer, DeclinedState, Parts } from "#core/datasheet/answer.ts";
import { applicability, skipReason } from "#core/datasheet/applies.ts";
import type { Datasheet } from "#core/datasheet/datasheet.ts";
import { partsOf } from "#core/datasheet/parts.ts";
import { progress } from "#core/datasheet/progress.ts";
import { type Status, statusOf } from "#core/datasheet/status.ts";
import { isBlank } from "#core/datasheet/text.ts";
import { said } from "#core/formats/markdown/said.ts";
import type { AskedQuestion } from "#core/questions/question.ts";

/** What stands under a section's heading, one thing after the other. */
export type Entry =
  | {
      readonly kind: "answered";
      readonly question: AskedQuestion;
      readonly parts: Parts;
      readonly text: string;
    }
  | {
      readonly kind: "declined";
      readonly question: AskedQuestion;
      readonly state: DeclinedState;
      readonly reason: string;
    }
  | { readonly kind: "not-yet"; readonly question: AskedQuestion }
  /** Questions that a fact or another answer sets aside, for one reason that is said once. */
  | {
      readonly kind: "set-aside";
      readonly questions: readonly [AskedQuestion, ...AskedQuestion[]];
      readonly reason: string;
    };

export interface ReadSection {
  readonly id: string;
  readonly title: string;
  readonly ticks: string;
  readonly entries: readonly Entry[];
}

export interface LooseText {
  readonly heading: string | undefined;
  readonly text: string;
}

/** The datasheet in the order a reader meets it; the Read page and the HTML file are both set from it. */
export function readingSections(datasheet: Datasheet): ReadSection[] {
  const applies = applicability(datasheet);
  return progress(datasheet).map(({ id, title, ticks }) => {
    const questions = datasheet.questions.filter((question) => question.section === id);
    const entries: Entry[] = [];
    const setAside = new Map<string, [AskedQuestion, ...AskedQuestion[]]>();
    for (const question of questions) {
      const outcome = applies.get(question.id);
      if (outcome?.applies === false) {
        const reason = skipReason(outcome.skip);
        const others = setAside.get(reason);
        if (others === undefined) setAside.set(reason, [question]);
        else others.push(question);
        continue;
      }
      const entry = entryOf(datasheet, question, statusOf(datasheet, question, outcome));
      if (entry !== undefined) entries.push(entry);
    }
    for (const [reason, together] of setAside) {
      entries.push({ kind: "set-aside", questions: together, reason });
    }
    return { id, title, ticks, entries };
  });
}

function entryOf(datasheet: Datasheet, question: AskedQuestion, status: Status): Entry | undefined {
  const answer = datasheet.answers[question.id];
  if (answer !== undefined && answer.state !== "answered") {
    return { kind: "declined", question, state: answer.state, reason: answer.reason };
  }
  if (status === "not-yet") return question.optional ? undefined : { kind: "not-yet", question };
  const parts = partsOf(datasheet, question, answer?.parts);
  return { kind: "answered", question, parts, text: answer?.text ?? "" };
}

/** Imported text without a question, and answers to questions that this sheet no longer asks. */
export function looseTexts({ unplaced, questions, answers }: Datasheet): LooseText[] {
  const asked = new Set(questions.map(({ id }) => id));
  const orphans = Object.entries(answers).filter(([id]) => !asked.has(id));
  return [
    ...(unplaced ?? []).map(({ heading, text }) => ({ heading, text })),
    ...orphans.map(([id, answer]: [string, Answer]) => ({ heading: id, text: said(answer) })),
  ].filter(({ heading, text }) => !isBlank(heading) || !isBlank(text));
}
