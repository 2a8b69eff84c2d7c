import type { Answer } from "#core/datasheet/answer.ts";
import type { Datasheet } from "#core/datasheet/datasheet.ts";
import type { AskedQuestion } from "#core/questions/question.ts";
import type { ChangeOf } from "./change.ts";
import { type Difference, differencesOf, own, same, withDifferences } from "./difference.ts";
import type { Replaced } from "./replaced.ts";
import type { Place } from "./row.ts";
import { compareRows, place } from "./rows.ts";
import { subjectOf } from "./subjects.ts";
import { compareText } from "./text/compare-text.ts";
import { textAfter } from "./text/text-comparison.ts";

const sameQuestionKinds = [
  "question-reworded",
  "question-altered",
  "question-replaced",
  "question-moved",
] as const;
type SameQuestionChange = ChangeOf<(typeof sameQuestionKinds)[number]>;
export type QuestionChange = SameQuestionChange | ChangeOf<"question-new" | "question-gone">;

const placeKeys = ["set", "section"];

/** New, gone, reworded, altered, moved and replaced questions. */
export function compareQuestions(
  before: Datasheet,
  after: Datasheet,
  replaced: Replaced,
): QuestionChange[] {
  const oldIds = new Map([...replaced].map(([old, id]) => [id, old]));
  // A question that was replaced is known by the id of the one that took its place.
  const known = before.questions.map((question) => ({
    question,
    id: replaced.get(question.id) ?? question.id,
  }));
  const now = after.questions.map((question) => ({ question, id: question.id }));
  return compareRows(known, now, [({ id }) => id]).flatMap(
    ({ was, is, moved }): QuestionChange[] => {
      if (was === undefined) return is === undefined ? [] : [newQuestion(is.value.question, is.at)];
      if (is === undefined) return [goneQuestion(was.value.question, was.at)];
      const pair = {
        was: { at: was.at, value: was.value.question },
        is: { at: is.at, value: is.value.question },
        isMoved: moved === true,
        isReplaced: oldIds.has(is.value.id),
      };
      return sameQuestion(pair, before, after);
    },
  );
}

function newQuestion(asked: AskedQuestion, at: number): ChangeOf<"question-new"> {
  const question = subjectOf(asked);
  return { id: `question-new/${asked.id}`, kind: "question-new", question, at, asked };
}

function goneQuestion(asked: AskedQuestion, at: number): ChangeOf<"question-gone"> {
  const question = subjectOf(asked);
  return { id: `question-gone/${asked.id}`, kind: "question-gone", question, at, asked };
}

interface Pair {
  readonly was: Place<AskedQuestion>;
  readonly is: Place<AskedQuestion>;
  readonly isMoved: boolean;
  readonly isReplaced: boolean;
}

function sameQuestion(
  { was, is, isMoved, isReplaced }: Pair,
  before: Datasheet,
  after: Datasheet,
): SameQuestionChange[] {
  const question = subjectOf(is.value);
  const common = {
    question,
    was: placeOf(was.value, was.at, before),
    is: placeOf(is.value, is.at, after),
  };
  const fields = fieldDifferences(was.value, is.value);
  const prompt = () => compareText(was.value.prompt, is.value.prompt);
  const kept = keptAnswer(before.answers, after.answers, was.value.id, is.value.id);
  const changes: SameQuestionChange[] = [];
  const head = <Kind extends SameQuestionChange["kind"]>(kind: Kind) => ({
    id: `${kind}/${is.value.id}`,
    kind,
    ...common,
  });
  if (isReplaced) {
    const replaced = subjectOf(was.value);
    changes.push({ ...head("question-replaced"), replaced, prompt: prompt(), fields, ...kept });
  } else if (was.value.prompt !== is.value.prompt) {
    changes.push({ ...head("question-reworded"), prompt: prompt(), fields, ...kept });
  } else if (fields.length > 0) {
    changes.push({ ...head("question-altered"), fields });
  }
  if (isMoved || was.value.set !== is.value.set || was.value.section !== is.value.section)
    changes.push(head("question-moved"));
  return changes;
}

function placeOf(
  { set, section }: AskedQuestion,
  at: number,
  { questionSets }: Datasheet,
): SameQuestionChange["was"] {
  const version = questionSets.find(({ id }) => id === set)?.version;
  return { set, section, at, ...(version !== undefined && { version }) };
}

function fieldDifferences(was: AskedQuestion, is: AskedQuestion): Difference[] {
  const keys = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  const told = ["prompt", ...placeKeys];
  return differencesOf(
    keys.filter((key) => !told.includes(key)),
    was,
    is,
  );
}

function keptAnswer(
  before: Datasheet["answers"],
  after: Datasheet["answers"],
  old: string,
  id: string,
): { kept?: Answer } {
  const was = own(before, old);
  return was !== undefined && same(was, own(after, id)) ? { kept: was } : {};
}

/** The questions after, from those before and every change to them. */
export function applyQuestions(
  before: readonly AskedQuestion[],
  changes: readonly QuestionChange[],
): AskedQuestion[] {
  const out: number[] = [];
  const put = new Map<number, AskedQuestion>();
  for (const change of changes) {
    switch (change.kind) {
      case "question-new":
        put.set(change.at, change.asked);
        break;
      case "question-gone":
        out.push(change.at);
        break;
      case "question-reworded":
      case "question-altered":
      case "question-replaced":
      case "question-moved": {
        const { was, is } = change;
        const question = put.get(is.at) ?? before[was.at];
        if (question === undefined) break;
        out.push(was.at);
        put.set(is.at, changed(question, change));
      }
    }
  }
  return place(
    before,
    out,
    [...put].map(([at, value]) => ({ at, value })),
  );
}

function changed(question: AskedQuestion, change: SameQuestionChange): AskedQuestion {
  switch (change.kind) {
    case "question-moved":
      return { ...question, set: change.is.set, section: change.is.section };
    case "question-altered":
      return withDifferences(question, change.fields) as AskedQuestion;
    case "question-reworded":
    case "question-replaced":
      return withDifferences(
        { ...question, prompt: textAfter(change.prompt) },
        change.fields,
      ) as AskedQuestion;
  }
}
