import { canonical } from "#core/datasheet/canonical.ts";
import { emptyLedger, type Ledger, type MergePath, present, type Sides } from "./conflict.ts";
import type { How } from "./how.ts";

type Keyed = ReadonlyMap<string, unknown>;

/**
 * A list that both sides changed, merged entry by entry; undefined where entries cannot be told
 * apart, both put them in another order, or there would be too many.
 */
export function mergeRows(
  path: MergePath,
  sides: Sides,
  { keyOf, most }: Extract<How, { kind: "rows" }>,
  ledger: Ledger,
): unknown[] | undefined {
  const base = keyed(sides.base ?? [], keyOf);
  const mine = keyed(sides.mine, keyOf);
  const theirs = keyed(sides.theirs, keyOf);
  if (base === undefined || mine === undefined || theirs === undefined) return undefined;
  const order = mergedOrder(base, mine, theirs);
  if (order === undefined) return undefined;
  const own = emptyLedger();
  if (order.by === "theirs") own.taken.push({ path, was: sides.base, is: sides.theirs });
  const known = new Set([...base.keys(), ...[...mine.keys(), ...theirs.keys()].sort()]);
  const merged = new Map<string, unknown>();
  for (const key of known) {
    const row = mergeRow(
      [...path, key],
      { base: base.get(key), mine: mine.get(key), theirs: theirs.get(key) },
      own,
    );
    if (row !== undefined) merged.set(key, row);
  }
  if (merged.size > most) return undefined;
  ledger.taken.push(...own.taken);
  ledger.conflicts.push(...own.conflicts);
  return order.keys.flatMap((key) => (merged.has(key) ? [merged.get(key)] : []));
}

function mergeRow(path: MergePath, sides: Sides, ledger: Ledger): unknown {
  const { base, mine, theirs } = sides;
  const [b, m, t] = [base, mine, theirs].map((row) => row !== undefined && canonical(row));
  if (m === t || t === b) return mine;
  if (m === b) {
    ledger.taken.push({
      path,
      ...(base !== undefined && { was: base }),
      ...(theirs !== undefined && { is: theirs }),
    });
    return theirs;
  }
  ledger.conflicts.push({ kind: "value", path, ...present(sides) });
  return mine;
}

/** Undefined where two entries have one key. */
function keyed(rows: unknown, keyOf: (row: unknown) => string): Keyed | undefined {
  if (!Array.isArray(rows)) return undefined;
  const map = new Map(rows.map((row: unknown) => [keyOf(row), row]));
  return map.size === rows.length ? map : undefined;
}

/** Mine in its order, or theirs where only they changed it; what the other side has besides, after what it follows there. */
function mergedOrder(
  base: Keyed,
  mine: Keyed,
  theirs: Keyed,
): { keys: string[]; by: "mine" | "theirs" } | undefined {
  const shared = (keys: Keyed) =>
    JSON.stringify(
      [...keys.keys()].filter((key) => base.has(key) && mine.has(key) && theirs.has(key)),
    );
  const mineMoved = shared(mine) !== shared(base);
  const theirsMoved = shared(theirs) !== shared(base);
  const by = theirsMoved && !mineMoved ? "theirs" : "mine";
  const [frame, other] = by === "theirs" ? [theirs, mine] : [mine, theirs];
  if (mineMoved && theirsMoved && shared(mine) !== shared(theirs)) return undefined;
  const order = [...frame.keys()];
  let before: string | undefined;
  for (const key of other.keys()) {
    if (!frame.has(key)) order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, key);
    before = key;
  }
  return { keys: order, by };
}
