import fc from "fast-check";
import { expect, it, vi } from "vitest";
import type { Conflict } from "#core/compare/merge/conflict.ts";
import { mergeDatasheets } from "#core/compare/merge/merge.ts";
import { choicesOf, settle } from "#core/compare/merge/settle.ts";
import { Datasheet } from "#core/datasheet/datasheet.ts";
import { prose, said, sheetOf } from "../../handmade.ts";
import { someText, type Triple, triple } from "./arbitrary-triple.ts";

const documents = Number(process.env["SOAK_DOCUMENTS"] ?? 2000);
const runs = { numRuns: Math.max(8, Math.ceil(documents / 4)) };
vi.setConfig({ testTimeout: 3_600_000 });

function words(value: unknown): string[] {
  if (typeof value === "string") return value.split(/\s+/).filter((word) => word !== "");
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(words);
}

function lost({ base, mine, theirs }: Triple): string[] {
  const { merged, conflicts, settledAlone } = mergeDatasheets(base, mine, theirs);
  const kept = new Set(
    words([merged, settledAlone, conflicts.map((each) => [each.mine, each.theirs])]),
  );
  const old = new Set(words(base));
  return words([mine, theirs]).filter((word) => !old.has(word) && !kept.has(word));
}

function swapped(conflict: Conflict): object {
  const { mine, theirs, ...rest } = conflict;
  return {
    ...rest,
    ...(mine !== undefined && { theirs: mine }),
    ...(theirs !== undefined && { mine: theirs }),
    ...(conflict.kind === "text" && { start: 0, end: 0 }),
  };
}

function unplaced(conflict: Conflict): object {
  return conflict.kind === "text" ? { ...conflict, start: 0, end: 0 } : conflict;
}

it("gives the side that changed, whole, where only one did", () => {
  fc.assert(
    fc.property(triple, ({ base, mine: changed }) => {
      const mine = mergeDatasheets(base, changed, base);
      expect([mine.merged, mine.conflicts, mine.taken]).toEqual([changed, [], []]);
      const theirs = mergeDatasheets(base, base, changed);
      expect([theirs.merged, theirs.conflicts]).toEqual([changed, []]);
    }),
    runs,
  );
});

it("gives what both sides became alike", () => {
  fc.assert(
    fc.property(triple, ({ base, mine: changed }) => {
      expect(mergeDatasheets(base, changed, changed)).toEqual({
        merged: changed,
        conflicts: [],
        taken: [],
        settledAlone: [],
      });
    }),
    runs,
  );
});

it("finds the same conflicts from either side", () => {
  fc.assert(
    fc.property(triple, ({ base, mine, theirs }) => {
      const one = mergeDatasheets(base, mine, theirs);
      const other = mergeDatasheets(base, theirs, mine);
      expect(other.conflicts.map(unplaced)).toEqual(one.conflicts.map(swapped));
    }),
    runs,
  );
});

it("loses no word that either side wrote, and gives a datasheet", () => {
  fc.assert(
    fc.property(triple, (each) => {
      expect(lost(each)).toEqual([]);
      const { merged } = mergeDatasheets(each.base, each.mine, each.theirs);
      expect(Datasheet.parse(merged)).toEqual(merged);
    }),
    runs,
  );
});

it("takes nothing silently: with nothing listed, the merged sheet is mine", () => {
  fc.assert(
    fc.property(triple, ({ base, mine, theirs }) => {
      const { merged, taken, settledAlone } = mergeDatasheets(base, mine, theirs);
      if (taken.length === 0 && settledAlone.length === 0) expect(merged).toEqual(mine);
    }),
    runs,
  );
});

it("holds mine where there is a conflict, and settles any way that it offers", () => {
  fc.assert(
    fc.property(triple, fc.nat(), ({ base, mine, theirs }, seed) => {
      const merge = mergeDatasheets(base, mine, theirs);
      const all = merge.conflicts.map(() => "mine" as const);
      expect(settle(merge, all)).toEqual({ ok: true, value: merge.merged });
      const any = merge.conflicts.map((conflict, index) => {
        const offered = choicesOf(conflict);
        return offered[(seed + index) % offered.length];
      });
      expect(settle(merge, any)).toMatchObject({ ok: true });
    }),
    runs,
  );
});

const sheetSaying = (text: string) => sheetOf([prose("uses.past")], { "uses.past": said(text) });

it("has every paragraph of both sides when both are chosen", () => {
  fc.assert(
    fc.property(someText, someText, someText, (base, mine, theirs) => {
      const sheets = [base, mine, theirs].map(sheetSaying) as [Datasheet, Datasheet, Datasheet];
      const merge = mergeDatasheets(...sheets);
      const settled = settle(
        merge,
        merge.conflicts.map(() => "both" as const),
      );
      const old = new Set(words(base));
      const kept = new Set(words(settled.ok && settled.value.answers));
      expect(words([mine, theirs]).filter((word) => !old.has(word) && !kept.has(word))).toEqual([]);
    }),
    runs,
  );
});

it("says the same whichever side is mine, once the same side is chosen", () => {
  fc.assert(
    fc.property(someText, someText, someText, (base, mine, theirs) => {
      const [b, m, t] = [base, mine, theirs].map(sheetSaying) as [Datasheet, Datasheet, Datasheet];
      const one = mergeDatasheets(b, m, t);
      const other = mergeDatasheets(b, t, m);
      const ours = settle(
        one,
        one.conflicts.map(() => "mine" as const),
      );
      const same = settle(
        other,
        other.conflicts.map(() => "theirs" as const),
      );
      expect(words(same)).toEqual(words(ours));
    }),
    runs,
  );
});
