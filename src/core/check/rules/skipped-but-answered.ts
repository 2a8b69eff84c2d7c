import { isBlank } from "#core/datasheet/text.ts";
import type { Asked, Rule } from "../context.ts";
import type { Finding } from "../finding.ts";

/** Says “no labels” and describes them all the same: one of the two is wrong. */
export const skippedButAnswered: Rule = ({ asked }) =>
  asked.flatMap((each): Finding[] => {
    if (each.applies.applies || !saysSomething(each)) return [];
    return [
      {
        code: "skipped-but-answered",
        severity: "note",
        question: each.question.id,
        place: { in: "answer", part: "text" },
        facts: { skip: each.applies.skip },
      },
    ];
  });

/** A kept “not applicable” agrees with being skipped. */
function saysSomething({ answer, text }: Asked): boolean {
  return answer?.state === "answered" && (!isBlank(text) || answer.parts !== undefined);
}
