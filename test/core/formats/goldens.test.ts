import { describe, expect, it } from "vitest";
import { formats } from "#core/formats/index.ts";
import { ReleaseOrDraft } from "#core/release/release.ts";
import { firstRelease, gullsRelease } from "./gulls-release.ts";
import { harbourGulls } from "./harbour-gulls.ts";

const noRenderer = () => Promise.reject(new Error("These formats show no Markdown"));

describe.each([
  { what: "a draft of every kind and state", name: "harbour-gulls", document: harbourGulls },
  { what: "a release with all that one can carry", name: "gulls-release", document: gullsRelease },
  { what: "the first release of a chain", name: "first-release", document: firstRelease },
])("$what", ({ name, document }) => {
  it("is one that the schema accepts", () => {
    expect(ReleaseOrDraft.parse(document)).toEqual(document);
  });

  it.each(["markdown", "json"])("is written as %s as in the golden, and read back", async (id) => {
    const listed = formats.find((format) => format.id === id);
    const format = await listed?.load(noRenderer);
    const text = format?.write(document) ?? "";
    if (name !== "first-release") {
      await expect(text).toMatchFileSnapshot(`goldens/${name}${listed?.extension}`);
    }
    expect(format?.read?.(text)).toEqual({
      ok: true,
      value: { datasheet: document, edited: false, notes: [] },
    });
  });
});
