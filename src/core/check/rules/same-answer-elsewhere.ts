import type { Rule } from "../context.ts";
import type { Finding } from "../finding.ts";
import { weight } from "../plain-text.ts";

/** Below this an answer may well be the same twice: “The dataset isn’t about people.” */
const substantial = 50;

/** One text pasted under several questions answers at most one of them. */
export const sameAnswerElsewhere: Rule = ({ answered }) => {
  const byText = new Map<string, string[]>();
  for (const { question, words: said } of answered) {
    const words = said();
    if (words.length < substantial && weight(words) < substantial) continue;
    byText.set(words, [...(byText.get(words) ?? []), question.id]);
  }
  return [...byText.values()].flatMap((ids) =>
    ids.length < 2
      ? []
      : ids.map(
          (question): Finding => ({
            code: "same-answer-elsewhere",
            severity: "weak",
            question,
            place: { in: "answer", part: "text" },
            facts: { others: ids.filter((id) => id !== question) },
          }),
        ),
  );
};
