import { versionKind } from "#core/datasheet/version.ts";
import type { CheckContext, Rule } from "../context.ts";
import type { Where } from "../everyone.ts";
import type { Finding } from "../finding.ts";
import { isOnCalendar } from "../identifiers.ts";

/** Days that no calendar has, and periods that end before they start. */
export const badDate: Rule = (context) => [
  ...everyDate(context).flatMap(({ date, ...where }): Finding[] =>
    isOnCalendar(date)
      ? []
      : [{ code: "impossible-date", severity: "weak", ...where, facts: { date } }],
  ),
  ...context.answered.flatMap(({ question, parts }): Finding[] => {
    const { start, end } = parts.period ?? {};
    if (start === undefined || end === undefined || !isBefore(end, start)) return [];
    const place = { in: "answer", part: "period" } as const;
    return [
      {
        code: "period-backwards",
        severity: "weak",
        question: question.id,
        place,
        facts: { start, end },
      },
    ];
  }),
];

function everyDate({ datasheet: { dataset }, answered }: CheckContext): (Where & {
  readonly date: string;
})[] {
  const { datePublished, version } = dataset;
  return [
    ...(datePublished === undefined
      ? []
      : [{ date: datePublished, place: { in: "dataset", field: "datePublished" } as const }]),
    ...(version === undefined || versionKind(version) !== "date"
      ? []
      : [{ date: version, place: { in: "dataset", field: "version" } as const }]),
    ...answered.flatMap(({ question, parts }) =>
      [parts.period?.start, parts.period?.end].flatMap((date) =>
        date === undefined
          ? []
          : [{ date, question: question.id, place: { in: "answer", part: "period" } as const }],
      ),
    ),
  ];
}

/** Surely before: `2020` and `2020-05` may be the same day. */
function isBefore(left: string, right: string): boolean {
  const length = Math.min(left.length, right.length);
  return left.slice(0, length) < right.slice(0, length);
}
