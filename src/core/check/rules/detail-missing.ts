import { isBlank } from "#core/datasheet/text.ts";
import type { Rule } from "../context.ts";
import type { Finding } from "../finding.ts";
import { expectsDetail } from "./bare-answer.ts";

/** A yes or a no that asks for the rest, without it. */
export const detailMissing: Rule = ({ asked }) =>
  asked.flatMap(({ question, status, text, parts }): Finding[] => {
    if (question.kind !== "yes-no" || question.optional) return [];
    if (status !== "answered" && status !== "not-yet") return [];
    const choice = parts.choice?.[0];
    if (choice === undefined || !isBlank(text) || !expectsDetail(question, choice)) return [];
    return [
      {
        code: "detail-missing",
        severity: "missing",
        question: question.id,
        place: { in: "answer", part: "text" },
        facts: { choice },
      },
    ];
  });
