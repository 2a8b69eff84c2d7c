import type { Datasheet, Dismissal } from "#core/datasheet/datasheet.ts";
import { answerOf, type Draft } from "#core/datasheet/draft.ts";
import { type Aids, contextOf } from "./context.ts";
import type { Finding } from "./finding.ts";
import { rules } from "./rules.ts";

export interface Dismissed {
  readonly finding: Finding;
  readonly dismissal: Dismissal;
}

export interface Checked {
  /** The sheet's own facts first, then in the order of the questions. */
  readonly findings: readonly Finding[];
  /** What a person has looked at and set aside, with their reason. */
  readonly dismissed: readonly Dismissed[];
  /** Dismissals of findings that are there no longer. */
  readonly spent: readonly Dismissal[];
}

export function check(datasheet: Datasheet, aids: Aids = {}): Checked {
  const context = contextOf(datasheet, aids);
  const order = new Map(datasheet.questions.map(({ id }, index) => [id, index]));
  const all = rules
    .flatMap((rule) => rule(context))
    .toSorted((left, right) => rank(left, order) - rank(right, order));
  const findings: Finding[] = [];
  const dismissed: Dismissed[] = [];
  for (const finding of all) {
    const dismissal = datasheet.dismissed?.find((each) => speaksOf(each, finding));
    if (dismissal === undefined) findings.push(finding);
    else dismissed.push({ finding, dismissal });
  }
  const spent = (datasheet.dismissed ?? []).filter(
    (dismissal) => !all.some((finding) => speaksOf(dismissal, finding)),
  );
  return { findings, dismissed, spent };
}

/** What the library holds, answers to skipped questions included: an export leaves those out. */
export function checkDraft({ sheet, answers }: Draft, aids: Aids = {}): Checked {
  const said = Object.entries(answers).flatMap(([id, draft]) => {
    const answer = answerOf(draft);
    return answer === undefined ? [] : [[id, answer] as const];
  });
  return check({ ...sheet, answers: Object.fromEntries(said) }, aids);
}

function speaksOf(dismissal: Dismissal, finding: Finding): boolean {
  return dismissal.code === finding.code && dismissal.question === finding.question;
}

function rank({ question, place }: Finding, order: ReadonlyMap<string, number>): number {
  if (question !== undefined) return order.get(question) ?? order.size;
  return place?.in === "unplaced" ? order.size + 1 : -1;
}
