import { isBlank } from "#core/datasheet/text.ts";
import type { AskedQuestion } from "#core/questions/question.ts";
import { bareWord } from "../bare-words.ts";
import type { Asked, Rule } from "../context.ts";
import type { Finding } from "../finding.ts";
import { hasOwnPart, type OwnPart, ownPart } from "../own-part.ts";
import { bareWords, weight } from "../plain-text.ts";

const substantial = 40;

const labelOf: Record<Exclude<OwnPart, "choice">, string> = {
  people: "people and organisations",
  licence: "licence",
  period: "dates",
  counts: "numbers",
  links: "links",
};

/** Said in prose where there is a field for it, so that no machine and no table of ours can use it. */
export const partLeftEmpty: Rule = ({ answered }) =>
  answered.flatMap((asked): Finding[] => {
    if (asked.question.optional || isBlank(asked.text) || bareWord(asked.text) !== undefined)
      return [];
    return [...emptyOwnPart(asked), ...emptyNamedParts(asked)];
  });

/** The sheet's own licence and contact are spoken of by the rules about them. */
function emptyOwnPart({ question, text, parts }: Asked): Finding[] {
  const part = ownPart(question);
  if (part === undefined || part === "choice" || hasOwnPart(question, parts)) return [];
  if (question.bind === "dataset.licence" || question.bind === "dataset.contact") return [];
  return [
    {
      code: "part-left-empty",
      severity: weight(bareWords(text)) >= substantial ? "note" : "weak",
      question: question.id,
      place: { in: "answer", part },
      facts: { label: labelOf[part] },
    },
  ];
}

function emptyNamedParts({ question, parts }: Asked): Finding[] {
  if (!asksForParts(question, parts.choice?.[0])) return [];
  return (question.parts ?? [])
    .filter(({ id }) => !Object.hasOwn(parts.named ?? {}, id))
    .map(({ id, label }) => ({
      code: "part-left-empty",
      severity: "note",
      question: question.id,
      place: { in: "answer", part: "named", named: id },
      facts: { label },
    }));
}

/** After “No, there is no erratum” nobody looks for the link to it. */
function asksForParts(question: AskedQuestion, choice: string | undefined): boolean {
  return question.kind !== "yes-no" || choice === "yes" || question.expectsDetailWhen === choice;
}
