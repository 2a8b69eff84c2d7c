import { answerOf, type Draft } from "#core/datasheet/draft.ts";
import type { Sheet } from "#core/datasheet/parts.ts";
import { type Assembled, assemble } from "#core/questions/assemble.ts";
import type { AskedQuestion, QuestionSet } from "#core/questions/question.ts";

type SetReference = Sheet["questionSets"][number];

/** Answers in words that no question of the sheet asks for: kept, and in no export. */
export function notAsked({ sheet, answers }: Draft): number {
  const asked = new Set(sheet.questions.map(({ id }) => id));
  return Object.entries(answers).filter(
    ([id, answer]) => !asked.has(id) && answerOf(answer) !== undefined,
  ).length;
}

/**
 * Asks the questions of these sets from now on, in this order. A set that the sheet has already is
 * kept as it is, in its own version and wording; `renew` takes the one given instead.
 */
export function withSets(
  sheet: Sheet,
  ids: readonly string[],
  available: readonly QuestionSet[],
  renew?: string,
): Sheet {
  const known = newestFirst(available);
  const pieces = ids.flatMap((id): Assembled[] => {
    const had = sheet.questionSets.find((each) => each.id === id);
    const set = known.find((each) => each.id === id);
    if (had !== undefined && renew !== id) return [asItIs(sheet, had)];
    return set === undefined ? [] : [assemble([set])];
  });
  const order = sectionOrder(sheet, assemble(known).sections);
  const sections = order.flatMap((id) => {
    const section = pieces.flatMap((piece) => piece.sections).find((each) => each.id === id);
    return section === undefined ? [] : [section];
  });
  const all = pieces.flatMap((piece) => piece.questions);
  const questions = sections.flatMap(({ id }) => {
    const here = all.filter(({ section }) => section === id);
    return [...here.filter((each) => !each.optional), ...here.filter((each) => each.optional)];
  });
  return {
    ...sheet,
    questionSets: pieces.flatMap((piece) => piece.questionSets),
    sections,
    questions,
  };
}

function asItIs(sheet: Sheet, set: SetReference): Assembled {
  const questions = sheet.questions.filter((question) => question.set === set.id);
  const used = new Set(questions.map(({ section }) => section));
  const sections = sheet.sections.filter(({ id }) => used.has(id));
  return { questionSets: [set], sections: sections as Assembled["sections"], questions };
}

/** The order of the sets where they know a section; a section of the sheet alone stays after its neighbour. */
function sectionOrder(sheet: Sheet, known: readonly { readonly id: string }[]): string[] {
  const order = known.map(({ id }) => id);
  sheet.sections.forEach(({ id }, index) => {
    if (order.includes(id)) return;
    const before = sheet.sections[index - 1]?.id;
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id);
  });
  return order;
}

/** A newer version than the sheet's own, where there is one. */
export function newerVersion(
  { id, version }: SetReference,
  available: readonly QuestionSet[],
): QuestionSet | undefined {
  const newest = newestFirst(available).find((set) => set.id === id);
  return newest !== undefined && compareVersions(newest.version, version) > 0 ? newest : undefined;
}

/** One of each id, in the order given, the highest version of each. */
export function newestFirst(available: readonly QuestionSet[]): QuestionSet[] {
  const ids = [...new Set(available.map(({ id }) => id))];
  return ids.flatMap((id) =>
    available
      .filter((set) => set.id === id)
      .sort((a, b) => compareVersions(b.version, a.version))
      .slice(0, 1),
  );
}

function compareVersions(left: string, right: string): number {
  const a = left.split(".").map(Number);
  const b = right.split(".").map(Number);
  return [0, 1, 2].map((at) => (a[at] ?? 0) - (b[at] ?? 0)).find((each) => each !== 0) ?? 0;
}

export interface SetDifference {
  readonly added: readonly AskedQuestion[];
  readonly gone: readonly AskedQuestion[];
  readonly reworded: readonly { readonly before: AskedQuestion; readonly after: AskedQuestion }[];
}

/** What the newer version of a set asks that the sheet does not, and the other way round. */
export function differenceOf(sheet: Sheet, newer: QuestionSet): SetDifference {
  const before = sheet.questions.filter(({ set }) => set === newer.id);
  const after = assemble([newer]).questions;
  const was = new Map(before.map((question) => [question.id, question]));
  const is = new Set(after.map(({ id }) => id));
  return {
    added: after.filter(({ id }) => !was.has(id)),
    gone: before.filter(({ id }) => !is.has(id)),
    reworded: after.flatMap((question) => {
      const old = was.get(question.id);
      const same =
        old === undefined || JSON.stringify(sorted(old)) === JSON.stringify(sorted(question));
      return same ? [] : [{ before: old, after: question }];
    }),
  };
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, sorted(each)]));
}
