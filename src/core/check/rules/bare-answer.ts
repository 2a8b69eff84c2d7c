import type { AskedQuestion } from "#core/questions/question.ts";
import { type BareWord, bareWord } from "../bare-words.ts";
import type { Asked, Rule } from "../context.ts";
import type { Finding } from "../finding.ts";
import { hasOwnPart } from "../own-part.ts";
import { quote } from "../plain-text.ts";

const codeOf = {
  no: "bare-no",
  yes: "bare-yes",
  "not-applicable": "bare-not-applicable",
  unknown: "bare-unknown",
} as const satisfies Record<BareWord, Finding["code"]>;

/** One word where the question asks for more. Where a choice or a part says enough, one word is plenty. */
export const bareAnswer: Rule = ({ answered }) =>
  answered.flatMap((asked): Finding[] => {
    const word = bareWord(asked.text);
    if (word === undefined || !expectsMore(asked, word)) return [];
    return [
      {
        code: codeOf[word],
        severity: "weak",
        question: asked.question.id,
        place: { in: "answer", part: "text" },
        facts: { found: quote(asked.text) },
      },
    ];
  });

function expectsMore({ question, parts }: Asked, word: BareWord): boolean {
  if (question.optional) return false;
  if (question.kind !== "yes-no") return !hasOwnPart(question, parts);
  const choice = parts.choice?.[0] ?? (word === "yes" || word === "no" ? word : undefined);
  return choice === undefined ? true : expectsDetail(question, choice);
}

export function expectsDetail(
  question: Extract<AskedQuestion, { kind: "yes-no" }>,
  choice: string,
): boolean {
  return question.expectsDetailWhen === "always" || question.expectsDetailWhen === choice;
}
