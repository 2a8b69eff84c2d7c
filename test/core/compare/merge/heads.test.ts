import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { headOf, refusing, withHeadOf } from "#core/compare/merge/heads.ts";
import { mergeDatasheets } from "#core/compare/merge/merge.ts";
import { canonical } from "#core/datasheet/canonical.ts";
import { triple } from "./arbitrary-triple.ts";

describe("refusing what a merge takes", () => {
  it("leaves mine where everything that was taken is refused", () => {
    fc.assert(
      fc.property(triple, ({ base, mine, theirs }) => {
        const merge = mergeDatasheets(base, mine, theirs);
        const heads = [...merge.taken, ...merge.conflicts].map(({ path }) => headOf(path));
        const after = mergeDatasheets(base, mine, refusing(base, theirs, heads));
        expect(after.conflicts).toEqual([]);
        expect(after.taken).toEqual([]);
        for (const head of heads) {
          expect(canonical(withHeadOf(after.merged, mine, head))).toBe(canonical(after.merged));
        }
      }),
      { numRuns: 150 },
    );
  });

  it("changes nothing of what was not refused", () => {
    fc.assert(
      fc.property(triple, fc.nat(), ({ base, mine, theirs }, at) => {
        const merge = mergeDatasheets(base, mine, theirs);
        const heads = merge.taken.map(({ path }) => headOf(path));
        const refused = heads[at % Math.max(heads.length, 1)];
        if (refused === undefined) return;
        const after = mergeDatasheets(base, mine, refusing(base, theirs, [refused]));
        const others = ({ path }: { readonly path: readonly string[] }) =>
          headOf(path).join("\n") !== refused.join("\n");
        expect(after.taken).toEqual(merge.taken.filter(others));
        expect(after.conflicts).toEqual(merge.conflicts.filter(others));
      }),
      { numRuns: 150 },
    );
  });
});
