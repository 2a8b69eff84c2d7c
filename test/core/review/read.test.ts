import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeReviewProblem } from "#core/review/describe-problem.ts";
import { newReview, signOff } from "#core/review/events.ts";
import { inOrder } from "#core/review/merge.ts";
import { readReview } from "#core/review/read.ts";
import { writeReview } from "#core/review/write.ts";
import { review as anyReview } from "./arbitrary-review.ts";
import { following, sheet, stamp } from "./harbour.ts";

const document = sheet();
const review = following(newReview(document), (each) =>
  signOff(each, document, { on: { kind: "sheet" } }, stamp(1)),
);
const file = writeReview(review);

it("reads back what was written, and writes it the same", () => {
  fc.assert(
    fc.property(anyReview, (each) => {
      const text = writeReview(each);
      const read = readReview(text);
      expect(read).toEqual({
        ok: true,
        value: { $schema: "review-1.schema.json", ...inOrder(each) },
      });
      if (read.ok) expect(writeReview(read.value)).toBe(text);
    }),
    { numRuns: 1000 },
  );
});

it("opens with what it is, so that it is known at a glance", () => {
  expect(file.split("\n").slice(0, 6)).toEqual([
    "{",
    '  "$schema": "review-1.schema.json",',
    '  "format": 1,',
    '  "kind": "review",',
    '  "datasheet": "0a0a0a0a-0b0b-4c0c-8d0d-0e0e0e0e0e0e",',
    '  "title": "Wind at nine masts",',
  ]);
});

it("may begin with a byte order mark", () => {
  expect(readReview(`\uFEFF${file}`)).toEqual({ ok: true, value: review });
});

describe("a file that is not as it should be", () => {
  it.each([
    { given: "no JSON", text: "{", problem: { code: "not-json", at: { line: 1, column: 2 } } },
    {
      given: "a key twice",
      text: file.replace('"format": 1', '"format": 1,\n  "format": 1'),
      problem: { code: "duplicate-key", key: "format", at: { line: 4, column: 3 } },
    },
    {
      given: "nested without end",
      text: "[".repeat(200_000),
      problem: { code: "too-deep", deepest: 100 },
    },
    { given: "a list", text: "[]", problem: { code: "not-a-review", found: "array" } },
    {
      given: "a datasheet",
      text: JSON.stringify(document),
      problem: { code: "not-a-review", found: "object" },
    },
    {
      given: "from the future",
      text: file.replace('"format": 1', '"format": 2'),
      problem: { code: "newer-format", found: 2, supported: 1 },
    },
    {
      given: "an unknown field",
      text: file.replace('"name":', '"mood": "good", "name":'),
      problem: { code: "wrong-shape", path: "events › 0 › by" },
    },
    {
      given: "an unknown kind of event",
      text: file.replace('"kind": "sign-off"', '"kind": "signature"'),
      problem: { code: "wrong-shape", path: "events › 0 › kind" },
    },
    {
      given: "a digest that is none",
      text: file.replace(/"digest": "[0-9a-f]{64}"/, '"digest": "abc"'),
      problem: { code: "wrong-shape" },
    },
    {
      given: "a key that no object keeps",
      text: file.replace('"parts": {}', '"parts": {"named": {"__proto__": "x"}}'),
      problem: { code: "wrong-shape", path: "answers › 1 › parts › named › __proto__" },
    },
  ])("is refused: $given", ({ text, problem }) => {
    const read = readReview(text);
    expect(read).toMatchObject({ ok: false, problem });
    if (!read.ok)
      expect(describeReviewProblem(read.problem)).toMatch(
        /, so (?:nothing was read|it was left alone): .+\.$/,
      );
  });

  it("is refused by its size before anything else", () => {
    expect(readReview(" ".repeat(100_000_001))).toEqual({
      ok: false,
      problem: { code: "too-large", size: 100_000_001, largest: 100_000_000 },
    });
  });
});

it("repairs half characters", () => {
  expect(readReview(file.replace("Ada Winter", "Ada \\ud800"))).toMatchObject({
    value: { events: [{ by: { name: "Ada \uFFFD" } }] },
  });
});
