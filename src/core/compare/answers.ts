import type { Answer, Parts } from "#core/datasheet/answer.ts";
import { tidyParts } from "#core/datasheet/parts.ts";
import { isBlank } from "#core/datasheet/text.ts";
import type { AskedQuestion } from "#core/questions/question.ts";
import type { AnswerChange, ChangeOf, Standing, Subject } from "./change.ts";
import { differencesOf, same, withDifferences } from "./difference.ts";
import { applyParts, compareParts } from "./parts.ts";
import { compareText } from "./text/compare-text.ts";
import { textAfter } from "./text/text-comparison.ts";

export type AnswerRecord = AnswerChange | ChangeOf<"stamps-changed">;

const stampKeys = ["changedAt", "changedBy", "source"];

/** A blank says as much as no answer: only what is left of it in the file differs. */
export function standingOf(answer: Answer | undefined): Standing {
  if (answer === undefined) return "not-yet";
  if (answer.state !== "answered") return answer.state;
  const blank = isBlank(answer.text) && tidyParts(answer.parts ?? {}) === undefined;
  return blank ? "not-yet" : "answered";
}

/** The text of an answer, or the reason why there is none. */
export function wordsOf(answer: Answer | undefined): string {
  if (answer === undefined) return "";
  return answer.state === "answered" ? answer.text : answer.reason;
}

function partsIn(answer: Answer | undefined): Parts | undefined {
  return answer?.state === "answered" ? answer.parts : undefined;
}

/** What changed in one answer; undefined when nothing did that any of the kinds can say. */
export function compareAnswer(
  subject: Subject,
  asked: AskedQuestion | undefined,
  before: Answer | undefined,
  after: Answer | undefined,
): AnswerRecord | undefined {
  if (same(before, after)) return undefined;
  const was = standingOf(before);
  const is = standingOf(after);
  if (was === "not-yet" && is === "not-yet") return undefined;
  const stamps = differencesOf(stampKeys, before ?? {}, after ?? {});
  const common = {
    question: subject,
    parts: compareParts(partsIn(before), partsIn(after), asked),
    stamps,
    switched: { on: [], off: [] },
  };
  const text = () => compareText(wordsOf(before), wordsOf(after));
  const id = (kind: string) => `${kind}/${subject.id}`;
  if (was === "not-yet")
    return { id: id("answered"), kind: "answered", ...common, is, text: text() };
  if (is === "not-yet") return { id: id("cleared"), kind: "cleared", ...common, was, text: text() };
  if (was !== is)
    return { id: id("state-changed"), kind: "state-changed", ...common, was, is, text: text() };
  if (wordsOf(before) !== wordsOf(after))
    return { id: id("edited"), kind: "edited", ...common, state: is, text: text() };
  if (common.parts.length > 0) return { id: id("parts-changed"), kind: "parts-changed", ...common };
  if (stamps.length > 0)
    return { id: id("stamps-changed"), kind: "stamps-changed", question: subject, stamps };
  return undefined;
}

/** The answer after. Undefined when there is none any longer. */
export function applyAnswer(before: Answer | undefined, change: AnswerRecord): Answer | undefined {
  switch (change.kind) {
    case "cleared":
      return undefined;
    case "answered":
    case "state-changed":
      return answerWith(change.is, textAfter(change.text), before, change);
    case "edited":
      return answerWith(change.state, textAfter(change.text), before, change);
    case "parts-changed":
      return answerWith(standingOf(before), wordsOf(before), before, change);
    case "stamps-changed":
      return before && (withDifferences(before, change.stamps) as Answer);
  }
}

function answerWith(
  state: Standing,
  words: string,
  before: Answer | undefined,
  { parts: changes, stamps }: AnswerChange,
): Answer | undefined {
  if (state === "not-yet") return undefined;
  const parts = state === "answered" ? applyParts(partsIn(before), changes) : undefined;
  const said =
    state === "answered"
      ? { state, text: words, ...(parts !== undefined && { parts }) }
      : { state, reason: words };
  const stamped = Object.entries(before ?? {}).filter(([key]) => stampKeys.includes(key));
  return withDifferences({ ...Object.fromEntries(stamped), ...said }, stamps) as Answer;
}
