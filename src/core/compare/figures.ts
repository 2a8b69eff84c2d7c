import { applicability } from "#core/datasheet/applies.ts";
import { whatWasSaid } from "#core/datasheet/canonical.ts";
import type { Datasheet } from "#core/datasheet/datasheet.ts";
import { type Status, statusOf } from "#core/datasheet/status.ts";
import type { AskedQuestion } from "#core/questions/question.ts";
import { standingOf } from "./answers.ts";
import type { Standing } from "./change.ts";
import {
  type Figures,
  type Outcome,
  outcomes,
  type SectionFigures,
  type Tally,
} from "./comparison.ts";
import { own, same } from "./difference.ts";
import { questionOrder } from "./reading-order.ts";
import { type Replaced, renamed } from "./replaced.ts";
import { type Asked, askedById } from "./subjects.ts";

/** One tick a question, by section, and how many there are of each outcome. */
export function figuresOf(before: Datasheet, after: Datasheet, replaced: Replaced): Figures {
  const was = { ...before, answers: renamed(before.answers, replaced) };
  const oldIds = new Map([...replaced].map(([old, id]) => [id, old]));
  const judge = judgeOf(was, after, oldIds);
  const asked = { before: askedById(before), after: askedById(after) };
  const judged = [...new Set(questionOrder(before, after))]
    .filter((id) => !replaced.has(id))
    .map((id) => ({
      id,
      section: (asked.after.get(id) ?? asked.before.get(id))?.section ?? "",
      outcomes: judge(id, asked),
    }));
  const sections = sectionsOf(before, after, judged).map(({ id, title }): SectionFigures => {
    const questions = judged.filter(({ section }) => section === id);
    return {
      id,
      title,
      questions: questions.map((each) => ({ id: each.id, outcomes: each.outcomes })),
      tally: tallyOf(questions),
    };
  });
  return { sections, total: tallyOf(judged) };
}

type Judge = (id: string, asked: { readonly before: Asked; readonly after: Asked }) => Outcome[];

function judgeOf(before: Datasheet, after: Datasheet, oldIds: ReadonlyMap<string, string>): Judge {
  const applied = { before: applicability(before), after: applicability(after) };
  return (id, asked) => {
    const then = asked.before.get(oldIds.get(id) ?? id);
    const now = asked.after.get(id);
    const said = answerOutcome(then && held(before, then, id), now && held(after, now, id));
    const appliedThen = then && applied.before.get(then.id)?.applies;
    const appliesNow = now && applied.after.get(id)?.applies;
    const found: (Outcome | false | undefined)[] = [
      said,
      then === undefined && "question-new",
      now === undefined && "question-gone",
      then && now && then.prompt !== now.prompt && "reworded",
      then && now && (then.set !== now.set || then.section !== now.section) && "moved",
      then && now && appliedThen !== appliesNow && "switched",
    ];
    const all = found.filter((each) => each !== false && each !== undefined);
    return all.length === 0 ? ["unchanged"] : all;
  };
}

interface Held {
  /** Of the answer alone. */
  readonly standing: Standing;
  /** With the facts that the sheet holds for the question. */
  readonly status: Status;
  readonly said: object;
}

/** What is said to a question, whether it applies or not. */
function held(sheet: Datasheet, question: AskedQuestion, id: string): Held {
  const answer = own(sheet.answers, id);
  const known = { ...question, id };
  return {
    standing: standingOf(answer),
    status: statusOf(sheet, known, undefined),
    said: whatWasSaid(sheet, known, answer),
  };
}

/** The answer's own state decides, as it does for its change; a fact of the sheet may answer a blank. */
function answerOutcome(then: Held | undefined, now: Held | undefined): Outcome | undefined {
  const was = then?.standing ?? "not-yet";
  const is = now?.standing ?? "not-yet";
  if (was !== is) return turn(was, is);
  if (then === undefined || now === undefined || same(then.said, now.said)) return undefined;
  return then.status === now.status ? "rewritten" : turn(then.status, now.status);
}

function turn(was: Status, is: Status): Outcome {
  if (was === "not-yet") return "answered";
  return is === "not-yet" ? "cleared" : "state-changed";
}

function sectionsOf(
  before: Datasheet,
  after: Datasheet,
  judged: readonly { readonly section: string }[],
): { readonly id: string; readonly title: string }[] {
  const used = new Set(judged.map(({ section }) => section));
  const titles = new Map<string, string>();
  for (const { id, title } of [...after.sections, ...before.sections])
    if (!titles.has(id) && (used.has(id) || after.sections.some((each) => each.id === id)))
      titles.set(id, title);
  for (const id of used) if (!titles.has(id)) titles.set(id, id);
  return [...titles].map(([id, title]) => ({ id, title }));
}

function tallyOf(judged: readonly { readonly outcomes: readonly Outcome[] }[]): Tally {
  const counts = outcomes.map(
    (outcome) =>
      [outcome, judged.filter((each) => each.outcomes.includes(outcome)).length] as const,
  );
  return Object.fromEntries(counts) as Tally;
}
