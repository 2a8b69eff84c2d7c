import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutRelease, freeRevision, type ReleaseToCut } from "#core/release/cut.ts";
import { parseRelease } from "#core/release/read.ts";
import { datasheetOf, releaseDigest } from "#core/release/release.ts";
import { verifyRelease } from "#core/release/verify.ts";
import { datasheet } from "../arbitraries.ts";
import { chainOfThree, cut, digest, draft, files, resealed, tampered } from "./chain.ts";

/** Every object in a value, itself among them. */
function objectsIn(value: unknown): object[] {
  if (typeof value !== "object" || value === null) return [];
  return [value, ...Object.values(value).flatMap(objectsIn)];
}

describe("cutRelease", () => {
  it("freezes the whole datasheet with what is said of the release", () => {
    const release = cut({ notes: "The first.", files, version: " 1.0.0 " });
    expect(datasheetOf(release)).toEqual({ ...draft, revision: 1 });
    expect(release.release).toEqual({
      date: "2025-03-12",
      notes: "The first.",
      files: [files[1], files[0]],
      digest: releaseDigest(release),
    });
    expect(release.questions).toEqual(draft.questions);
    expect(release.questionSets).toEqual(draft.questionSets);
  });

  it("names the one before by its digest", () => {
    const [first, second, third] = chainOfThree();
    expect(first.release.previous).toBeUndefined();
    expect(second.release.previous).toEqual({
      version: "1.0.0",
      revision: 1,
      digest: first.release.digest,
    });
    expect([second.revision, third.revision, third.dataset.version]).toEqual([2, 1, "1.1.0"]);
  });

  it("makes something that nothing can change", () => {
    const release = cut({ notes: "The first.", files });
    const open = objectsIn(release).filter((each) => !Object.isFrozen(each));
    expect(open).toEqual([]);
    expect(() => {
      (release.answers as Record<string, unknown>)["uses.limits"] = "None.";
    }).toThrow(TypeError);
  });

  it("leaves the draft and the facts as they were", () => {
    const sheet = structuredClone(draft);
    const given = structuredClone(files);
    const signOffs = { required: [{ count: 1 }], given: [], missing: [{ count: 1 }] };
    const release = cut({ files: given, signOffs }, sheet);
    expect(sheet).toEqual(draft);
    expect(given).toEqual(files);
    expect([sheet, sheet.dataset, given, given[0], signOffs].some(Object.isFrozen)).toBe(false);
    expect(release.release.signOffs?.missing).toEqual([{ count: 1 }]);
  });

  it("takes any datasheet, and the release reads back, holds and freezes", () => {
    fc.assert(
      fc.property(datasheet(), (sheet) => {
        const release = cut({ version: "2.0.0", notes: sheet.dataset.title }, sheet);
        const file: unknown = JSON.parse(JSON.stringify(release));
        expect(parseRelease(file)).toEqual({ ok: true, value: release });
        expect(verifyRelease(file)).toEqual({ verdict: "consistent", gaps: [] });
        expect(objectsIn(release).every(Object.isFrozen)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  const [first, second, third] = chainOfThree();
  const foreign = { ...draft, id: "1a0a0a0a-0b0b-4c0c-8d0d-0e0e0e0e0e0e" };
  const refused: [string, Partial<ReleaseToCut>, object][] = [
    ["no version", { version: " " }, { code: "no-version" }],
    ["a month", { date: "2025-03" }, { code: "not-a-day", found: "2025-03" }],
    ["a day that no calendar has", { date: "2025-02-29" }, { code: "not-a-day" }],
    [
      "the version and revision of the one before",
      { previous: first, revision: 1 },
      { code: "version-taken", version: "1.0.0", revision: 1 },
    ],
    [
      "a version and revision taken elsewhere",
      { revision: 3, taken: [{ version: "1.0.0", revision: 3 }] },
      { code: "version-taken", version: "1.0.0", revision: 3 },
    ],
    [
      "an earlier revision",
      { previous: second, revision: 1 },
      { code: "revision-goes-back", latest: 2 },
    ],
    [
      "an earlier version",
      { previous: third, date: "2025-07-01" },
      { code: "version-goes-back", version: "1.0.0", previous: "1.1.0" },
    ],
    [
      "an earlier day",
      { previous: third, version: "1.2.0" },
      { code: "date-goes-back", date: "2025-03-12", previous: "2025-06-01" },
    ],
    [
      "the release of another datasheet",
      { previous: cut({}, foreign), version: "1.1.0" },
      { code: "another-datasheet", previous: foreign.id },
    ],
    [
      "one before that was changed",
      {
        previous: tampered(first, (file) => {
          file.dataset.title = "Other";
        }) as typeof first,
        version: "1.1.0",
      },
      { code: "previous-damaged", states: first.release.digest },
    ],
    [
      "a file named twice",
      { files: [...files, ...files.slice(0, 1)] },
      { code: "file-twice", path: "data/wind.csv" },
    ],
    ...["../x", "/etc/x", "a//b", "./a", "a\\b", "C:/x", "a/..", "", "a\0b"].map(
      (path): [string, Partial<ReleaseToCut>, object] => [
        `a file at ${JSON.stringify(path)}`,
        { files: [{ path, bytes: 1, sha256: digest }] },
        { code: "file-outside", path },
      ],
    ),
    [
      "a digest that is none",
      { files: [{ path: "a", bytes: 1, sha256: "none" }] },
      { code: "wrong-shape", path: "release › files › 0 › sha256" },
    ],
    [
      "notes without end",
      { notes: "x".repeat(100_001) },
      { code: "wrong-shape", path: "release › notes" },
    ],
    ["half a revision", { revision: 1.5 }, { code: "wrong-shape", path: "revision" }],
  ];
  it.each(refused)("refuses %s", (_, facts, problem) => {
    const made = cutRelease(draft, { version: "1.0.0", date: "2025-03-12", ...facts });
    expect(made).toMatchObject({ ok: false, problem });
  });

  it("refuses a key that no object keeps", () => {
    const sheet = { ...draft, extensions: JSON.parse('{"x":{"__proto__":1}}') as never };
    const made = cutRelease(sheet, { version: "1.0.0", date: "2025-03-12" });
    expect(made).toMatchObject({
      ok: false,
      problem: { code: "wrong-shape", path: "extensions › x › __proto__" },
    });
  });

  it("repairs half a character, which has no canonical form", () => {
    const sheet = { ...draft, dataset: { ...draft.dataset, title: "Wind \ud800" } };
    expect(cut({ notes: "\udc00" }, sheet).dataset.title).toBe("Wind \uFFFD");
  });

  it("goes on where versions have no order", () => {
    const before = cut({ version: "2024-05-01" });
    const after = cut({ previous: before, version: "1.0.0" });
    expect(verifyRelease(after).verdict).toBe("consistent");
  });
});

describe("freeRevision", () => {
  it.each([
    { version: "2.0.0", taken: [], revision: 1 },
    { version: "1.0.0", taken: [], revision: 2 },
    { version: "1.0.0", taken: [{ version: "1.0.0", revision: 7 }], revision: 8 },
    { version: "2.0.0", taken: [{ version: "1.0.0", revision: 7 }], revision: 1 },
  ])("gives $version revision $revision", ({ version, taken, revision }) => {
    expect(freeRevision(version, { previous: cut(), taken })).toBe(revision);
  });
});

it("says that nothing but the name of the schema is left out of the digest", () => {
  const release = cut();
  const other = tampered(release, (file) => {
    file.$schema = "elsewhere.json";
  });
  expect(resealed(other).release.digest).toBe(release.release.digest);
});
