import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareProperties, expectedKinds, seenKinds } from "./properties.ts";

const pairs = Number(process.env["SOAK_DOCUMENTS"] ?? 2000);
const minutes = 60_000;

describe("any two datasheets that the schema accepts", () => {
  for (const { says, property, share } of compareProperties) {
    it(says, { timeout: 60 * minutes }, () => {
      fc.assert(property, { numRuns: Math.max(8, Math.ceil(pairs * share)) });
    });
  }

  it("hold every kind of change there is, so that none of this was said of nothing", () => {
    expect([...seenKinds].toSorted()).toEqual(expectedKinds.toSorted());
  });
});
