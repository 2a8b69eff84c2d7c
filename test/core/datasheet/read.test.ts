import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDatasheet, readDatasheet } from "#core/datasheet/read.ts";
import { datasheet } from "../arbitrary-datasheet.ts";
import { ask, prose, said, sheetOf } from "../handmade.ts";

const sheet = sheetOf([prose("uses.a"), ask("choice", "uses.b")], {
  "uses.a": said("One.", { people: [{ name: "Ada", kind: "person" }] }),
});
const text = JSON.stringify(sheet);

/** The sheet with something put at this path, or taken away. */
function changed(path: string, value: unknown): string {
  const copy: unknown = structuredClone(sheet);
  const keys = path.split(" ");
  const last = keys.pop() ?? "";
  const parent = keys.reduce((each, key) => (each as Record<string, unknown>)[key], copy);
  if (value === undefined) delete (parent as Record<string, unknown>)[last];
  else (parent as Record<string, unknown>)[last] = value;
  return JSON.stringify(copy);
}

function problemOf(source: string): unknown {
  const read = readDatasheet(source);
  return read.ok ? "none" : read.problem;
}

describe("readDatasheet", () => {
  it("reads what was written, with or without a byte order mark", () => {
    expect(readDatasheet(text)).toEqual({ ok: true, value: sheet });
    expect(readDatasheet(`\uFEFF${text}`)).toEqual({ ok: true, value: sheet });
  });

  it("reads every datasheet back unchanged", () => {
    fc.assert(
      fc.property(datasheet, (each) => {
        const plain: unknown = JSON.parse(JSON.stringify(each));
        expect(readDatasheet(JSON.stringify(each))).toEqual({ ok: true, value: plain });
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    { given: "text that is not JSON", source: "{", problem: { code: "not-json" } },
    { given: "two byte order marks", source: `\uFEFF\uFEFF${text}`, problem: { code: "not-json" } },
    {
      given: "a key that stands twice",
      source: text.replace("{", '{"format":1,'),
      problem: { code: "duplicate-key", key: "format" },
    },
    { given: "a list", source: "[]", problem: { code: "not-a-datasheet", found: "array" } },
    { given: "a number", source: "1", problem: { code: "not-a-datasheet", found: "number" } },
    { given: "null", source: "null", problem: { code: "not-a-datasheet", found: "object" } },
    {
      given: "another object",
      source: '{"name":"package"}',
      problem: { code: "not-a-datasheet", found: "object" },
    },
    {
      given: "no format",
      source: changed("format", undefined),
      problem: { code: "not-a-datasheet" },
    },
    {
      given: "a format in words",
      source: changed("format", "1"),
      problem: { code: "not-a-datasheet" },
    },
    {
      given: "no answers",
      source: changed("answers", undefined),
      problem: { code: "not-a-datasheet" },
    },
    {
      given: "no questions",
      source: changed("questions", undefined),
      problem: { code: "not-a-datasheet" },
    },
    {
      given: "a format from the future",
      source: changed("format", 99),
      problem: { code: "newer-format", found: 99, supported: 1 },
    },
    {
      given: "a format that never was",
      source: changed("format", 0),
      problem: { code: "wrong-shape", path: "format" },
    },
    {
      given: "another status",
      source: changed("status", "release"),
      problem: { code: "wrong-shape", path: "status" },
    },
    {
      given: "an id that is none",
      source: changed("id", "../x"),
      problem: { code: "wrong-shape", path: "id" },
    },
    {
      given: "revision 0",
      source: changed("revision", 0),
      problem: { code: "wrong-shape", path: "revision" },
    },
    {
      given: "half a revision",
      source: changed("revision", 1.5),
      problem: { code: "wrong-shape", path: "revision" },
    },
    {
      given: "a number for a title",
      source: changed("dataset title", 1),
      problem: { code: "wrong-shape", path: "dataset › title" },
    },
    {
      given: "an unknown field",
      source: changed("mood", "good"),
      problem: { code: "wrong-shape", path: "" },
    },
    {
      given: "an unknown field of an answer",
      source: changed("answers uses.a mood", "good"),
      problem: { code: "wrong-shape", path: "answers › uses.a" },
    },
    {
      given: "an unknown state",
      source: changed("answers uses.a state", "perhaps"),
      problem: { code: "wrong-shape", path: "answers › uses.a › state" },
    },
    {
      given: "an unknown kind",
      source: changed("questions 1 kind", "poem"),
      problem: { code: "wrong-shape", path: "questions › 1 › kind" },
    },
    {
      given: "an unknown fact",
      source: changed("scope mood", "yes"),
      problem: { code: "wrong-shape", path: "scope" },
    },
    {
      given: "a half settled fact",
      source: changed("scope people", "perhaps"),
      problem: { code: "wrong-shape", path: "scope › people" },
    },
    {
      given: "an answer under no id",
      source: changed("answers X", { state: "answered", text: "" }),
      problem: { code: "wrong-shape", path: "answers › X" },
    },
    {
      given: "a negative count",
      source: changed("answers uses.a parts", { counts: [{ type: "a", count: -1 }] }),
      problem: { code: "wrong-shape", path: "answers › uses.a › parts › counts › 0 › count" },
    },
    {
      given: "a line break in a prompt",
      source: changed("questions 0 prompt", "a\nb"),
      problem: { code: "wrong-shape", path: "questions › 0 › prompt" },
    },
    {
      given: "a local moment",
      source: changed("createdAt", "2025-03-12 14:00"),
      problem: { code: "wrong-shape", path: "createdAt" },
    },
  ])("$given", ({ source, problem }) => {
    expect(problemOf(source)).toMatchObject(problem);
  });

  it("says how much more is wrong", () => {
    const twice = changed("dataset", { title: 1, summary: 2, homepage: 3 });
    expect(problemOf(twice)).toMatchObject({ code: "wrong-shape", more: 2 });
  });

  // zod leaves the key out of what it gives back, so that its words would be lost without a sound.
  it.each([
    ["at the top", text.replace("{", '{"__proto__":{"a":1},'), "__proto__"],
    [
      "among the facts",
      text.replace('"scope":{', '"scope":{"__proto__":"no"'),
      "scope › __proto__",
    ],
    [
      "among the answers",
      text.replace('"answers":{', '"answers":{"__proto__":{"state":"answered","text":"x"},'),
      "answers › __proto__",
    ],
    [
      "among extensions",
      text.replace("{", '{"extensions":{"__proto__":{"a":1}},'),
      "extensions › __proto__",
    ],
    [
      "deep in an extension",
      text.replace("{", '{"extensions":{"x":[{"__proto__":2}]},'),
      "extensions › x › 0 › __proto__",
    ],
  ])("refuses the key __proto__ %s rather than lose it", (_, source, path) => {
    expect(problemOf(source)).toMatchObject({ code: "wrong-shape", path });
  });

  it("turns half a character into the sign for it, in keys and values", () => {
    const half = text
      .replace('"One."', '"One\\ud83d"')
      .replace("{", '{"extensions":{"a\\ud83d":["\\udc00"]},');
    const read = readDatasheet(half);
    expect(read.ok && read.value.answers["uses.a"]).toMatchObject({ text: "One\u{FFFD}" });
    expect(read.ok && read.value.extensions).toEqual({ "a\u{FFFD}": ["\u{FFFD}"] });
  });

  it("reads a value as it reads a text", () => {
    expect(parseDatasheet(structuredClone(sheet))).toEqual({ ok: true, value: sheet });
    expect(parseDatasheet(undefined)).toMatchObject({
      ok: false,
      problem: { code: "not-a-datasheet", found: "undefined" },
    });
  });
});
