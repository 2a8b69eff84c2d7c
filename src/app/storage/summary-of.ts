import { type Draft, exported } from "#core/datasheet/draft.ts";
import { progress } from "#core/datasheet/progress.ts";
import type { Summary } from "./records.ts";

/** Enough for two lines of the list; the whole summary stands in the sheet. */
const longestAbout = 300;

/** The list's row of a datasheet. `at` stands in for moments that an imported file does not give. */
export function summaryOf(draft: Draft, at: string): Summary {
  const { sheet, answers } = draft;
  const { title, shortName, summary, version } = sheet.dataset;
  const changes = Object.values(answers).flatMap(({ changedAt }) => changedAt ?? []);
  return {
    id: sheet.id,
    title,
    ...(shortName !== undefined && { shortName }),
    ...(summary !== undefined && {
      about: Array.from(summary.slice(0, 2 * longestAbout))
        .slice(0, longestAbout)
        .join(""),
    }),
    ...(version !== undefined && { version }),
    revision: sheet.revision,
    facts: factsOf(draft),
    sections: progress(exported(draft)),
    comeBacks: Object.values(answers).filter(({ comeBack }) => comeBack).length,
    createdAt: sheet.createdAt ?? at,
    changedAt: changes.reduce(
      (latest, each) => (each > latest ? each : latest),
      sheet.changedAt ?? at,
    ),
  };
}

function factsOf({ sheet: { dataset } }: Draft): string[] {
  return [
    ...(dataset.keywords ?? []),
    ...(dataset.creators ?? []).map(({ name }) => name),
    dataset.publisher?.name ?? "",
    dataset.licence?.spdx ?? dataset.licence?.name ?? "",
    ...(dataset.identifiers ?? []).map(({ value }) => value),
  ].filter((fact) => fact !== "");
}
