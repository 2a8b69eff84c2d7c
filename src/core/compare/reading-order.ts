import type { Datasheet } from "#core/datasheet/datasheet.ts";
import type { Change, ChangeKind } from "./change.ts";

/** The sheet's own facts first, then question by question, then what stands beside them. */
const rank: Record<ChangeKind, number> = {
  "release-changed": 0,
  "dataset-changed": 1,
  "scope-changed": 2,
  "set-changed": 3,
  "section-changed": 4,
  "question-replaced": 5,
  "question-new": 5,
  "question-gone": 5,
  "question-reworded": 5,
  "question-altered": 5,
  "question-moved": 5,
  switched: 5,
  answered: 5,
  cleared: 5,
  edited: 5,
  "state-changed": 5,
  "parts-changed": 5,
  "file-added": 6,
  "file-removed": 6,
  "file-altered": 6,
  "file-renamed": 6,
  "file-moved": 6,
  "finding-new": 7,
  "finding-settled": 8,
  "dismissal-changed": 9,
  "unplaced-edited": 10,
  "unplaced-changed": 10,
  "extension-changed": 11,
  "sheet-changed": 12,
  "stamps-changed": 13,
  other: 14,
};

export function inReadingOrder(
  changes: readonly Change[],
  before: Datasheet,
  after: Datasheet,
): Change[] {
  const order = new Map(questionOrder(before, after).map((id, index) => [id, index]));
  const at = (change: Change) =>
    "question" in change ? (order.get(change.question.id) ?? order.size) : 0;
  return changes.toSorted((one, other) => rank[one.kind] - rank[other.kind] || at(one) - at(other));
}

/** Questions as they are asked after; each that is gone follows the one it used to follow. */
export function questionOrder(before: Datasheet, after: Datasheet): readonly string[] {
  const now = after.questions.map(({ id }) => id);
  const asked = new Set(now);
  const following = new Map<string | undefined, string[]>();
  let last: string | undefined;
  for (const { id } of before.questions) {
    if (asked.has(id)) last = id;
    else following.set(last, [...(following.get(last) ?? []), id]);
  }
  return [
    ...(following.get(undefined) ?? []),
    ...now.flatMap((id) => [id, ...(following.get(id) ?? [])]),
  ];
}
