import type { Licence } from "#core/datasheet/answer.ts";
import { isBlank } from "#core/datasheet/text.ts";
import type { CheckContext, Rule } from "../context.ts";
import { questionFor, type Where } from "../everyone.ts";
import type { Finding } from "../finding.ts";

/** An SPDX field that holds no SPDX expression: tools that read it will not know the licence. */
export const badSpdx: Rule = (context) => {
  const { judgeSpdx } = context.aids;
  if (judgeSpdx === undefined) return [];
  return everyLicence(context).flatMap(({ licence: { spdx }, ...where }): Finding[] => {
    if (spdx === undefined || isBlank(spdx)) return [];
    const verdict = judgeSpdx(spdx.trim());
    if (verdict.known) return [];
    const meant = verdict.meant === undefined ? {} : { meant: verdict.meant };
    return [{ code: "bad-spdx", severity: "weak", ...where, facts: { licence: spdx, ...meant } }];
  });
};

export function everyLicence(context: CheckContext): (Where & { readonly licence: Licence })[] {
  const { licence } = context.datasheet.dataset;
  return [
    ...(licence === undefined
      ? []
      : [
          {
            licence,
            ...questionFor(context, "dataset.licence"),
            place: { in: "dataset", field: "licence" } as const,
          },
        ]),
    ...context.answered.flatMap(({ question, answer }) => {
      const own = answer?.state === "answered" ? answer.parts?.licence : undefined;
      if (own === undefined) return [];
      const place = { in: "answer", part: "licence" } as const;
      return [{ licence: own, question: question.id, place }];
    }),
  ];
}
