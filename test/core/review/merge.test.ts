import fc from "fast-check";
import { expect, it } from "vitest";
import { canonical } from "#core/datasheet/canonical.ts";
import { inOrder, mergeReviews } from "#core/review/merge.ts";
import { mostEvents, type Review, type ReviewEvent } from "#core/review/review.ts";
import { writeReview } from "#core/review/write.ts";
import { review, sheetId } from "./arbitrary-review.ts";

function merged(one: Review, other: Review): Review {
  const result = mergeReviews(one, other);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

it("does not care which comes first", () => {
  fc.assert(
    fc.property(review, review, (a, b) => {
      expect(merged(a, b)).toEqual(merged(b, a));
      expect(writeReview(merged(a, b))).toBe(writeReview(merged(b, a)));
    }),
    { numRuns: 1000 },
  );
});

it("does not care in what groups", () => {
  fc.assert(
    fc.property(review, review, review, (a, b, c) => {
      expect(merged(merged(a, b), c)).toEqual(merged(a, merged(b, c)));
    }),
    { numRuns: 1000 },
  );
});

it("changes nothing the second time", () => {
  fc.assert(
    fc.property(review, review, (a, b) => {
      const once = merged(a, b);
      expect(merged(a, a)).toEqual(inOrder(a));
      expect(merged(once, a)).toEqual(once);
      expect(merged(once, b)).toEqual(once);
      expect(merged(once, once)).toEqual(once);
    }),
    { numRuns: 1000 },
  );
});

it("holds every event and answer of both, once", () => {
  fc.assert(
    fc.property(review, review, (a, b) => {
      const both = merged(a, b);
      for (const key of ["events", "answers"] as const) {
        const found = both[key].map(canonical);
        const wanted = [...a[key], ...b[key]].map(canonical);
        expect([...found].sort()).toEqual([...new Set(wanted)].sort());
      }
    }),
    { numRuns: 1000 },
  );
});

const empty: Review = { format: 1, kind: "review", datasheet: sheetId, events: [], answers: [] };

it("keeps both contents that a hand put under one id", () => {
  const first: ReviewEvent = {
    kind: "settle",
    id: "00000000-0000-4000-8000-000000000001",
    at: "2025-03-12T14:32:05Z",
    by: { name: "Ada" },
    of: "00000000-0000-4000-8000-000000000002",
  };
  const second: ReviewEvent = { ...first, kind: "reopen" };
  const both = merged({ ...empty, events: [first] }, { ...empty, events: [second] });
  expect(both.events).toEqual([second, first]);
});

it("refuses the review of another datasheet", () => {
  const other = "1a0a0a0a-0b0b-4c0c-8d0d-0e0e0e0e0e0e";
  expect(mergeReviews(empty, { ...empty, datasheet: other })).toEqual({
    ok: false,
    problem: { code: "other-datasheet", mine: sheetId, theirs: other },
  });
});

it("refuses more than could be read again", () => {
  const events = Array.from(
    { length: mostEvents + 1 },
    (_, number): ReviewEvent => ({
      kind: "settle",
      id: `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`,
      at: "2025-03-12T14:32:05Z",
      by: { name: "Ada" },
      of: "00000000-0000-4000-8000-000000000002",
    }),
  );
  const half = events.length / 2;
  expect(
    mergeReviews(
      { ...empty, events: events.slice(0, half) },
      { ...empty, events: events.slice(half) },
    ),
  ).toEqual({ ok: false, problem: { code: "too-much", of: "events", most: mostEvents } });
});
