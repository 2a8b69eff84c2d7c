import { useCallback, useState } from "react";
import type { Change } from "#core/compare/change.ts";
import { sha256Hex } from "#core/datasheet/canonical.ts";
import { z } from "#core/zod.ts";

/** What this browser knows to have been read: per pair of documents, which changes and in what form. */
const Kept = z.array(z.strictObject({ pair: z.string(), read: z.record(z.string(), z.string()) }));
type Kept = z.infer<typeof Kept>;

const place = "datasheet-workbench:read-changes";
/** The pairs read last; older ones are forgotten. */
const mostPairs = 40;

/** A change that comes to say something else is unread again. */
function formOf(change: Change): string {
  return sha256Hex(JSON.stringify(change)).slice(0, 12);
}

export interface ReadMarks {
  readonly isRead: (change: Change) => boolean;
  readonly mark: (changes: readonly Change[], read: boolean) => void;
}

/** Kept on this device only, and a nicety: where the browser refuses, the ticks last as long as the page. */
export function useReadMarks(pair: string): ReadMarks {
  const [marks, setMarks] = useState(() => ({ pair, read: storedFor(pair) }));
  const current = marks.pair === pair ? marks : { pair, read: storedFor(pair) };
  if (current !== marks) setMarks(current);
  const { read } = current;
  return {
    isRead: useCallback(
      (change) => Object.hasOwn(read, change.id) && read[change.id] === formOf(change),
      [read],
    ),
    mark: useCallback(
      (changes, isRead) => {
        const marked = new Set(changes.map(({ id }) => id));
        const others = Object.entries(read).filter(([id]) => !marked.has(id));
        const forms = isRead ? changes.map((change) => [change.id, formOf(change)] as const) : [];
        const next = Object.fromEntries([...others, ...forms]);
        setMarks({ pair, read: next });
        store(pair, next);
      },
      [pair, read],
    ),
  };
}

function storedFor(pair: string): Kept[number]["read"] {
  return stored().find((each) => each.pair === pair)?.read ?? {};
}

function stored(): Kept {
  try {
    const parsed = Kept.safeParse(JSON.parse(localStorage.getItem(place) ?? "[]"));
    return parsed.success ? parsed.data : [];
  } catch {
    return [];
  }
}

function store(pair: string, read: Kept[number]["read"]): void {
  const others = stored().filter((each) => each.pair !== pair);
  try {
    localStorage.setItem(place, JSON.stringify([...others, { pair, read }].slice(-mostPairs)));
  } catch {
    // Nothing is lost but ticks.
  }
}
