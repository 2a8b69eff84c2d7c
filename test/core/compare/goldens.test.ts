import { marked } from "marked";
import { describe, expect, it } from "vitest";
import { apply } from "#core/compare/apply.ts";
import { compare } from "#core/compare/compare.ts";
import { readComparisonJson, writeComparisonJson } from "#core/compare/export/json.ts";
import { writeComparisonMarkdown } from "#core/compare/export/markdown.ts";
import { Release } from "#core/release/release.ts";
import { gullsAfter, gullsBefore } from "./gulls.ts";

describe("two releases with every kind of change", () => {
  const comparison = compare(gullsBefore, gullsAfter);

  it("are ones that the schema accepts", () => {
    expect(Release.parse(gullsBefore)).toEqual(gullsBefore);
    expect(Release.parse(gullsAfter)).toEqual(gullsAfter);
  });

  it("are compared in Markdown as in the golden", async () => {
    const text = writeComparisonMarkdown(comparison);
    await expect(text).toMatchFileSnapshot("goldens/gulls.md");
    expect(marked.parse(text)).not.toMatch(/<script|<details|<b>/);
  });

  it("come back from the JSON file as they were, and apply", async () => {
    const read = readComparisonJson(writeComparisonJson(comparison));
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    expect(read.value).toEqual(comparison);
    expect(apply(gullsBefore, read.value)).toEqual({ ok: true, value: gullsAfter });
  });
});
