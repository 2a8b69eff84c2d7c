import { describe, expect, it } from "vitest";
import { Datasheet } from "#core/datasheet/datasheet.ts";
import { formats } from "#core/formats/index.ts";
import { harbourGulls } from "./harbour-gulls.ts";

const noRenderer = () => Promise.reject(new Error("These formats show no Markdown"));

describe("a datasheet of every kind and state", () => {
  it("is one that the schema accepts", () => {
    expect(Datasheet.parse(harbourGulls)).toEqual(harbourGulls);
  });

  it.each(["markdown", "json"])("is written as %s as in the golden, and read back", async (id) => {
    const listed = formats.find((format) => format.id === id);
    const format = await listed?.load(noRenderer);
    const text = format?.write(harbourGulls) ?? "";
    await expect(text).toMatchFileSnapshot(`goldens/harbour-gulls${listed?.extension}`);
    expect(format?.read?.(text)).toEqual({
      ok: true,
      value: { datasheet: harbourGulls, edited: false, notes: [] },
    });
  });
});
