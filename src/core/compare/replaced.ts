import type { Datasheet } from "#core/datasheet/datasheet.ts";
import { askedById } from "./subjects.ts";

/** From the id of a question before to the id of the one that took its place. */
export type Replaced = ReadonlyMap<string, string>;

/** The ids that a question of a set says it replaces; a datasheet itself does not hold them. */
export type ReplacesOf = (question: string) => readonly string[] | undefined;

/**
 * The pairs of questions where the new one says that it replaces the old one, the old one is no
 * longer asked, and nothing is answered under the id of the other.
 */
export function findReplaced(
  before: Datasheet,
  after: Datasheet,
  replacesOf: ReplacesOf,
): Replaced {
  const askedBefore = askedById(before);
  const askedAfter = askedById(after);
  const pairs = new Map<string, string>();
  for (const id of askedAfter.keys()) {
    if (askedBefore.has(id) || Object.hasOwn(before.answers, id)) continue;
    const old = replacesOf(id)?.find(
      (each) =>
        askedBefore.has(each) &&
        !askedAfter.has(each) &&
        !pairs.has(each) &&
        !Object.hasOwn(after.answers, each),
    );
    if (old !== undefined) pairs.set(old, id);
  }
  return pairs;
}

/** The answers before, each under the id that its question has after. */
export function renamed(answers: Datasheet["answers"], replaced: Replaced): Datasheet["answers"] {
  if (replaced.size === 0) return answers;
  return Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => [replaced.get(id) ?? id, answer]),
  );
}
