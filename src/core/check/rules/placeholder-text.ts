import { isBlank } from "#core/datasheet/text.ts";
import type { Rule } from "../context.ts";
import type { Finding, Place } from "../finding.ts";
import { findPlaceholder } from "../placeholders.ts";

/** Words that stand where an answer was meant to be. */
export const placeholderText: Rule = ({ asked, datasheet: { dataset } }) => [
  ...(["title", "summary", "citation"] as const).flatMap((field) =>
    found(dataset[field], { in: "dataset", field }),
  ),
  ...asked.flatMap(({ question, answer, applies }) => {
    if (!applies.applies || answer === undefined) return [];
    return answer.state === "answered"
      ? found(answer.text, { in: "answer", part: "text" }, question.id)
      : found(answer.reason, { in: "answer", part: "reason" }, question.id);
  }),
];

function found(text: string | undefined, place: Place, question?: string): Finding[] {
  if (text === undefined || isBlank(text)) return [];
  const placeholder = findPlaceholder(text);
  if (placeholder === undefined) return [];
  return [
    {
      code: "placeholder-text",
      severity: "weak",
      ...(question !== undefined && { question }),
      place,
      facts: placeholder,
    },
  ];
}
