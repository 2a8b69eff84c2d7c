import { expect, it } from "vitest";
import { mergeReviews } from "#core/review/merge.ts";
import { mostEvents, type Review, type ReviewEvent } from "#core/review/review.ts";
import { sheetId } from "./arbitrary-review.ts";
import { merged } from "./merged.ts";

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
