import { describe, expect, it } from "vitest";
import { apply } from "#core/compare/apply.ts";
import { compare } from "#core/compare/compare.ts";
import { differences, withDifferences } from "#core/compare/difference.ts";
import { readComparisonJson, writeComparisonJson } from "#core/compare/export/json.ts";
import { prose, sheetOf } from "../handmade.ts";

const keys = (count: number, value: string) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`key-${index}`, value]));

describe("differences", () => {
  it.each<{ what: string; was: object; is: object }>([
    { what: "a value", was: { a: 1 }, is: { a: 2 } },
    { what: "a value that came", was: {}, is: { a: null } },
    { what: "a value that went", was: { a: "", b: [] }, is: { b: [] } },
    { what: "values at several depths", was: { a: { b: 1, c: 2 } }, is: { a: { b: 2 }, d: {} } },
    { what: "a place in a list", was: { a: [1, { b: 2 }] }, is: { a: [1, { b: 3 }] } },
    { what: "a longer list", was: { a: [1] }, is: { a: [1, 2] } },
    { what: "a list for an object", was: { a: [1] }, is: { a: { 0: 1 } } },
    { what: "keys that every object has", was: { toString: 1 }, is: { constructor: { name: 1 } } },
    { what: "very many keys", was: keys(30_000, "a"), is: keys(30_000, "b") },
  ])("give back $what", ({ was, is }) => {
    expect(withDifferences(was, differences(was, is))).toEqual(is);
    expect(withDifferences(is, differences(is, was))).toEqual(was);
  });

  it("let the later of two at one place stand, and lay a path that leads nowhere", () => {
    const made = withDifferences({ a: [1] }, [
      { path: ["a", 5], is: 1 },
      { path: ["b", "c"], is: 1 },
      { path: ["b"], is: { d: 1 } },
      { path: ["b", "e"], is: 2 },
    ]);
    expect(made).toEqual({ a: [1], b: { d: 1, e: 2 } });
  });
});

describe("a comparison from a file", () => {
  const before = sheetOf([prose("uses.past")], {});
  const comparison = compare(before, { ...before, extensions: { own: { a: 1 } } });

  it("with a path that no datasheet is deep enough for is refused", () => {
    const text = writeComparisonJson(comparison).replace(
      '"path": [',
      `"path": [${'"a",'.repeat(20_000)}`,
    );
    expect(readComparisonJson(text)).toMatchObject({ ok: false, problem: { code: "wrong-shape" } });
  });

  it("with a key that cannot be kept is refused, and not shown without it", () => {
    const text = writeComparisonJson(comparison).replace('"is": {', '"is": {"__proto__": 2,');
    expect(readComparisonJson(text)).toMatchObject({ ok: false, problem: { code: "wrong-shape" } });
  });

  it("with a changed value does not fit", () => {
    const read = readComparisonJson(
      writeComparisonJson(comparison).replace('"is": {', '"is": {"b": 2,'),
    );
    if (!read.ok) throw new Error(read.problem.code);
    expect(apply(before, read.value)).toMatchObject({
      ok: false,
      problem: { code: "changes-do-not-fit" },
    });
  });
});
