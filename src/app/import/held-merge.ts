import type { KnownBase } from "#app/import/known-base.ts";
import type { Datasheet } from "#core/datasheet/datasheet.ts";

/** A file that is to be merged with the datasheet it came from. */
export interface HeldMerge {
  readonly fileName: string;
  readonly base: KnownBase;
  readonly theirs: Datasheet;
}

const held = new Map<string, HeldMerge>();

/** This tab holds the file until it is merged; its datasheet's id leads to it. */
export function holdMerge(merge: HeldMerge): void {
  held.set(merge.theirs.id, merge);
}

export function heldMerge(id: string): HeldMerge | undefined {
  return held.get(id);
}

export function letGoOfMerge(id: string): void {
  held.delete(id);
}
