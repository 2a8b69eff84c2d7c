import type { AnswerDraft } from "#core/datasheet/draft.ts";
import type { Sheet } from "#core/datasheet/parts.ts";
import { isBlank } from "#core/datasheet/text.ts";

/** Equal as JSON is: a key that is undefined counts as absent, and the order of keys does not count. */
export function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) {
    return false;
  }
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => same(Reflect.get(one, key), Reflect.get(other, key)));
}

/** Equal in content, whoever wrote it and when. */
export function sameAnswer(one: AnswerDraft, other: AnswerDraft): boolean {
  return same(unstamped(one), unstamped(other));
}

function unstamped({ changedAt: _at, changedBy: _by, ...content }: AnswerDraft) {
  return content;
}

/** Equal but for words and their stamps, where none went from or to blank: what the list shows of both is the same. */
export function sameButWords(was: AnswerDraft, is: AnswerDraft): boolean {
  return (
    was.state === is.state &&
    was.parts === is.parts &&
    was.comeBack === is.comeBack &&
    isBlank(was.text) === isBlank(is.text) &&
    isBlank(was.reasons[was.state as "unknown"]) === isBlank(is.reasons[is.state as "unknown"])
  );
}

export function sameSheet(one: Sheet, other: Sheet): boolean {
  const { changedAt: _one, ...before } = one;
  const { changedAt: _other, ...after } = other;
  return same(before, after);
}

/** Nothing in it that anybody could miss. */
export function saysNothing({ text, parts, reasons, note, comeBack, state }: AnswerDraft): boolean {
  return (
    state === "answered" &&
    isBlank(text) &&
    isBlank(note) &&
    comeBack === undefined &&
    Object.keys(parts ?? {}).length === 0 &&
    Object.values(reasons).every(isBlank)
  );
}
