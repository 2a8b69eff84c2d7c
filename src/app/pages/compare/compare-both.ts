import { judgeSpdx } from "#core/check/spdx.ts";
import { compare } from "#core/compare/compare.ts";
import { Comparison } from "#core/compare/comparison.ts";
import { ReleaseOrDraft } from "#core/release/release.ts";
import { z } from "#core/zod.ts";

/** Two documents, and what they do not hold themselves: what the question sets say of each question. */
export const CompareRequest = z.strictObject({
  before: ReleaseOrDraft,
  after: ReleaseOrDraft,
  examples: z.record(z.string(), z.string()),
  replaces: z.record(z.string(), z.array(z.string())),
});
export type CompareRequest = z.infer<typeof CompareRequest>;

/** The worker's answer. */
export const CompareReply = z.strictObject({ comparison: Comparison });

export function compareBoth({ before, after, examples, replaces }: CompareRequest): Comparison {
  const own = <Value>(record: Readonly<Record<string, Value>>, id: string) =>
    Object.hasOwn(record, id) ? record[id] : undefined;
  return compare(before, after, {
    exampleOf: (question) => own(examples, question),
    replacesOf: (question) => own(replaces, question),
    judgeSpdx,
  });
}

/** So many characters of changed text are compared without being felt. */
export const calmLength = 50_000;

/** How much text the two have that is not the same in both. */
export function changedLength(before: ReleaseOrDraft, after: ReleaseOrDraft): number {
  const ids = new Set([...Object.keys(before.answers), ...Object.keys(after.answers)]);
  let length = 0;
  for (const id of ids) {
    const was = wordsOf(before, id);
    const is = wordsOf(after, id);
    if (was !== is) length += Math.max(was.length, is.length);
  }
  return length + restLength(before, after);
}

function wordsOf({ answers }: ReleaseOrDraft, id: string): string {
  const answer = Object.hasOwn(answers, id) ? answers[id] : undefined;
  if (answer === undefined) return "";
  return answer.state === "answered" ? answer.text : answer.reason;
}

function restLength(before: ReleaseOrDraft, after: ReleaseOrDraft): number {
  const rest = ({ dataset, unplaced }: ReleaseOrDraft) =>
    [dataset.summary, dataset.citation, ...(unplaced ?? []).map(({ text }) => text)].join("\n");
  const was = rest(before);
  const is = rest(after);
  return was === is ? 0 : Math.max(was.length, is.length);
}
