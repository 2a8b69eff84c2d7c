import { changeHead } from "#app/pages/merge/change-head.ts";
import type { Change } from "#core/compare/change.ts";
import { compare } from "#core/compare/compare.ts";
import type { Conflict, Merge, MergePath, Taken } from "#core/compare/merge/conflict.ts";
import { headOf, withHeadOf } from "#core/compare/merge/heads.ts";
import { mergeDatasheets } from "#core/compare/merge/merge.ts";
import { canonical } from "#core/datasheet/canonical.ts";
import type { Datasheet } from "#core/datasheet/datasheet.ts";

/** One answer, fact or field that the file changed and nobody here did, or in another place of it. */
export interface Brought {
  readonly key: string;
  readonly head: MergePath;
  readonly taken: readonly Taken[];
  readonly changes: readonly Change[];
}

export interface LaidOut {
  readonly merge: Merge;
  readonly brought: readonly Brought[];
  /** What would change if the file won each conflict, by the key of the head. */
  readonly againstFile: ReadonlyMap<string, readonly Change[]>;
}

export const keyOf = (path: MergePath) => path.join("\n");

/** A conflict is the same one while what it is about is the same. */
export function conflictKey({ path, kind, mine, theirs, ...rest }: Conflict): string {
  const at = kind === "text" && "start" in rest ? rest.start : 0;
  return canonical([path, kind, at, mine ?? null, theirs ?? null]);
}

/** Everything that a merge would take, with each change as Compare has it. */
export function layOut(base: Datasheet, mine: Datasheet, theirs: Datasheet): LaidOut {
  const merge = mergeDatasheets(base, mine, theirs);
  const inMerged = byHead(compare(mine, merge.merged).changes);
  const heads = new Map(merge.taken.map(({ path }) => [keyOf(headOf(path)), headOf(path)]));
  const clashing = merge.conflicts.map(({ path }) => headOf(path));
  const ifTheirs = clashing.reduce((sheet, head) => withHeadOf(sheet, theirs, head), mine);
  return {
    merge,
    brought: [...heads].map(([key, head]) => ({
      key,
      head,
      taken: merge.taken.filter(({ path }) => keyOf(headOf(path)) === key),
      changes: inMerged.get(key) ?? [],
    })),
    againstFile: clashing.length === 0 ? new Map() : byHead(compare(mine, ifTheirs).changes),
  };
}

function byHead(changes: readonly Change[]): Map<string, Change[]> {
  const found = new Map<string, Change[]>();
  for (const change of changes) {
    const head = changeHead(change);
    if (head === undefined) continue;
    const key = keyOf(head);
    found.set(key, [...(found.get(key) ?? []), change]);
  }
  return found;
}
