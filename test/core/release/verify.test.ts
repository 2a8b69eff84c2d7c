import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Gap, Release } from "#core/release/release.ts";
import { type Fault, typedDigest } from "#core/release/verdict.ts";
import { verifyChain, verifyRelease } from "#core/release/verify.ts";
import { datasheet } from "../arbitraries.ts";
import {
  chainOfThree,
  cut,
  digest,
  draft,
  files,
  type Loose,
  resealed,
  tampered,
} from "./chain.ts";

const [first, second, third] = chainOfThree();
const digests = [first, second, third].map(({ release }) => release.digest);
const consistent = { verdict: "consistent", gaps: [] };

function faultOf(values: readonly unknown[], witness = {}): Fault | undefined {
  const verdict = verifyChain(values, witness);
  return verdict.verdict === "fails" ? verdict.fault : undefined;
}

/** The gap that the library keeps of a release it deletes. */
function gapOf({ dataset, revision, release }: Release): Gap {
  return {
    version: dataset.version,
    revision,
    date: release.date,
    digest: release.digest,
    previous: release.previous?.digest,
  };
}

describe("an edited release", () => {
  const edits: [string, (file: Loose) => void, Fault["code"]][] = [
    [
      "an answer's text",
      (file) => {
        file.answers["motivation.purpose"].text = "To see wind!";
      },
      "edited",
    ],
    [
      "a space at the end of an answer",
      (file) => {
        file.answers["motivation.purpose"].text += " ";
      },
      "edited",
    ],
    [
      "an answer's state",
      (file) => {
        file.answers["uses.past"].state = "withheld";
      },
      "edited",
    ],
    [
      "an answer taken away",
      (file) => {
        delete file.answers["uses.past"];
      },
      "edited",
    ],
    [
      "an answer put in",
      (file) => {
        file.answers["uses.limits"] = { state: "answered", text: "None." };
      },
      "edited",
    ],
    [
      "a question's wording",
      (file) => {
        file.questions[0].prompt = "Why?";
      },
      "edited",
    ],
    [
      "a question set's version",
      (file) => {
        file.questionSets[0].version = "1.0.1";
      },
      "edited",
    ],
    [
      "the scope",
      (file) => {
        file.scope.people = "yes";
      },
      "edited",
    ],
    [
      "the licence",
      (file) => {
        file.dataset.licence.spdx = "MIT";
      },
      "edited",
    ],
    [
      "the version",
      (file) => {
        file.dataset.version = "1.0.1";
      },
      "edited",
    ],
    [
      "the revision",
      (file) => {
        file.revision = 9;
      },
      "edited",
    ],
    [
      "the datasheet's id",
      (file) => {
        file.id = file.id.replace("0", "1");
      },
      "edited",
    ],
    [
      "a file's digest",
      (file) => {
        file.release.files[0].sha256 = digest.replace("1", "2");
      },
      "edited",
    ],
    [
      "a file's size",
      (file) => {
        file.release.files[0].bytes++;
      },
      "edited",
    ],
    [
      "a file taken away",
      (file) => {
        file.release.files.pop();
      },
      "edited",
    ],
    [
      "the date",
      (file) => {
        file.release.date = "2025-03-11";
      },
      "edited",
    ],
    [
      "the notes",
      (file) => {
        file.release.notes = "";
      },
      "edited",
    ],
    [
      "the one before put in",
      (file) => {
        file.release.previous = { revision: 1, digest };
      },
      "edited",
    ],
    [
      "the digest",
      (file) => {
        file.release.digest = digest;
      },
      "edited",
    ],
    [
      "an extension",
      (file) => {
        file.extensions["org.example"].any[1] = 0;
      },
      "edited",
    ],
    [
      "the order of the sections",
      (file) => {
        file.sections.reverse();
      },
      "edited",
    ],
    [
      "a blank taken away",
      (file) => {
        delete file.dataset.contact;
      },
      "edited",
    ],
    [
      "a field that no release has",
      (file) => {
        file.approved = true;
      },
      "not-a-release",
    ],
    [
      "a field that every release has",
      (file) => {
        delete file.release.date;
      },
      "not-a-release",
    ],
    [
      "half a character",
      (file) => {
        file.dataset.title = "\ud800";
      },
      "not-a-release",
    ],
    [
      "the status",
      (file) => {
        file.status = "draft";
      },
      "not-a-release",
    ],
  ];

  it.each(edits)("is found out: %s", (_, change, code) => {
    const file = tampered(first, change);
    const verdict = verifyRelease(file);
    expect(verdict).toMatchObject({ verdict: "fails", fault: { code, at: 0 } });
    const place = verifyChain([first, resealed(second), tampered(third, change)]);
    expect(place.verdict).toBe("fails");
  });

  it("says what the digest is and what it should be", () => {
    const file = tampered(first, (loose) => {
      loose.dataset.title = "Other";
    });
    expect(verifyRelease(file)).toEqual({
      verdict: "fails",
      fault: {
        code: "edited",
        at: 0,
        version: "1.0.0",
        revision: 1,
        states: digests[0],
        found: resealed(file).release.digest,
      },
    });
  });

  it("is told from one whose digest alone was changed, when somebody else names its content", () => {
    const file = tampered(first, (loose) => {
      loose.release.digest = digest;
    });
    const fault = { code: "digest-changed", states: digest, found: digests[0] };
    expect(verifyRelease(file, { expected: digests[0] })).toMatchObject({ fault });
    expect(faultOf([file, second, third])).toMatchObject({ ...fault, at: 0 });
  });
});

/** Every number, text, truth or null in a value, with a way to put another there. */
function leavesOf(value: unknown, put: (next: unknown) => unknown): ((next: unknown) => unknown)[] {
  if (typeof value !== "object" || value === null) return [put];
  return Object.entries(value).flatMap(([key, each]) =>
    leavesOf(each, (next) =>
      put(
        Array.isArray(value)
          ? value.map((other, index) => (index === Number(key) ? next : other))
          : { ...value, [key]: next },
      ),
    ),
  );
}

it("sees any change of anything but the name of the schema", () => {
  const another = fc.oneof(
    fc.string({ unit: "binary", maxLength: 8 }),
    fc.integer(),
    fc.constantFrom(null, true, "draft", "answered", "2025-01-01", "no", "", digest),
  );
  fc.assert(
    fc.property(datasheet(), fc.nat(), another, (sheet, pick, next) => {
      const release = cut({ notes: "Notes.", files, previous: undefined }, sheet);
      const { $schema: _, ...file } = JSON.parse(JSON.stringify(release)) as Loose;
      const leaves = leavesOf(file, (whole) => whole);
      const changed = leaves[pick % leaves.length]?.(next);
      const same = JSON.stringify(changed) === JSON.stringify(file);
      expect(verifyRelease(changed).verdict).toBe(same ? "consistent" : "fails");
    }),
    { numRuns: 1000 },
  );
});

describe("verifyRelease", () => {
  it("says no more than that a release holds in itself, unless it is told what to expect", () => {
    expect(verifyRelease(second)).toEqual(consistent);
    expect(verifyRelease(second, { expected: digests[1] })).toMatchObject({ verdict: "expected" });
    expect(verifyRelease(second, { expected: digest })).toMatchObject({
      fault: { code: "swapped", expected: digest, found: digests[1] },
    });
  });

  it("cannot see from inside that all was made anew", () => {
    const anew = resealed(
      tampered(first, (file) => {
        file.dataset.licence.spdx = "MIT";
      }),
    );
    expect(verifyRelease(anew)).toEqual(consistent);
    expect(verifyRelease(anew, { expected: digests[0] })).toMatchObject({
      fault: { code: "swapped", expected: digests[0] },
    });
  });

  it.each([
    ["nothing", undefined],
    ["a number", 1],
    ["a list", [first]],
    ["a draft", draft],
    ["text", JSON.stringify(first)],
    ["a key that no object keeps", JSON.parse('{"__proto__":{"status":"release"}}')],
  ])("takes %s for no release", (_, value) => {
    expect(verifyRelease(value)).toMatchObject({ fault: { code: "not-a-release", at: 0 } });
  });
});

describe("verifyChain", () => {
  it("holds for what was cut, from none before to the last", () => {
    expect(verifyChain([first])).toEqual(consistent);
    expect(verifyChain([first, second, third])).toEqual(consistent);
  });

  it.each([
    { at: 0, after: 2 },
    { at: 1, after: 1 },
    { at: 2, after: 0 },
  ])("finds the one expected at $at, with $after after it", ({ at, after }) => {
    expect(verifyChain([first, second, third], { expected: digests[at] })).toEqual({
      verdict: "expected",
      at,
      after,
      gaps: [],
    });
  });

  const other = cut({ notes: "Somebody else's." });
  const foreign = cut({}, { ...draft, id: "1a0a0a0a-0b0b-4c0c-8d0d-0e0e0e0e0e0e" });
  const branch = cut({ previous: first, version: "1.2.0", date: "2025-07-01" });
  const relinked = (release: Release, change: (file: Loose) => void) =>
    resealed(tampered(release, change));

  const attacks: [string, readonly unknown[], object][] = [
    ["nothing at all", [], { code: "no-releases" }],
    [
      "an edited one in the middle",
      [
        first,
        tampered(second, (file) => {
          file.answers = {};
        }),
        third,
      ],
      { code: "edited", at: 1, revision: 2 },
    ],
    [
      "a first one put in another's place",
      [other, second, third],
      { code: "swapped", at: 0, expected: digests[0], found: other.release.digest },
    ],
    [
      "an edited one with its digest made anew",
      [
        first,
        relinked(second, (file) => {
          file.release.notes = "Worse.";
        }),
        third,
      ],
      { code: "swapped", at: 1, expected: digests[1] },
    ],
    [
      "the first taken away",
      [second, third],
      {
        code: "removed",
        at: 0,
        missing: { version: "1.0.0", revision: 1, digest: digests[0] },
      },
    ],
    [
      "one in the middle taken away",
      [first, third],
      {
        code: "removed",
        at: 1,
        missing: { version: "1.0.0", revision: 2, digest: digests[1] },
      },
    ],
    ["the last two turned round", [first, third, second], { code: "reordered", at: 1 }],
    ["all turned round", [third, second, first], { code: "reordered", at: 0, belongsAfter: 1 }],
    ["one twice", [first, second, second, third], { code: "doubled", at: 2, first: 1 }],
    ["the first twice", [first, first], { code: "doubled", at: 1, first: 0 }],
    ["a fork", [first, second, branch], { code: "forked", at: 2, from: 0, other: 1 }],
    ["one of another datasheet", [first, second, foreign], { code: "foreign", at: 2 }],
    ["a second beginning", [first, cut({ version: "2.0.0" })], { code: "second-beginning", at: 1 }],
    [
      "a wrong name for the one before",
      [
        first,
        relinked(second, (file) => {
          file.release.previous.version = "0.9.0";
        }),
      ],
      {
        code: "wrong-predecessor",
        at: 1,
        says: { version: "0.9.0", revision: 1, digest: digests[0] },
        is: { version: "1.0.0", revision: 1 },
      },
    ],
    [
      "a name that two have",
      [
        first,
        relinked(second, (file) => {
          file.revision = 1;
        }),
      ],
      { code: "version-twice", at: 1, first: 0 },
    ],
    [
      "a version that goes back",
      [
        first,
        relinked(second, (file) => {
          file.dataset.version = "0.9.0";
        }),
      ],
      { code: "version-goes-back", at: 1, before: { at: 0, version: "1.0.0", revision: 1 } },
    ],
    [
      "a date that goes back",
      [
        first,
        relinked(second, (file) => {
          file.release.date = "2025-03-11";
        }),
      ],
      { code: "date-goes-back", at: 1, date: "2025-03-11", before: "2025-03-12" },
    ],
    ["something that is none", [first, draft], { code: "not-a-release", at: 1 }],
  ];
  it.each(attacks)("names %s", (_, values, fault) => {
    expect(faultOf(values)).toMatchObject(fault);
  });

  it("names a revision that goes back", () => {
    const later = cut({ revision: 3 });
    const back = cut({ previous: later, version: "1.0.1", revision: 2 });
    const renamed = relinked(back, (file) => {
      file.dataset.version = "1.0.0";
    });
    expect(faultOf([later, renamed])).toMatchObject({ code: "revision-goes-back", at: 1 });
  });

  it("cannot see from inside that the last was taken away; an expected digest tells", () => {
    expect(verifyChain([first, second])).toEqual(consistent);
    expect(faultOf([first, second], { expected: digests[2] })).toEqual({
      code: "expected-missing",
      expected: digests[2],
    });
  });

  it("cannot see from inside that all digests were made anew; an expected digest tells", () => {
    const one = relinked(first, (file) => {
      file.dataset.licence.spdx = "MIT";
    });
    const two = relinked(second, (file) => {
      file.release.previous.digest = one.release.digest;
    });
    const three = relinked(third, (file) => {
      file.release.previous.digest = two.release.digest;
    });
    expect(verifyChain([one, two, three])).toEqual(consistent);
    for (const expected of digests) {
      expect(faultOf([one, two, three], { expected })).toMatchObject({ code: "expected-missing" });
    }
  });

  it("takes no release that is here again for a gap", () => {
    expect(verifyChain([first, second, third], { gaps: [gapOf(second)] })).toEqual(consistent);
  });

  it("passes through gaps that are known, and says where they are", () => {
    const gaps = [gapOf(first), gapOf(second), gapOf(third)];
    const [one, two, three] = gaps;
    expect(verifyChain([second, third], { gaps: [gapOf(first)] })).toEqual({
      verdict: "consistent",
      gaps: [{ ...one, before: 0 }],
    });
    expect(verifyChain([third], { gaps: gaps.slice(0, 2) })).toEqual({
      verdict: "consistent",
      gaps: [
        { ...one, before: 0 },
        { ...two, before: 0 },
      ],
    });
    expect(verifyChain([first, second], { gaps: gaps.slice(2) })).toEqual({
      verdict: "consistent",
      gaps: [three],
    });
    expect(faultOf([third], { gaps: gaps.slice(1, 2) })).toMatchObject({
      code: "removed",
      at: 0,
      missing: { digest: digests[0] },
    });
    expect(faultOf([first, second], { gaps: gaps.slice(2), expected: digests[2] })).toMatchObject({
      code: "expected-removed",
      gap: { digest: digests[2] },
    });
  });

  it("names what is wrong wherever somebody changes, drops, doubles or swaps a release", () => {
    const chain = [first, second, third];
    const place = fc.nat(1);
    const attack = fc.oneof(
      place.map((at) => chain.filter((_, index) => index !== at)),
      fc.nat(2).map((at) => [...chain.slice(0, at + 1), ...chain.slice(at)]),
      place.map((at) => chain.toSpliced(at, 2, ...chain.slice(at, at + 2).reverse())),
    );
    fc.assert(
      fc.property(attack, (values) => {
        expect(verifyChain(values).verdict).toBe("fails");
      }),
      { numRuns: 50 },
    );
  });
});

describe("typedDigest", () => {
  it.each([
    [digest, digest],
    [` sha256:${digest.toUpperCase()}\n`, digest],
    [`SHA-256 ${digest}`, digest],
    [digest.replace(/(.{8})/g, "$1 "), digest],
    [digest.slice(1), undefined],
    ["", undefined],
  ])("reads %j", (text, found) => {
    expect(typedDigest(text)).toBe(found);
  });
});
