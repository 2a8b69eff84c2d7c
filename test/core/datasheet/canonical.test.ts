import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import canonicalize from "canonicalize";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer } from "#core/datasheet/answer.ts";
import {
  answerDigest,
  canonical,
  digestOf,
  draftDigest,
  sha256Hex,
} from "#core/datasheet/canonical.ts";
import type { Datasheet } from "#core/datasheet/datasheet.ts";
import { draftOf, draftOfAnswer, exported } from "#core/datasheet/draft.ts";
import { parseDatasheet } from "#core/datasheet/read.ts";
import type { AskedQuestion } from "#core/questions/question.ts";
import { datasheet } from "../arbitrary-datasheet.ts";
import { ask, prose, said, sheetOf } from "../handmade.ts";

const vectors = fileURLToPath(new URL("../../../../shared/samples/jcs-vectors/", import.meta.url));
const present = existsSync(vectors);

describe.skipIf(!present)(
  present
    ? "the test vectors of RFC 8785"
    : "the test vectors of RFC 8785 (skipped: they are not in the repository but in ../shared/samples/jcs-vectors)",
  () => {
    const names = present
      ? readdirSync(`${vectors}input`).map((file) => file.replace(".json", ""))
      : ["none"];

    it.each(names)("%s", (name) => {
      const value: unknown = JSON.parse(readFileSync(`${vectors}input/${name}.json`, "utf8"));
      const bytes = Buffer.from(canonical(value), "utf8");
      expect(bytes.toString("utf8")).toBe(readFileSync(`${vectors}output/${name}.json`, "utf8"));
      const hex = readFileSync(`${vectors}outhex/${name}.txt`, "utf8").replace(/\s+/g, "");
      expect(bytes.toString("hex")).toBe(hex);
    });
  },
);

describe("canonical", () => {
  it.each([
    [{ b: 1, a: 2 }, '{"a":2,"b":1}'],
    [{ "\u{10000}": 1, "\uE000": 2 }, '{"\u{10000}":1,"\uE000":2}'],
    [[1e30, 4.5, 0.002, 1e-27, -0, 100], "[1e+30,4.5,0.002,1e-27,0,100]"],
    ['€$\u000F\nA\'B"\\"/', '"€$\\u000f\\nA\'B\\"\\\\\\"/"'],
    [null, "null"],
  ])("%j", (value, text) => {
    expect(canonical(value)).toBe(text);
  });

  it("does not depend on the order of keys, and reads back as the same value", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonical(value);
        expect(canonical(shuffled(value))).toBe(text);
        expect(canonical(JSON.parse(text))).toBe(text);
      }),
    );
  });

  it("is what the library for it says, of any value and any datasheet", () => {
    const keys = fc.oneof(
      fc.string(),
      fc.constantFrom("__proto__", "10", "9", "-1", "1a", "toString", ""),
    );
    const objects = fc.array(fc.tuple(keys, fc.jsonValue())).map(Object.fromEntries);
    fc.assert(
      fc.property(fc.oneof(objects, fc.array(objects), fc.jsonValue(), datasheet), (value) => {
        expect(canonical(value)).toBe(canonicalize(value));
      }),
    );
  });

  it.each([
    [undefined],
    [{ text: "half \uD83D" }],
    [{ "half \uD83D": 1 }],
    [[Number.NaN]],
    [{ at: Number.POSITIVE_INFINITY }],
  ])("refuses what is no JSON: %j", (value) => {
    expect(() => canonical(value)).toThrow();
  });
});

function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, each]) => [key, shuffled(each)]),
  );
}

it.each([
  ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
  ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
])("sha256Hex(%j)", (text, digest) => {
  expect(sha256Hex(text)).toBe(digest);
});

describe("digestOf", () => {
  const sheet = sheetOf(
    [prose("uses.a"), ask("counts", "uses.b")],
    {
      "uses.a": { ...said("Für Wind.\n\n- ¼ 🌬️"), changedAt: "2025-03-12T14:32:05.123Z" } as Answer,
      "uses.b": said("", { counts: [{ type: "Masts", count: 9 }] }),
    },
    { scope: { people: "no" }, unplaced: [{ text: "Left over." }] },
  );

  // Pinned: when this changes, so does the digest of every datasheet that was ever exported.
  it("stays what it was", () => {
    expect(digestOf(sheet)).toBe(
      "af4574ba5313fadd9a5c98712d86636f140fecc9f378c5482c432bb4960f3e3f",
    );
  });

  it("leaves out the name of the schema, and nothing else", () => {
    expect(digestOf({ ...sheet, $schema: "datasheet-1.schema.json" })).toBe(digestOf(sheet));
    for (const key of Object.keys(sheet) as (keyof Datasheet)[]) {
      const { [key]: _, ...rest } = sheet;
      expect(digestOf(rest as Datasheet)).not.toBe(digestOf(sheet));
    }
  });

  it("is the same after a way through a file", () => {
    fc.assert(
      fc.property(datasheet, (each) => {
        const there = exported(draftOf(each));
        const back = parseDatasheet(JSON.parse(JSON.stringify(there, null, 2)));
        expect(back.ok && digestOf(back.value)).toBe(digestOf(there));
      }),
    );
  });
});

describe("answerDigest", () => {
  const question = ask("yes-no", "uses.a", { bind: "scope.sample", prompt: "Is it a sample?" });
  const sheet = sheetOf([question], {}, { scope: { sample: "yes" } });
  const answer: Answer = {
    state: "answered",
    text: "Every tenth day.",
    parts: { named: { grant: "12" } },
    changedAt: "2025-03-12T14:32:05Z",
    changedBy: "Ada",
    source: { file: "old.md" },
  };
  const digest = answerDigest(sheet, question, answer);

  it.each([
    ["time", { ...answer, changedAt: "2026-01-01T00:00:00Z" }],
    ["person", { ...answer, changedBy: "Bo" }],
    ["source", { ...answer, source: { file: "new.md" } }],
    [
      "blanks among the parts",
      { ...answer, parts: { named: { grant: "12", other: " " }, people: [] } },
    ],
  ] as [string, Answer][])("does not change with the %s", (_, changed) => {
    expect(answerDigest(sheet, question, changed)).toBe(digest);
  });

  it("does not change with the question's label, place or origin", () => {
    const moved = { ...question, label: "Other", section: "law", set: "later", origin: ["law"] };
    expect(answerDigest(sheet, moved, answer)).toBe(digest);
  });

  const changes: readonly [string, AskedQuestion, Answer | undefined, Datasheet][] = [
    ["question", { ...question, id: "uses.b" }, answer, sheet],
    ["wording", { ...question, prompt: "Is it a part?" }, answer, sheet],
    ["text", question, { ...answer, text: "Every tenth day" }, sheet],
    ["parts", question, { ...answer, parts: { named: { grant: "13" } } }, sheet],
    ["bound fact", question, answer, { ...sheet, scope: { sample: "no" } }],
    ["bound fact taken away", question, answer, { ...sheet, scope: {} }],
    ["state", question, { state: "unknown", reason: "" }, sheet],
    ["other state", question, { state: "withheld", reason: "" }, sheet],
    ["reason", question, { state: "unknown", reason: "Every tenth day." }, sheet],
    ["answer taken away", question, undefined, sheet],
  ];

  it("changes with each of question, wording, text, parts, bound fact, state and reason", () => {
    const digests = changes.map(([, asked, said, where]) => answerDigest(where, asked, said));
    expect(new Set([digest, ...digests]).size).toBe(changes.length + 1);
  });

  it("is the same for the library's form of an answer", () => {
    expect(draftDigest(sheet, question, draftOfAnswer(answer))).toBe(digest);
    fc.assert(
      fc.property(datasheet, (each) => {
        const library = draftOf(each);
        const file = exported(library);
        for (const asked of file.questions) {
          const draft = library.answers[asked.id];
          const kept = file.answers[asked.id];
          if (draft !== undefined && kept !== undefined)
            expect(draftDigest(each, asked, draft)).toBe(answerDigest(each, asked, kept));
        }
      }),
    );
  });

  it("takes a blank answer for none", () => {
    expect(answerDigest(sheet, question, said(" "))).toBe(answerDigest(sheet, question, undefined));
  });
});
