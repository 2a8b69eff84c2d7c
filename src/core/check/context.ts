import type { Answer, Parts } from "#core/datasheet/answer.ts";
import { type Applicability, applicability } from "#core/datasheet/applies.ts";
import type { Datasheet } from "#core/datasheet/datasheet.ts";
import { partsOf, tidyParts } from "#core/datasheet/parts.ts";
import { type Status, statusOf } from "#core/datasheet/status.ts";
import type { AskedQuestion, Binding } from "#core/questions/question.ts";
import type { Finding } from "./finding.ts";
import { bareWords } from "./plain-text.ts";

/** What an expression of SPDX licence ids is worth; `meant` is the id it nearly is. */
export type SpdxVerdict =
  | { readonly known: true }
  | { readonly known: false; readonly meant?: string };

/** What the datasheet does not hold itself. A rule that lacks its aid has nothing to say. */
export interface Aids {
  /** The guidance example of a question, so that an example left standing is seen. */
  readonly exampleOf?: (question: string) => string | undefined;
  /** `judgeSpdx` of spdx.ts, which loads the licence list: only the Check page and the command line need it. */
  readonly judgeSpdx?: (expression: string) => SpdxVerdict;
}

/** A question with all that was said to it. */
export interface Asked {
  readonly question: AskedQuestion;
  readonly answer: Answer | undefined;
  readonly applies: Applicability;
  readonly status: Status;
  /** The text of an answered question; empty in every other state. */
  readonly text: string;
  /** The bare words of the text, made once for all rules that ask. */
  readonly words: () => string;
  /** Bound facts included, without what says nothing. */
  readonly parts: Parts;
}

export interface CheckContext {
  readonly datasheet: Datasheet;
  readonly aids: Aids;
  /** Every question of the sheet, in its order. */
  readonly asked: readonly Asked[];
  /** Those that apply and are answered: text and parts are in force. */
  readonly answered: readonly Asked[];
  /** The question that asks for a fact the sheet stores once. */
  readonly askedFor: (bind: Binding) => Asked | undefined;
}

export type Rule = (context: CheckContext) => readonly Finding[];

export function contextOf(datasheet: Datasheet, aids: Aids): CheckContext {
  const applies = applicability(datasheet);
  const asked = datasheet.questions.map((question): Asked => {
    const outcome = applies.get(question.id) ?? { applies: true };
    const answer = Object.hasOwn(datasheet.answers, question.id)
      ? datasheet.answers[question.id]
      : undefined;
    const said = answer?.state === "answered" ? answer : undefined;
    const text = said?.text ?? "";
    let words: string | undefined;
    return {
      question,
      answer,
      applies: outcome,
      status: statusOf(datasheet, question, outcome),
      text,
      words: () => {
        words ??= bareWords(text);
        return words;
      },
      parts: tidyParts(partsOf(datasheet, question, said?.parts)) ?? {},
    };
  });
  return {
    datasheet,
    aids,
    asked,
    answered: asked.filter(({ status }) => status === "answered"),
    askedFor: (bind) => asked.find(({ question }) => question.bind === bind),
  };
}
