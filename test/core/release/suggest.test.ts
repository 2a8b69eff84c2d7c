import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Datasheet } from "#core/datasheet/datasheet.ts";
import { cutRelease } from "#core/release/cut.ts";
import { describeReason, describeSuggestion } from "#core/release/describe-suggestion.ts";
import type { Release } from "#core/release/release.ts";
import { suggestRelease, type ToSuggest } from "#core/release/suggest.ts";
import { datasheet } from "../arbitraries.ts";
import { ask, prose, said } from "../handmade.ts";
import { cut, draft } from "./chain.ts";

const hash = (letter: string) => letter.repeat(64);
const file = (path: string, letter: string) => ({ path, bytes: 1, sha256: hash(letter) });
const files = [file("a.csv", "a"), file("b.csv", "b")];

const counted: Datasheet = {
  ...draft,
  questions: [...draft.questions, ask("counts", "uses.rows", { label: "Rows" })],
  answers: { ...draft.answers, "uses.rows": said("", { counts: [{ type: "Gusts", count: 90 }] }) },
};
const gusts = (count: number): Datasheet => ({
  ...counted,
  answers: { ...counted.answers, "uses.rows": said("", { counts: [{ type: "Gusts", count }] }) },
});
const last = cut({ files }, counted);
const better: Datasheet = {
  ...counted,
  answers: { ...counted.answers, "motivation.purpose": said("To see wind and gusts.") },
};
const called = (version: string, sheet = counted): Datasheet => ({
  ...sheet,
  dataset: { ...sheet.dataset, version },
});

function suggest(given: Partial<ToSuggest>) {
  return suggestRelease({
    draft: counted,
    files,
    last,
    scheme: "semver",
    rules: "croissant",
    today: "2025-06-01",
    ...given,
  });
}

type Case = [given: string, Partial<ToSuggest>, level: string, version: string, ...codes: string[]];

const cases: Case[] = [
  ["no release yet", { last: undefined }, "first", "1.0.0", "first-release"],
  [
    "no release yet and a version of its own",
    { last: undefined, draft: called("0.3.0") },
    "first",
    "0.3.0",
    "first-release",
    "version-written",
  ],
  [
    "no release yet, by date",
    { last: undefined, scheme: "date" },
    "first",
    "2025-06-01",
    "first-release",
  ],
  ["nothing new", {}, "none", "1.0.0", "files-same", "nothing-changed"],
  ["a better answer", { draft: better }, "revision", "1.0.0", "answers-changed", "files-same"],
  [
    "a better answer, by date",
    { draft: better, scheme: "date" },
    "revision",
    "1.0.0",
    "answers-changed",
    "files-same",
  ],
  ["a file gone", { files: files.slice(1) }, "major", "2.0.0", "files-removed"],
  [
    "a file altered",
    { files: [file("a.csv", "c"), file("b.csv", "b")] },
    "major",
    "2.0.0",
    "files-altered",
  ],
  [
    "a file altered, by Frictionless",
    { files: [file("a.csv", "c"), file("b.csv", "b")], rules: "frictionless" },
    "patch",
    "1.0.1",
    "files-altered",
  ],
  [
    "a file altered and more rows, by Frictionless",
    { files: [file("a.csv", "c"), file("b.csv", "b")], rules: "frictionless", draft: gusts(99) },
    "minor",
    "1.1.0",
    "files-altered",
    "count-up",
    "answers-changed",
  ],
  ["a file added", { files: [...files, file("c.csv", "c")] }, "minor", "1.1.0", "files-added"],
  [
    "a file under another path",
    { files: [files[0] ?? file("", ""), file("x.csv", "b")] },
    "patch",
    "1.0.1",
    "files-moved",
  ],
  [
    "a file under another path, by Frictionless",
    { files: [file("a.csv", "a"), file("x.csv", "b")], rules: "frictionless" },
    "major",
    "2.0.0",
    "files-moved",
  ],
  ["a second copy", { files: [...files, file("x.csv", "b")] }, "patch", "1.0.1", "files-moved"],
  [
    "two files that change places",
    { files: [file("a.csv", "b"), file("b.csv", "a")] },
    "major",
    "2.0.0",
    "files-altered",
  ],
  [
    "a file gone and one added",
    { files: [file("a.csv", "a"), file("c.csv", "c")] },
    "major",
    "2.0.0",
    "files-removed",
    "files-added",
  ],
  [
    "no files listed",
    { files: undefined, draft: better },
    "revision",
    "1.0.0",
    "answers-changed",
    "files-unknown",
  ],
  [
    "fewer rows and no files listed",
    { files: undefined, draft: gusts(80) },
    "major",
    "2.0.0",
    "count-down",
    "answers-changed",
    "files-unknown",
  ],
  [
    "more rows and no files listed",
    { files: undefined, draft: gusts(99) },
    "minor",
    "1.1.0",
    "count-up",
    "answers-changed",
    "files-unknown",
  ],
  [
    "fewer rows in the same files",
    { draft: gusts(80) },
    "revision",
    "1.0.0",
    "count-down",
    "answers-changed",
    "files-same",
  ],
  [
    "people that were not there",
    { files: undefined, draft: { ...counted, scope: { people: "yes" } } },
    "minor",
    "1.1.0",
    "scope-wider",
    "files-unknown",
  ],
  [
    "a fact settled",
    { files: undefined, draft: { ...counted, scope: { people: "no", labels: "yes" } } },
    "revision",
    "1.0.0",
    "scope-settled",
    "files-unknown",
  ],
  [
    "a question reworded",
    {
      draft: {
        ...counted,
        questions: [prose("motivation.purpose", { prompt: "Why?" }), ...counted.questions.slice(1)],
      },
    },
    "revision",
    "1.0.0",
    "questions-changed",
    "files-same",
  ],
  [
    "a licence of another kind",
    { draft: { ...counted, dataset: { ...counted.dataset, licence: { spdx: "MIT" } } } },
    "revision",
    "1.0.0",
    "sheet-changed",
    "files-same",
  ],
  [
    "another time of writing alone",
    { draft: { ...counted, changedAt: "2025-05-01T00:00:00Z" } },
    "none",
    "1.0.0",
    "files-same",
    "nothing-changed",
  ],
  [
    "a later version written in the draft",
    { draft: called("3.0.0"), files: [...files, file("c.csv", "c")] },
    "minor",
    "3.0.0",
    "files-added",
    "version-written",
  ],
  [
    "too small a version written in the draft",
    { draft: called("1.0.1"), files: files.slice(1) },
    "major",
    "2.0.0",
    "files-removed",
  ],
  [
    "data changed, by date",
    { files: files.slice(1), scheme: "date" },
    "major",
    "2025-06-01",
    "files-removed",
  ],
  [
    "data changed twice in a day",
    { files: files.slice(1), scheme: "date", last: cut({ files, version: "2025-06-01" }, counted) },
    "major",
    "2025-06-01",
    "files-removed",
    "same-day",
  ],
  [
    "a version in two numbers",
    { files: files.slice(1), last: cut({ files, version: "v1.4" }, counted) },
    "major",
    "2.0.0",
    "files-removed",
  ],
  [
    "a date before, numbers now",
    { files: files.slice(1), last: cut({ files, version: "2024-05-01" }, counted) },
    "major",
    "1.0.0",
    "files-removed",
    "version-uncountable",
  ],
];

const rows = (...counts: number[]): Datasheet => ({
  ...counted,
  answers: {
    ...counted.answers,
    "uses.rows": said("", { counts: counts.map((count) => ({ type: "Rows", count })) }),
  },
});

describe("a reason", () => {
  it.each([
    { given: "one kind counted twice, as before", was: [10, 20], is: [10, 20], told: [] },
    { given: "the two the other way round", was: [10, 20], is: [20, 10], told: [] },
    { given: "one of the two changed", was: [10, 20], is: [10, 30], told: [["count-up", 20, 30]] },
    { given: "one of the two gone", was: [10, 20], is: [20], told: [] },
  ])("is true of $given", ({ was, is, told }) => {
    const { reasons } = suggest({ draft: rows(...is), last: cut({ files }, rows(...was)) });
    const found = reasons.flatMap((reason) => ("was" in reason ? [reason] : []));
    expect(found.map((each) => [each.code, each.was, each.is])).toEqual(told);
  });

  it("takes lists of no files for no lists", () => {
    const found = suggest({ draft: gusts(91), files: [], last: cut({ files: [] }, counted) });
    expect(found.level).toBe("minor");
    expect(found.reasons.map(({ code }) => code)).toContain("files-unknown");
  });

  it("says nothing of files that are not known", () => {
    const found = suggest({ files: undefined });
    const words = [
      describeSuggestion(found),
      ...found.reasons.map((r) => describeReason(r, "croissant")),
    ];
    expect(words).toEqual([
      "Nothing on the sheet has changed since the last release; cut all the same, it is version 1.0.0, revision 2.",
      "The last release lists the files as they were, but they are not listed here as they are now, so only the sheet could be looked at. Check the version against the data yourself.",
      "Answers, scope and all else on the sheet are as they were.",
    ]);
  });

  it.each([
    { given: "in neither", before: [], now: [], says: /^The files are listed neither here nor in/ },
    { given: "only then", before: files, now: [], says: /^The last release lists the files as/ },
    {
      given: "only now",
      before: [],
      now: files,
      says: /^The last release does not list the files/,
    },
  ])("says where files are not listed: $given", ({ before, now, says }) => {
    const { reasons } = suggest({ files: now, last: cut({ files: before }, counted) });
    const [unknown] = reasons.filter(({ code }) => code === "files-unknown");
    expect(unknown && describeReason(unknown, "croissant")).toMatch(says);
  });

  it("gives other data no version that deleted data had", () => {
    const taken = [{ version: "1.1.0", revision: 1 }];
    const found = suggest({ draft: gusts(91), files: [...files, file("c.csv", "c")], taken });
    expect([found.version, found.revision]).toEqual(["1.2.0", 1]);
  });
});

describe("suggestRelease", () => {
  it.each(cases)("for %s", (_, given, level, version, ...codes) => {
    const found = suggest(given);
    expect([found.level, found.version, ...found.reasons.map(({ code }) => code)]).toEqual([
      level,
      version,
      ...codes,
    ]);
  });

  it.each(cases)("has words for %s", (_, given) => {
    const found = suggest(given);
    const words = [
      describeSuggestion(found),
      ...found.reasons.map((reason) => describeReason(reason, found.rules)),
    ];
    for (const each of words) expect(each).toMatch(/^[\p{Lu}“].*\.$/su);
    expect(words[0]).toContain(`version ${found.version}, revision ${found.revision}`);
  });

  it("counts revisions on from the last and from those taken", () => {
    expect(suggest({ draft: better }).revision).toBe(2);
    expect(suggest({ draft: better, taken: [{ version: "1.0.0", revision: 4 }] }).revision).toBe(5);
    expect(suggest({ files: files.slice(1) }).revision).toBe(1);
  });

  it("names the files, three of them at most", () => {
    const many = [..."cdefg"].map((letter) => file(`${letter}.csv`, letter));
    const [reason] = suggest({ files: [...files, ...many] }).reasons;
    expect(reason && describeReason(reason, "croissant")).toBe(
      "“c.csv”, “d.csv”, “e.csv” and two more are new: an addition.",
    );
  });

  it("suggests what can be cut, for any two states of a sheet", () => {
    const schemes = fc.constantFrom("semver", "date") as fc.Arbitrary<ToSuggest["scheme"]>;
    const rules = fc.constantFrom("croissant", "frictionless") as fc.Arbitrary<ToSuggest["rules"]>;
    fc.assert(
      fc.property(datasheet(), datasheet(), schemes, rules, (one, other, scheme, rule) => {
        const made: Release = cut({ version: "1.2.3" }, { ...one });
        const next = { ...other, id: one.id };
        const { version, revision } = suggestRelease({
          draft: next,
          last: made,
          scheme,
          rules: rule,
          today: "2025-06-01",
        });
        const facts = { version, revision, date: "2025-06-01", previous: made };
        expect(cutRelease(next, facts)).toMatchObject({ ok: true });
      }),
      { numRuns: 200 },
    );
  });
});
