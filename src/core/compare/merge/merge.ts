import type { Datasheet } from "#core/datasheet/datasheet.ts";
import type { Ledger, Merge, Sides } from "./conflict.ts";
import { askedHow, sheetHow } from "./how.ts";
import { mergeValue, tried } from "./merge-value.ts";

export const askedPath = ["questions-asked"] as const;
export const askedKeys = ["questionSets", "sections", "questions"];

/**
 * Two datasheets that came from one. What only one side changed is that side's, and everything of
 * theirs is listed; what both changed alike is theirs and mine; the rest is a conflict.
 */
export function mergeDatasheets(base: Datasheet, mine: Datasheet, theirs: Datasheet): Merge {
  const sides = { base, mine, theirs };
  const { value, ledger } = tried((own) => {
    const rest = mergeValue(
      [],
      pick(sides, (key) => !askedKeys.includes(key)),
      sheetHow,
      own,
    );
    const asked = mergeAsked(
      pick(sides, (key) => askedKeys.includes(key)),
      own,
    );
    return { ...(rest as object), ...(asked as object) };
  });
  return { ...ledger, merged: value as Datasheet };
}

/** Sets, sections and questions speak of one another, so that one conflict makes them one. */
function mergeAsked(sides: Sides, ledger: Ledger): unknown {
  const { value, ledger: own } = tried((each) => mergeValue([], sides, askedHow, each));
  if (own.conflicts.length === 0) {
    ledger.taken.push(...own.taken);
    return value;
  }
  ledger.conflicts.push({ kind: "value", path: askedPath, ...sides });
  return sides.mine;
}

function pick(sides: Sides<Datasheet>, wanted: (key: string) => boolean): Sides {
  const some = (sheet: Datasheet) =>
    Object.fromEntries(Object.entries(sheet).filter(([key]) => wanted(key)));
  return { base: some(sides.base), mine: some(sides.mine), theirs: some(sides.theirs) };
}
