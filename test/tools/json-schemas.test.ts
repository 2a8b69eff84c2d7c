import { readFileSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Datasheet } from "#core/datasheet/datasheet.ts";
import { QuestionSet } from "#core/questions/question.ts";
import { readQuestionSets } from "#core/questions/read-set.ts";
import { type Release, ReleaseOrDraft } from "#core/release/release.ts";
import { Review } from "#core/review/review.ts";
import { jsonSchemas } from "#tools/json-schemas.ts";
import { questionFolders } from "#tools/question-folders.ts";
import { datasheet, question } from "../core/arbitrary-datasheet.ts";
import { ask, prose, said, sheetOf } from "../core/handmade.ts";
import { review } from "../core/review/arbitrary-review.ts";

type Path = readonly (string | number)[];

const ajv = new Ajv2020({ strict: true, strictTypes: false, strictTuples: true, allErrors: false });
const [byDatasheet, byQuestionSet, byReview] = jsonSchemas().map(({ text }) =>
  ajv.compile(JSON.parse(text) as object),
);

const bySchema = (value: unknown) => byDatasheet?.(value) === true;
const byZod = (value: unknown) => ReleaseOrDraft.safeParse(value).success;

/** Every object inside a JSON value, by its path. */
function objectsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [];
  const below = Object.entries(value).flatMap(([key, each]) =>
    objectsIn(each, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return Array.isArray(value) ? below : [path, ...below];
}

/** A copy with something put at this path, or taken away. */
function changed(value: unknown, path: Path, put: unknown): unknown {
  const copy: unknown = structuredClone(value);
  const last = path.at(-1) ?? "";
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((each, key) => (each as Record<string | number, unknown>)[key], copy);
  if (put === undefined) delete (parent as Record<string | number, unknown>)[last];
  else (parent as Record<string | number, unknown>)[last] = put;
  return copy;
}

const ada = { name: "Ada", kind: "person" } as const;
const full: Datasheet = {
  ...sheetOf(
    [
      prose("uses.a", {
        appliesWhen: [{ scope: "people" }, { answer: "uses.b", is: ["yes"] }],
        parts: [{ id: "grant", label: "Grant", kind: "text" }],
        bind: "dataset.creators",
      }),
      ask("yes-no", "uses.b"),
      ask("choice", "uses.c", { many: true }),
      ask("people", "uses.d"),
      ask("licence", "uses.e"),
      ask("period", "uses.f"),
      ask("counts", "uses.g"),
      ask("links", "uses.h", { optional: true }),
    ],
    {
      "uses.a": said("One.", {
        choice: ["yes"],
        people: [ada],
        licence: { spdx: "MIT" },
        period: { start: "2020" },
        counts: [{ type: "Masts", count: 9 }],
        links: [{ link: "https://example.org" }],
        named: { grant: "12" },
      }),
      "uses.b": {
        state: "not-applicable",
        reason: "",
        changedAt: "2025-03-12T14:32:05Z",
        source: { file: "a.md", lines: [1, 2] },
      },
    },
    {
      $schema: "datasheet-1.schema.json",
      createdAt: "2025-03-12T14:32:05.123Z",
      scope: { people: "yes" },
      dismissed: [{ code: "bare-no", question: "uses.a", reason: "Checked." }],
      unplaced: [{ heading: "Old", text: "Left.", source: { file: "a.md" } }],
      signOffsRequired: [{ whose: "Maintainer", count: 1 }],
      extensions: { "org.example": { any: [1, null, "x"] } },
    },
  ),
};
full.dataset = {
  ...full.dataset,
  identifiers: [{ kind: "doi", value: "10.1/x" }],
  creators: [ada],
  languages: ["en"],
  datePublished: "2025",
};

const digest = "0123456789abcdef".repeat(4);
const frozen: Release = {
  ...full,
  status: "release",
  release: {
    date: "2025-03-12",
    notes: "First.",
    files: [{ path: "a/b.csv", bytes: 12, sha256: digest, mediaType: "text/csv", address: "x" }],
    previous: { version: "0.9.0", revision: 1, digest },
    signOffs: {
      required: [{ whose: "Maintainer", count: 1 }],
      given: [{ name: "Ada", role: "Maintainer", at: "2025-03-12T14:32:05Z", section: "uses" }],
      missing: [{ count: 1 }],
    },
    digest,
  },
};

it("is published as the code has it", () => {
  for (const { name, text } of jsonSchemas()) {
    const published = readFileSync(new URL(`../../public/${name}`, import.meta.url), "utf8");
    expect(published).toBe(text);
    expect((JSON.parse(text) as { $id: string }).$id).toBe(name);
  }
});

describe("the schema of a datasheet", () => {
  it("accepts a datasheet with everything in it", () => {
    expect([byZod(full), bySchema(full)]).toEqual([true, true]);
  });

  it("accepts whatever zod accepts", () => {
    fc.assert(
      fc.property(datasheet, (sheet) => {
        const plain: unknown = JSON.parse(JSON.stringify(sheet));
        expect(byZod(plain)).toBe(true);
        expect(bySchema(plain)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  const open = [
    ["answers"],
    ["answers", "uses.a", "parts", "named"],
    ["extensions"],
    ["extensions", "org.example"],
  ];
  const closed = objectsIn(full).filter(
    (path) => !open.some((each) => each.join() === path.join()),
  );

  it.each(closed.map((path) => [path.join(" › ") || "the top", path] as const))(
    "refuses an unknown field at %s, as zod does",
    (_, path) => {
      const broken = changed(full, [...path, "mood"], "good");
      expect([byZod(broken), bySchema(broken)]).toEqual([false, false]);
    },
  );

  it.each([
    [["format"], 2],
    [["format"], undefined],
    [["status"], "release"],
    [["id"], "0a0a"],
    [["language"], "e"],
    [["language"], "english language"],
    [["dataset"], undefined],
    [["dataset", "title"], undefined],
    [["dataset", "title"], 1],
    [["dataset", "title"], "x".repeat(2001)],
    [["dataset", "identifiers", 0, "kind"], "isbn"],
    [["dataset", "creators", 0, "kind"], "robot"],
    [["dataset", "creators", 0, "name"], undefined],
    [["dataset", "languages", 0], "e n"],
    [["dataset", "datePublished"], "12 March 2025"],
    [["revision"], 0],
    [["revision"], 1.5],
    [["revision"], "1"],
    [["createdAt"], "2025-03-12"],
    [["questionSets", 0, "version"], "1.0"],
    [["questionSets", 0, "id"], "Tests"],
    [["scope", "people"], "perhaps"],
    [["sections", 0, "id"], "The uses"],
    [["questions", 0, "kind"], "poem"],
    [["questions", 0, "id"], "uses"],
    [["questions", 0, "prompt"], "a\nb"],
    [["questions", 0, "prompt"], ""],
    [["questions", 0, "label"], "x".repeat(49)],
    [["questions", 0, "appliesWhen"], []],
    [["questions", 0, "appliesWhen", 0], {}],
    [["questions", 0, "appliesWhen", 1, "is"], []],
    [["questions", 0, "parts", 0, "kind"], "number"],
    [["questions", 0, "bind"], "dataset.title"],
    [["questions", 0, "optional"], false],
    [["questions", 0, "expectsDetailWhen"], "yes"],
    [["questions", 1, "expectsDetailWhen"], undefined],
    [["questions", 2, "choices"], [{ value: "all", label: "All" }]],
    [["questions", 2, "many"], false],
    [["questions", 3, "roles"], []],
    [["questions", 6, "of"], undefined],
    [["answers", "uses.a", "state"], "perhaps"],
    [["answers", "uses.a", "text"], undefined],
    [["answers", "uses.a", "reason"], "why"],
    [["answers", "uses.b", "text"], "words"],
    [["answers", "uses.b", "reason"], undefined],
    [["answers", "uses"], { state: "unknown", reason: "" }],
    [["answers", "uses.a", "parts", "period", "start"], "spring"],
    [["answers", "uses.a", "parts", "counts", 0, "count"], -1],
    [["answers", "uses.a", "parts", "counts", 0, "count"], 0.5],
    [["answers", "uses.a", "parts", "named", "A grant"], "12"],
    [["answers", "uses.b", "source", "lines"], [1]],
    [
      ["answers", "uses.b", "source", "lines"],
      [1, 2, 3],
    ],
    [["dismissed", 0, "code"], "Bare no"],
    [["unplaced", 0, "text"], undefined],
    [["extensions", "x".repeat(121)], 1],
  ] as [Path, unknown][])("refuses %j = %j, as zod does", (path, put) => {
    const broken = changed(full, path, put);
    expect([byZod(broken), bySchema(broken)]).toEqual([false, false]);
  });
});

describe("the schema of a release", () => {
  it("accepts a release with everything in it", () => {
    expect([byZod(frozen), bySchema(frozen)]).toEqual([true, true]);
  });

  it.each(
    objectsIn(frozen, [])
      .filter(([top]) => top === "release")
      .map((path) => [path]),
  )("refuses an unknown field at %j, as zod does", (path) => {
    const broken = changed(frozen, [...path, "mood"], "good");
    expect([byZod(broken), bySchema(broken)]).toEqual([false, false]);
  });

  it.each([
    [["status"], "draft"],
    [["status"], "frozen"],
    [["release"], undefined],
    [["release", "date"], undefined],
    [["release", "date"], "2025-03"],
    [["release", "digest"], undefined],
    [["release", "digest"], digest.toUpperCase()],
    [["release", "digest"], digest.slice(1)],
    [["release", "notes"], 1],
    [["release", "files", 0, "bytes"], -1],
    [["release", "files", 0, "path"], ""],
    [["release", "files", 0, "sha256"], "none"],
    [["release", "previous", "revision"], 0],
    [["release", "previous", "digest"], undefined],
    [["release", "signOffs", "given"], undefined],
    [["release", "signOffs", "given", 0, "at"], "2025-03-12"],
    [["release", "signOffs", "given", 0, "stale"], false],
    [["release", "signOffs", "missing", 0, "count"], 0],
    [["signOffsRequired", 0, "count"], 101],
  ] as [Path, unknown][])("refuses %j = %j, as zod does", (path, put) => {
    const broken = changed(frozen, path, put);
    expect([byZod(broken), bySchema(broken)]).toEqual([false, false]);
  });
});

describe("the schema of a question set", () => {
  const guided = fc
    .tuple(question, fc.option(fc.constant(["uses.old"]), { nil: undefined }))
    .map(([{ set: _set, section: _section, ...asked }, replaces]) => ({
      ...asked,
      why: "So that a reader knows.",
      covers: ["the task"],
      example: "To forecast wind.",
      terms: { en: ["purpose"], de: [] },
      feeds: ["croissant description"],
      ...(replaces && { replaces }),
    }));
  const set = fc.array(guided, { minLength: 1, maxLength: 4 }).map((questions) => ({
    id: "clinic",
    version: "1.0.0",
    title: "Clinic",
    about: "For hospitals.",
    language: "en",
    sections: [
      { section: "consent", title: "Consent", intro: "Who agreed.", after: "uses", questions },
    ],
  }));

  it("accepts whatever zod accepts", () => {
    fc.assert(
      fc.property(set, (each) => {
        expect(QuestionSet.safeParse(each).success).toBe(true);
        expect(byQuestionSet?.(each)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("accepts the sets that are built in", () => {
    const read = readQuestionSets(questionFolders());
    for (const each of read.ok ? read.value : []) expect(byQuestionSet?.(each)).toBe(true);
    expect(read.ok && read.value.length).toBeGreaterThan(0);
  });

  it("refuses an unknown field in any object but the terms, as zod does", () => {
    fc.assert(
      fc.property(set, (each) => {
        for (const path of objectsIn(each)) {
          if (path.at(-1) === "terms") continue;
          const broken = changed(each, [...path, "mood"], "good");
          expect([QuestionSet.safeParse(broken).success, byQuestionSet?.(broken)]).toEqual([
            false,
            false,
          ]);
        }
      }),
      { numRuns: 20 },
    );
  });

  it.each([
    [["id"], "Clinic"],
    [["version"], "1"],
    [["about"], undefined],
    [["sections"], []],
    [["sections", 0, "questions"], []],
    [["sections", 0, "after"], "No id"],
    [["sections", 0, "questions", 0, "why"], undefined],
    [["sections", 0, "questions", 0, "covers"], []],
    [["sections", 0, "questions", 0, "terms"], ["purpose"]],
    [["sections", 0, "questions", 0, "set"], "clinic"],
  ] as [Path, unknown][])("refuses %j = %j, as zod does", (path, put) => {
    fc.assert(
      fc.property(set, (each) => {
        const broken = changed(each, path, put);
        expect([QuestionSet.safeParse(broken).success, byQuestionSet?.(broken)]).toEqual([
          false,
          false,
        ]);
      }),
      { numRuns: 5 },
    );
  });
});

describe("the schema of a review", () => {
  it("accepts whatever zod accepts", () => {
    fc.assert(
      fc.property(review, (each) => {
        expect(byReview?.(each)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("refuses an unknown field in any object but the named blanks, as zod does", () => {
    fc.assert(
      fc.property(review, (each) => {
        for (const path of objectsIn(each)) {
          if (path.at(-1) === "named") continue;
          const broken = changed(each, [...path, "mood"], "good");
          expect([Review.safeParse(broken).success, byReview?.(broken)]).toEqual([false, false]);
        }
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    [["format"], 2],
    [["kind"], "datasheet"],
    [["datasheet"], "0a0a"],
    [["events"], undefined],
    [["events", 0], { kind: "settle" }],
    [["answers", 0], { question: "uses.a", prompt: "Why?", state: "skipped" }],
  ] as [Path, unknown][])("refuses %j = %j, as zod does", (path, put) => {
    fc.assert(
      fc.property(review, (each) => {
        const broken = changed(each, path, put);
        expect([Review.safeParse(broken).success, byReview?.(broken)]).toEqual([false, false]);
      }),
      { numRuns: 20 },
    );
  });
});
