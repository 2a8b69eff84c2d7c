import fc from "fast-check";
import { describe, it } from "vitest";
import { markdown } from "#core/formats/markdown/markdown.ts";
import { datasheet } from "../arbitraries.ts";
import { expectRoundTrip } from "./round-trip.ts";

describe("any datasheet, written as Markdown", () => {
  it("reads back equal", () => {
    fc.assert(
      fc.property(datasheet(), (sheet) => expectRoundTrip(markdown, sheet)),
      { numRuns: 3000 },
    );
  });
});
