import type { Rule } from "../context.ts";
import type { Finding } from "../finding.ts";
import { hasOwnPart } from "../own-part.ts";
import { quote } from "../plain-text.ts";
import { isPointer } from "../pointers.ts";

/** “See Q7” or “as in the paper” as the whole answer. Where the question's own part is filled, it is a remark. */
export const seeElsewhere: Rule = ({ answered }) =>
  answered.flatMap(({ question, text, parts }): Finding[] => {
    const partSaysIt = question.kind !== "yes-no" && hasOwnPart(question, parts);
    if (question.optional || partSaysIt || !isPointer(text)) return [];
    return [
      {
        code: "see-elsewhere",
        severity: "weak",
        question: question.id,
        place: { in: "answer", part: "text" },
        facts: { found: quote(text) },
      },
    ];
  });
