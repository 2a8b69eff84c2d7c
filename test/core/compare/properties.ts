import fc from "fast-check";
import { expect } from "vitest";
import { apply } from "#core/compare/apply.ts";
import type { ChangeKind } from "#core/compare/change.ts";
import { compare } from "#core/compare/compare.ts";
import type { Comparison } from "#core/compare/comparison.ts";
import { kindWords } from "#core/compare/describe-change.ts";
import { readComparisonJson, writeComparisonJson } from "#core/compare/export/json.ts";
import { writeComparisonMarkdown } from "#core/compare/export/markdown.ts";
import { answerDigest, canonical } from "#core/datasheet/canonical.ts";
import { datasheetOf } from "#core/release/release.ts";
import { either, type Pair, relatedPair, unrelatedPair } from "./arbitrary-pairs.ts";

/** Properties that `npm test` holds for thousands of pairs and `npm run soak` for many more. */
export interface CompareProperty {
  readonly says: string;
  /** How many pairs this one takes for each pair that is compared and applied. */
  readonly share: number;
  readonly property: fc.IPropertyWithHooks<never>;
}

/** Every kind of change that the pairs of one run held. */
export const seenKinds = new Set<ChangeKind>();

/** None of these follows from two files alone. */
const needsAid: readonly ChangeKind[] = ["question-replaced"];
export const expectedKinds = (Object.keys(kindWords) as ChangeKind[]).filter(
  (kind) => !needsAid.includes(kind),
);

function property<Value>(
  says: string,
  share: number,
  given: fc.Arbitrary<Value>,
  holds: (value: Value) => void,
): CompareProperty {
  const made: unknown = fc.property(given, holds);
  return { says, share, property: made as fc.IPropertyWithHooks<never> };
}

const pair = fc.oneof({ weight: 3, arbitrary: relatedPair }, unrelatedPair);

export const compareProperties: readonly CompareProperty[] = [
  property(
    "applied to the first, the comparison of any two gives the second",
    0.4,
    unrelatedPair,
    expectApplied,
  ),
  property("and of two versions of one datasheet", 0.6, relatedPair, expectApplied),
  property("two that are the same have no changes", 0.05, either, (one) => {
    const comparison = compare(one, keysReversed(one));
    expect(comparison.changes).toEqual([]);
    expect(comparison.before.digest).toBe(comparison.after.digest);
  }),
  property("the other way round, what came goes", 0.1, pair, expectMirrored),
  property(
    "every change has an id of its own, the same each time",
    0.05,
    pair,
    ({ before, after }) => {
      const ids = compare(before, after).changes.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(compare(before, after).changes.map(({ id }) => id)).toEqual(ids);
      expect(ids.every((id) => /^[\w.:/~%!'()*-]+$/.test(id))).toBe(true);
    },
  ),
  property("an answer that counts as unchanged has the same digest", 0.1, pair, expectDigests),
  property("a comparison reads back from its JSON and still applies", 0.1, pair, (each) => {
    const comparison = compare(each.before, each.after);
    const read = readComparisonJson(writeComparisonJson(comparison));
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    expect(read.value).toEqual(comparison);
    expectGives(each, read.value);
  }),
  property("no comparison takes another document for its own", 0.05, pair, ({ before, after }) => {
    fc.pre(canonical(before) !== canonical(after));
    expect(apply(after, compare(before, after))).toMatchObject({
      ok: false,
      problem: { code: "another-document" },
    });
  }),
];

function expectApplied(each: Pair): void {
  const comparison = compare(each.before, each.after);
  for (const { kind } of comparison.changes) seenKinds.add(kind);
  expectGives(each, comparison);
  // Words for every change that can come: none may throw or leave its heading out.
  expect(writeComparisonMarkdown(comparison)).toMatch(/^# /);
}

function expectGives({ before, after }: Pair, comparison: Comparison): void {
  const applied = apply(before, comparison);
  if (!applied.ok) throw new Error(JSON.stringify(applied.problem));
  expect(applied.value).toEqual(after);
  expect(canonical(applied.value)).toBe(canonical(after));
}

function keysReversed<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(keysReversed) as Value;
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, keysReversed(each)] as const);
  return Object.fromEntries(entries.reverse()) as Value;
}

const mirrored: Partial<Record<ChangeKind, ChangeKind>> = {
  answered: "cleared",
  cleared: "answered",
  "question-new": "question-gone",
  "question-gone": "question-new",
  "file-added": "file-removed",
  "file-removed": "file-added",
  "finding-new": "finding-settled",
  "finding-settled": "finding-new",
};

function expectMirrored({ before, after }: Pair): void {
  // What is left over says whether an empty list is written out, which only one side can do.
  const counts = (comparison: Comparison, name: (kind: ChangeKind) => ChangeKind) => {
    const kinds = comparison.changes
      .map(({ kind }) => name(kind))
      .filter((kind) => kind !== "other");
    return kinds.toSorted();
  };
  const there = compare(before, after);
  const back = compare(after, before);
  expect(counts(back, (kind) => mirrored[kind] ?? kind)).toEqual(counts(there, (kind) => kind));
  const { total } = there.figures;
  expect(back.figures.total).toEqual({
    ...total,
    answered: total.cleared,
    cleared: total.answered,
    "question-new": total["question-gone"],
    "question-gone": total["question-new"],
  });
}

function expectDigests({ before, after }: Pair): void {
  const was = datasheetOf(before);
  const is = datasheetOf(after);
  for (const { questions } of compare(before, after).figures.sections) {
    for (const { id, outcomes } of questions) {
      const digest = digestIn(was, id);
      const other = digestIn(is, id);
      if (digest === undefined || other === undefined) continue;
      const changed = outcomes.some((outcome) =>
        ["rewritten", "answered", "cleared", "state-changed", "reworded"].includes(outcome),
      );
      expect(digest !== other, `${id}: ${outcomes.join()}`).toBe(changed);
    }
  }
}

function digestIn(sheet: ReturnType<typeof datasheetOf>, id: string): string | undefined {
  const asked = sheet.questions.findLast((question) => question.id === id);
  const answer = Object.hasOwn(sheet.answers, id) ? sheet.answers[id] : undefined;
  return asked && answerDigest(sheet, asked, answer);
}
