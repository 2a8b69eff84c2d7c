import type { Change } from "./change.ts";

const longest = 160;

/** Ids that stand in an address: the same two documents always give the same ones, each once. */
export function withIds(changes: readonly Change[]): Change[] {
  const seen = new Map<string, number>();
  return changes.map((change) => {
    const id = forAddress(change.id);
    const times = (seen.get(id) ?? 0) + 1;
    seen.set(id, times);
    return { ...change, id: times === 1 ? id : `${id}~${times}` };
  });
}

/** A tilde is ours: it counts. */
function forAddress(id: string): string {
  return id
    .slice(0, longest)
    .toWellFormed()
    .replace(/[^A-Za-z0-9._:/-]/gu, (found) => encodeURIComponent(found).replaceAll("~", "%7E"));
}
