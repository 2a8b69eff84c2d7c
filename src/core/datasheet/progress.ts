import type { Datasheet } from "#core/datasheet/datasheet.ts";
import { type Status, statuses } from "#core/datasheet/status.ts";

/** One letter a question, in order: the ledger. A closing question left blank is `-`, and never counts. */
export const tickOf: Record<Status, string> = {
  answered: "a",
  "not-applicable": "n",
  unknown: "u",
  withheld: "w",
  "not-yet": "o",
  skipped: "s",
};

export interface SectionProgress {
  readonly id: string;
  readonly title: string;
  /** One of `a n u w o s -` for each question, in the sheet's order. */
  readonly ticks: string;
}

export function progress(datasheet: Datasheet): SectionProgress[] {
  const status = statuses(datasheet);
  return datasheet.sections.map(({ id, title }) => ({
    id,
    title,
    ticks: datasheet.questions
      .filter((question) => question.section === id)
      .map((question) => {
        const tick = tickOf[status.get(question.id) ?? "not-yet"];
        return question.optional && tick === "o" ? "-" : tick;
      })
      .join(""),
  }));
}

export interface Tally {
  readonly answered: number;
  readonly notApplicable: number;
  readonly skipped: number;
  readonly unknown: number;
  readonly withheld: number;
  readonly notYet: number;
  /** Questions that count: all but closing questions left blank. */
  readonly counted: number;
  /** Answered, not applicable, set aside, unknown or withheld. */
  readonly settled: number;
}

export function tally(ticks: string): Tally {
  const of = (letter: string) => ticks.split(letter).length - 1;
  const counts = {
    answered: of("a"),
    notApplicable: of("n"),
    skipped: of("s"),
    unknown: of("u"),
    withheld: of("w"),
    notYet: of("o"),
  };
  const settled =
    counts.answered + counts.notApplicable + counts.skipped + counts.unknown + counts.withheld;
  return { ...counts, settled, counted: settled + counts.notYet };
}
