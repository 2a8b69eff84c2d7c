import { isBlank } from "#core/datasheet/text.ts";
import type { Rule } from "../context.ts";
import type { Finding } from "../finding.ts";
import { quote } from "../plain-text.ts";

/** Half a row of a table of numbers: what was counted without how many, or the other way round. */
export const incompleteCount: Rule = ({ answered }) =>
  answered.flatMap(({ question, parts }) =>
    (parts.counts ?? []).flatMap(({ type, count }, index): Finding[] => {
      const where = {
        question: question.id,
        place: { in: "answer", part: "counts", index },
      } as const;
      if (!isBlank(type) && count === undefined)
        return [
          {
            code: "count-without-number",
            severity: "missing",
            ...where,
            facts: { type: quote(type) },
          },
        ];
      if (isBlank(type) && count !== undefined)
        return [{ code: "count-without-type", severity: "weak", ...where, facts: { count } }];
      return [];
    }),
  );
