import { choiceLabel } from "#core/datasheet/applies.ts";
import { isBlank } from "#core/datasheet/text.ts";
import type { AskedQuestion } from "#core/questions/question.ts";
import type { Rule } from "../context.ts";
import type { Finding } from "../finding.ts";
import { hasOwnPart, ownPart } from "../own-part.ts";

/** Text, but none of the choices the question offers: a reader who filters by them will not find it. */
export const choiceMissing: Rule = ({ answered }) =>
  answered.flatMap(({ question, text, parts }): Finding[] =>
    question.optional ||
    ownPart(question) !== "choice" ||
    isBlank(text) ||
    hasOwnPart(question, parts)
      ? []
      : [
          {
            code: "choice-missing",
            severity: "missing",
            question: question.id,
            place: { in: "answer", part: "choice" },
            facts: { choices: choicesOf(question) },
          },
        ],
  );

function choicesOf(question: AskedQuestion): string[] {
  if (question.kind === "choice") return question.choices.map(({ label }) => label);
  return ["yes", "no"].map((value) => choiceLabel(question, value));
}
