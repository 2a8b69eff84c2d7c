import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseJson, placeOf } from "#core/datasheet/json.ts";

function problemOf(text: string): unknown {
  const parsed = parseJson(text);
  return parsed.ok ? "none" : parsed.problem;
}

describe("parseJson", () => {
  it("reads whatever JSON.stringify writes", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 1, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(parseJson(text)).toEqual({ ok: true, value: JSON.parse(text) });
      }),
      { numRuns: 500 },
    );
  });

  it("accepts nothing that JSON.parse refuses", () => {
    const signs = fc.constantFrom(
      "{",
      "}",
      "[",
      "]",
      ",",
      ":",
      '"a"',
      '"',
      "1",
      "-",
      "e",
      "null",
      "tru",
      "//",
      "/*",
      " ",
      "\n",
      "\u2028",
      "'",
    );
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 12 }), (pieces) => {
        const text = pieces.join("");
        const parsed = parseJson(text);
        if (parsed.ok) expect(parsed.value).toEqual(JSON.parse(text));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ["1E30", 1e30],
    ["-0", -0],
    ["1e-7", 1e-7],
    ['"\\u2028\u2028"', "\u2028\u2028"],
    ['{"a":{"b":1},"b":{"b":2}}', { a: { b: 1 }, b: { b: 2 } }],
    ['[{"a":1},{"a":2}]', [{ a: 1 }, { a: 2 }]],
    [' \t\r\n"a" ', "a"],
  ])("reads %j", (text, value) => {
    expect(parseJson(text)).toEqual({ ok: true, value });
  });

  it.each([
    { given: "at the top", text: '{"a":1,"a":2}', at: { line: 1, column: 8 }, key: "a" },
    {
      given: "written in another way",
      text: '{"a":1,\n "\\u0061":2}',
      at: { line: 2, column: 2 },
      key: "a",
    },
    {
      given: "deep inside",
      text: '[\n{"x":[{"b":1,\n"c":2,\n  "b":3}]}]',
      at: { line: 4, column: 3 },
      key: "b",
    },
    {
      given: "after an object of the same keys",
      text: '{"a":{"a":1},"a":1}',
      at: { line: 1, column: 14 },
      key: "a",
    },
    { given: "that is empty", text: '{"":1,"":2}', at: { line: 1, column: 7 }, key: "" },
    {
      given: "named __proto__",
      text: '{"__proto__":1,"__proto__":2}',
      at: { line: 1, column: 16 },
      key: "__proto__",
    },
    { given: "of equal value", text: '{"a":1,"a":1}', at: { line: 1, column: 8 }, key: "a" },
  ])("refuses a key $given that stands twice", ({ text, at, key }) => {
    expect(problemOf(text)).toEqual({ code: "duplicate-key", at, key });
  });

  it("finds a key that stands twice at every depth that it reads", () => {
    for (let depth = 0; depth < 99; depth++) {
      const text = `${'{"x":'.repeat(depth)}{"a":1,"a":2}${"}".repeat(depth)}`;
      expect(problemOf(text)).toEqual({
        code: "duplicate-key",
        at: { line: 1, column: depth * 5 + 8 },
        key: "a",
      });
    }
  });

  it.each([
    { given: "nothing", text: "", at: { line: 1, column: 1 } },
    { given: "an open object", text: "{", at: { line: 1, column: 2 } },
    { given: "a trailing comma", text: '{"a":1,\n}', at: { line: 2, column: 1 } },
    { given: "a trailing comma in a list", text: "[1,]", at: { line: 1, column: 4 } },
    { given: "a comment", text: '{ // why\n"a":1}', at: { line: 1, column: 3 } },
    { given: "a comment between stars", text: "/* a */ 1", at: { line: 1, column: 1 } },
    { given: "NaN", text: '{"a":NaN}', at: { line: 1, column: 6 } },
    { given: "Infinity", text: "[Infinity]", at: { line: 1, column: 2 } },
    { given: "single quotes", text: "{'a':1}", at: { line: 1, column: 2 } },
    { given: "two values", text: "1 2", at: { line: 1, column: 3 } },
    { given: "a leading zero", text: "[01]", at: { line: 1, column: 3 } },
    { given: "a raw line break in a string", text: '"a\nb"', at: { line: 1, column: 1 } },
    { given: "a byte order mark", text: "\uFEFF{}", at: { line: 1, column: 1 } },
    { given: "undefined", text: "undefined", at: { line: 1, column: 1 } },
  ])("is not JSON: $given", ({ text, at }) => {
    expect(problemOf(text)).toMatchObject({ code: "not-json", at });
  });

  it.each([
    { given: "lists", text: "[".repeat(100_000) },
    { given: "objects", text: '{"a":'.repeat(100_000) },
    { given: "closed lists", text: `${"[".repeat(100_000)}${"]".repeat(100_000)}` },
  ])("refuses a hundred thousand $given one in another", ({ text }) => {
    expect(problemOf(text)).toMatchObject({ code: "too-deep", deepest: 100 });
  });

  it("reads as deep as it says, and does not count what stands in strings", () => {
    const deep = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`;
    expect(parseJson(deep(100)).ok).toBe(true);
    expect(problemOf(`\n${deep(101)}`)).toEqual({
      code: "too-deep",
      at: { line: 2, column: 101 },
      deepest: 100,
    });
    expect(parseJson(JSON.stringify(`\\"${deep(500)}`)).ok).toBe(true);
  });

  it("keeps __proto__ a key like any other", () => {
    const parsed = parseJson('{"__proto__":{"polluted":true}}');
    expect(parsed.ok && Object.keys(parsed.value as object)).toEqual(["__proto__"]);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });
});

it.each([
  ["abc", 0, { line: 1, column: 1 }],
  ["abc", 3, { line: 1, column: 4 }],
  ["a\nb", 2, { line: 2, column: 1 }],
  ["a\r\nb", 4, { line: 2, column: 2 }],
])("placeOf(%j, %d)", (text, offset, place) => {
  expect(placeOf(text, offset)).toEqual(place);
});
