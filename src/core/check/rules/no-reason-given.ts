import { isBlank } from "#core/datasheet/text.ts";
import { bareWord } from "../bare-words.ts";
import type { Rule } from "../context.ts";
import type { Finding } from "../finding.ts";

/** “N/a” as the reason for not applicable says nothing either. */
export const noReasonGiven: Rule = ({ asked }) =>
  asked.flatMap(({ question, answer, applies }): Finding[] => {
    if (!applies.applies || answer === undefined || answer.state === "answered") return [];
    if (!isBlank(answer.reason) && bareWord(answer.reason) === undefined) return [];
    return [
      {
        code: "no-reason-given",
        severity: isBlank(answer.reason) ? "missing" : "weak",
        question: question.id,
        place: { in: "answer", part: "reason" },
        facts: { state: answer.state },
      },
    ];
  });
