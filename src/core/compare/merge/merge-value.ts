import { canonical } from "#core/datasheet/canonical.ts";
import { emptyLedger, type Ledger, type MergePath, present, type Sides } from "./conflict.ts";
import { type How, saidHow } from "./how.ts";
import { mergeRows } from "./merge-rows.ts";
import { mergeText } from "./merge-text.ts";

/** The merged value, with what was taken and what stays open written into the ledger. */
export function mergeValue(path: MergePath, sides: Sides, how: How, ledger: Ledger): unknown {
  const { base, mine, theirs } = sides;
  switch (how.kind) {
    case "record":
      if ([base ?? {}, mine, theirs].every(isRecord)) {
        return mergeRecord(path, sides as Sides<Record<string, unknown>>, how, ledger);
      }
      break;
    case "whole":
    case "text":
    case "alone":
    case "rows":
    case "answer":
  }
  if (same(mine, theirs) || same(theirs, base)) return mine;
  if (same(mine, base)) {
    ledger.taken.push({
      path,
      ...(mine !== undefined && { was: mine }),
      ...(theirs !== undefined && { is: theirs }),
    });
    return theirs;
  }
  return mergeBothChanged(path, sides, how, ledger);
}

function mergeBothChanged(path: MergePath, sides: Sides, how: How, ledger: Ledger): unknown {
  const { base, mine, theirs } = sides;
  switch (how.kind) {
    case "alone":
      ledger.settledAlone.push({ path, ...bothOf(sides) });
      return comparable(mine) > comparable(theirs) ? mine : theirs;
    case "text":
      if (typeof mine === "string" && typeof theirs === "string") {
        const text = mergeText(
          path,
          { base: typeof base === "string" ? base : "", mine, theirs },
          how.longest,
          ledger,
        );
        if (text !== undefined) return text;
      }
      break;
    case "rows": {
      const rows = mergeRows(path, sides, how, ledger);
      if (rows !== undefined) return rows;
      break;
    }
    case "answer": {
      const answer = mergeAnswer(path, sides, ledger);
      if (answer !== undefined) return answer;
      break;
    }
    case "whole":
    case "record":
  }
  ledger.conflicts.push({ kind: "value", path, ...present(sides) });
  return mine;
}

function bothOf({ mine, theirs }: Sides): { mine?: unknown; theirs?: unknown } {
  return { ...(mine !== undefined && { mine }), ...(theirs !== undefined && { theirs }) };
}

function mergeRecord(
  path: MergePath,
  { base, mine, theirs }: Sides<Record<string, unknown>>,
  { each }: Extract<How, { kind: "record" }>,
  ledger: Ledger,
): Record<string, unknown> {
  const merged: [string, unknown][] = [];
  for (const key of keysOf(base ?? {}, mine, theirs)) {
    const sides = { base: at(base ?? {}, key), mine: at(mine, key), theirs: at(theirs, key) };
    const value = mergeValue([...path, key], sides, each(key), ledger);
    if (value !== undefined) merged.push([key, value]);
  }
  return Object.fromEntries(merged);
}

/** The base's keys in its order, then new ones by name: the same whichever side is mine. */
function keysOf(base: object, mine: object, theirs: object): Set<string> {
  const added = [...Object.keys(mine), ...Object.keys(theirs)].sort();
  return new Set([...Object.keys(base), ...added]);
}

function at(record: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** An answer that both sides have in the same state; any other is for a person to settle. */
function mergeAnswer(path: MergePath, sides: Sides, ledger: Ledger): unknown {
  const { base, mine, theirs } = sides;
  if (!isRecord(mine) || !isRecord(theirs)) return undefined;
  const [was, ours, other] = [apart(isRecord(base) ? base : {}), apart(mine), apart(theirs)];
  const said = () => {
    if (same(was.said, ours.said) || same(ours.said, other.said)) {
      return mergeValue(
        path,
        { base: was.said, mine: ours.said, theirs: other.said },
        { kind: "whole" },
        ledger,
      );
    }
    if (same(was.said, other.said)) return ours.said;
    if (mine["state"] !== theirs["state"]) return undefined;
    const from = isRecord(base) && base["state"] === mine["state"] ? was.said : {};
    return mergeValue(path, { base: from, mine: ours.said, theirs: other.said }, saidHow, ledger);
  };
  const merged = said();
  if (!isRecord(merged)) return undefined;
  return { ...merged, ...laterStamps(path, was.stamps, ours.stamps, other.stamps, ledger) };
}

interface Apart {
  readonly said: Record<string, unknown>;
  readonly stamps: Record<string, unknown>;
}

const stampKeys = ["changedAt", "changedBy", "source"];

function apart(answer: Record<string, unknown>): Apart {
  const [stamps, said] = [true, false].map((wanted) =>
    Object.fromEntries(
      Object.entries(answer).filter(([key]) => stampKeys.includes(key) === wanted),
    ),
  );
  return { said: said ?? {}, stamps: stamps ?? {} };
}

/** The three stamps of one change stay together. */
function laterStamps(
  path: MergePath,
  base: object,
  mine: Record<string, unknown>,
  theirs: Record<string, unknown>,
  ledger: Ledger,
): object {
  if (same(mine, theirs) || same(theirs, base)) return mine;
  ledger.settledAlone.push({ path, mine, theirs });
  if (same(mine, base)) return theirs;
  const order = (stamps: Record<string, unknown>) =>
    `${comparable(stamps["changedAt"])} ${canonical(stamps)}`;
  return order(mine) > order(theirs) ? mine : theirs;
}

/** Without its Z a moment with fractions sorts after the same without. */
function comparable(moment: unknown): string {
  return String(moment ?? "").replace(/Z$/, "");
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (one === undefined || other === undefined) return false;
  return canonical(one) === canonical(other);
}

/** Merges on a sheet of its own, so that it can be thrown away. */
export function tried<Value>(merge: (ledger: Ledger) => Value): { value: Value; ledger: Ledger } {
  const ledger = emptyLedger();
  return { value: merge(ledger), ledger };
}
