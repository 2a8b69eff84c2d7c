import fc from "fast-check";
import { expect, it, vi } from "vitest";
import { canonical } from "#core/datasheet/canonical.ts";
import { inOrder } from "#core/review/merge.ts";
import { writeReview } from "#core/review/write.ts";
import { review } from "./arbitrary-review.ts";
import { merged } from "./merged.ts";

const documents = Number(process.env["SOAK_DOCUMENTS"] ?? 2000);
const runs = { numRuns: Math.max(8, Math.ceil(documents / 2)) };
vi.setConfig({ testTimeout: 3_600_000 });

it("does not care which comes first", () => {
  fc.assert(
    fc.property(review, review, (a, b) => {
      expect(merged(a, b)).toEqual(merged(b, a));
      expect(writeReview(merged(a, b))).toBe(writeReview(merged(b, a)));
    }),
    runs,
  );
});

it("does not care in what groups", () => {
  fc.assert(
    fc.property(review, review, review, (a, b, c) => {
      expect(merged(merged(a, b), c)).toEqual(merged(a, merged(b, c)));
    }),
    runs,
  );
});

it("changes nothing the second time", () => {
  fc.assert(
    fc.property(review, review, (a, b) => {
      const once = merged(a, b);
      expect(merged(a, a)).toEqual(inOrder(a));
      expect(merged(once, a)).toEqual(once);
      expect(merged(once, b)).toEqual(once);
      expect(merged(once, once)).toEqual(once);
    }),
    runs,
  );
});

it("holds every event and answer of both, once", () => {
  fc.assert(
    fc.property(review, review, (a, b) => {
      const both = merged(a, b);
      for (const key of ["events", "answers"] as const) {
        const found = both[key].map(canonical);
        const wanted = [...a[key], ...b[key]].map(canonical);
        expect([...found].sort()).toEqual([...new Set(wanted)].sort());
      }
    }),
    runs,
  );
});
