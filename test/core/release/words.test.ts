import { describe, expect, it } from "vitest";
import type { CutProblem } from "#core/release/cut.ts";
import {
  describeCutProblem,
  describeFault,
  describeVerdict,
} from "#core/release/describe-verdict.ts";
import type { Fault, Verdict } from "#core/release/verdict.ts";
import { digest } from "./chain.ts";

const place = { at: 1, version: "1.0.0", revision: 2 };
const gap = { version: "0.9.0", revision: 1, date: "2025-01-01", digest };

describe("describeVerdict", () => {
  it.each<[Verdict, string]>([
    [
      { verdict: "consistent", gaps: [] },
      "Consistent in itself. Whether it is what was published, only a digest from somewhere else can tell.",
    ],
    [
      { verdict: "consistent", gaps: [gap, gap] },
      "Consistent in itself, with two deleted releases known here. Whether it is what was published, only a digest from somewhere else can tell.",
    ],
    [
      { verdict: "expected", at: 0, after: 0, gaps: [] },
      "It is the one expected, and so is all before it.",
    ],
    [
      { verdict: "expected", at: 0, after: 1, gaps: [gap] },
      "It is the one expected, with one deleted release known here, and so is all before it. One release follows; it is consistent, and no more than that.",
    ],
    [
      { verdict: "expected", at: 0, after: 2, gaps: [] },
      "It is the one expected, and so is all before it. Two releases follow; they are consistent, and no more than that.",
    ],
    [
      { verdict: "expected", at: 1, after: 0, gaps: [{ ...gap, before: 1 }] },
      "It is the one expected, with one deleted release known here, and so is all back to the nearest deleted one. What stands before that is linked to it only by the record kept here.",
    ],
    [{ verdict: "fails", fault: { code: "no-releases" } }, "There is no release to look at."],
  ])("says %j", (verdict, words) => {
    expect(describeVerdict(verdict)).toBe(words);
  });
});

const faults: { readonly [Code in Fault["code"]]: [Extract<Fault, { code: Code }>, RegExp] } = {
  "not-a-release": [
    { code: "not-a-release", at: 2, problem: { code: "not-a-datasheet", found: "array" } },
    /^Number 3 is no release/,
  ],
  "no-releases": [{ code: "no-releases" }, /no release/],
  edited: [
    { code: "edited", states: digest, found: digest, ...place },
    /^1\.0\.0, revision 2 \(number 2\) was edited: its content does not match its digest/,
  ],
  "digest-changed": [
    { code: "digest-changed", states: digest, found: digest, ...place },
    /digest .* was changed/,
  ],
  swapped: [{ code: "swapped", expected: digest, found: digest, ...place }, /was swapped/],
  foreign: [{ code: "foreign", id: "a", expected: "b", ...place }, /another datasheet/],
  doubled: [{ code: "doubled", first: 0, ...place }, /twice, as number 1 and as number 2/],
  reordered: [{ code: "reordered", belongsAfter: 3, ...place }, /too early.*number 4/],
  removed: [
    { code: "removed", missing: { version: "0.9.0", revision: 1, digest }, ...place },
    /missing before 1\.0\.0.*: 0\.9\.0, revision 1 with the digest 0123/,
  ],
  forked: [{ code: "forked", from: 0, other: 1, ...place }, /forks/],
  "second-beginning": [{ code: "second-beginning", ...place }, /another chain/],
  "wrong-predecessor": [
    {
      code: "wrong-predecessor",
      says: { revision: 1, digest },
      is: { version: "0.9.0", revision: 1 },
      ...place,
    },
    /says that it follows the release without a version, revision 1.*is 0\.9\.0, revision 1/,
  ],
  "version-twice": [{ code: "version-twice", first: 0, ...place }, /of number 1/],
  "version-goes-back": [{ code: "version-goes-back", before: place, ...place }, /goes back/],
  "revision-goes-back": [{ code: "revision-goes-back", before: place, ...place }, /goes back/],
  "date-goes-back": [
    { code: "date-goes-back", date: "2025-01-01", before: "2025-02-01", ...place },
    /dated 1 January 2025, before .*1 February 2025/,
  ],
  "expected-missing": [{ code: "expected-missing", expected: digest }, /taken away.*made anew/],
  "expected-removed": [{ code: "expected-removed", gap }, /0\.9\.0, revision 1, was deleted here/],
};

it.each(Object.entries(faults))("names %s for what it is", (_, [fault, words]) => {
  expect(describeFault(fault)).toMatch(words);
});

it("names a release that only its digest is known of", () => {
  expect(describeFault({ code: "removed", missing: { digest }, ...place })).toContain(
    `the one with the digest ${digest}`,
  );
});

const problems: {
  readonly [Code in CutProblem["code"]]: Extract<CutProblem, { code: Code }>;
} = {
  "no-version": { code: "no-version" },
  "not-a-day": { code: "not-a-day", found: "May" },
  "version-taken": { code: "version-taken", version: "1.0.0", revision: 2 },
  "revision-goes-back": { code: "revision-goes-back", version: "1.0.0", revision: 1, latest: 2 },
  "version-goes-back": { code: "version-goes-back", version: "1.0.0", previous: "1.1.0" },
  "date-goes-back": { code: "date-goes-back", date: "2025-01-01", previous: "2025-02-01" },
  "another-datasheet": { code: "another-datasheet", previous: "a" },
  "previous-damaged": { code: "previous-damaged", states: digest, found: digest },
  "file-twice": { code: "file-twice", path: "a.csv" },
  "file-outside": { code: "file-outside", path: "../a.csv" },
  "wrong-shape": { code: "wrong-shape", path: "release › notes", detail: "Too big", more: 0 },
};

it.each(Object.entries(problems))("says in a sentence what to do about %s", (_, problem) => {
  expect(describeCutProblem(problem)).toMatch(/^[\p{Lu}“\d].*[^.]\.$/u);
});
