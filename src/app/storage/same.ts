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
