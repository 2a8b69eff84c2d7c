import fc from "fast-check";
import { describe, it } from "vitest";
import { textProperties } from "./properties.ts";

const documents = Number(process.env["SOAK_DOCUMENTS"] ?? 2000);
const minutes = 60_000;

describe("any two texts", () => {
  for (const { says, property, share } of textProperties) {
    it(says, { timeout: 60 * minutes }, () => {
      fc.assert(property, { numRuns: Math.max(8, Math.ceil(documents * share)) });
    });
  }
});
