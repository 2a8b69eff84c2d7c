import { useMemo, useState } from "react";
import { useSnapshot } from "#app/datasheet-context.tsx";
import type { Datasheet } from "#core/datasheet/datasheet.ts";
import { type Draft, exported } from "#core/datasheet/draft.ts";

/**
 * The draft as it would leave the library. Typing in the notes of the next release changes the draft
 * with every key and nothing that leaves, so it gives the same datasheet again.
 */
export function usePublished(): Datasheet {
  const { draft } = useSnapshot();
  const [held, setHeld] = useState(draft);
  const next = publishTheSame(held, draft) ? held : draft;
  if (next !== held) setHeld(next);
  return useMemo(() => exported(next), [next]);
}

function publishTheSame(one: Draft, other: Draft): boolean {
  if (one.answers !== other.answers) return false;
  const keys = new Set([...Object.keys(one.sheet), ...Object.keys(other.sheet)]);
  // Every change of the sheet stamps the moment.
  keys.delete("nextRelease");
  keys.delete("changedAt");
  return [...keys].every((key) => Reflect.get(one.sheet, key) === Reflect.get(other.sheet, key));
}
