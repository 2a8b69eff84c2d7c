import type { Datasheet } from "#core/datasheet/datasheet.ts";

/**
 * Where in a datasheet: keys from the top, `answers › uses.past › text`. An entry of a list goes by
 * what tells it from the others, such as a person's name. `questions-asked` stands for the question
 * sets, sections and questions together.
 */
export type MergePath = readonly string[];

/** Absent sides are what that side does not have. */
export interface ValueConflict {
  readonly kind: "value";
  readonly path: MergePath;
  readonly base?: unknown;
  readonly mine?: unknown;
  readonly theirs?: unknown;
}

/** Paragraphs of one text. `start` and `end` say where those of mine stand in the merged text. */
export interface TextConflict {
  readonly kind: "text";
  readonly path: MergePath;
  readonly base: string;
  readonly mine: string;
  readonly theirs: string;
  readonly start: number;
  readonly end: number;
  /** Both sides' changes in one, where they are in different words; to be read before it is taken. */
  readonly suggestion?: string;
}

/** Something that both sides changed, and differently. */
export type Conflict = ValueConflict | TextConflict;

/** Something that only they changed. For a text, the paragraphs; an absent side has nothing there. */
export interface Taken {
  readonly path: MergePath;
  readonly was?: unknown;
  readonly is?: unknown;
}

/** When and by whom something was changed: the later one stands, and nobody is asked. */
export interface SettledAlone {
  readonly path: MergePath;
  readonly mine?: unknown;
  readonly theirs?: unknown;
}

export interface Merge {
  /** Holds mine wherever there is a conflict. */
  readonly merged: Datasheet;
  readonly conflicts: readonly Conflict[];
  readonly taken: readonly Taken[];
  readonly settledAlone: readonly SettledAlone[];
}

/** What a merge writes down as it goes. */
export interface Ledger {
  readonly conflicts: Conflict[];
  readonly taken: Taken[];
  readonly settledAlone: SettledAlone[];
}

export function emptyLedger(): Ledger {
  return { conflicts: [], taken: [], settledAlone: [] };
}

/** A value on each side; undefined where that side has none. */
export interface Sides<Value = unknown> {
  readonly base: Value;
  readonly mine: Value;
  readonly theirs: Value;
}

/** The sides without those that are absent, so that a conflict is plain JSON. */
export function present({ base, mine, theirs }: Sides): Partial<Sides> {
  return {
    ...(base !== undefined && { base }),
    ...(mine !== undefined && { mine }),
    ...(theirs !== undefined && { theirs }),
  };
}
