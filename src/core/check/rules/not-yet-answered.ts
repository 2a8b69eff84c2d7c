import type { Rule } from "../context.ts";

/** A closing question is never missing, and a fact given elsewhere is a beginning: see detail-missing. */
export const notYetAnswered: Rule = ({ asked }) =>
  asked.flatMap(({ question, status, parts }) =>
    status !== "not-yet" || question.optional || Object.keys(parts).length > 0
      ? []
      : [
          {
            code: "not-yet-answered",
            severity: "missing",
            question: question.id,
            place: { in: "answer", part: "text" },
            facts: {},
          },
        ],
  );
