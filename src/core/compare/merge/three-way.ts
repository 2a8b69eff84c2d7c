import { type Hunk, hunksOf } from "../text/hunks.ts";
import { align, numbering } from "../text/sequence.ts";
import type { Sides } from "./conflict.ts";

/** From the first to before the last. */
export type Span = readonly [from: number, to: number];

/** A stretch of the base and what each side has there. */
export interface Region extends Sides<Span> {
  readonly kind: "same" | "mine" | "theirs" | "equal" | "conflict";
}

interface Edit extends Hunk {
  readonly by: "mine" | "theirs";
}

const mostDifferences = 1000;

/**
 * Which stretches of a sequence only one side changed, or both alike, or both differently (as diff3
 * has it). Changes that only touch are two changes, unless `touching` says that they are one.
 */
export function threeWay(
  { base, mine, theirs }: Sides<readonly string[]>,
  touching: "apart" | "together",
): Region[] {
  const number = numbering();
  const [b, m, t] = [number(base), number(mine), number(theirs)];
  const edits = [...editsOf(b, m, "mine"), ...editsOf(b, t, "theirs")].sort(
    (one, other) => one.i0 - other.i0 || one.i1 - other.i1 || (one.by < other.by ? -1 : 1),
  );
  const regions: Region[] = [];
  let at = 0;
  const shift = { mine: 0, theirs: 0 };
  const span = (from: number, to: number, before: number, after: number): Span => [
    from + before,
    to + after,
  ];
  const pass = (to: number) => {
    if (to === at) return;
    const { mine: x, theirs: y } = shift;
    regions.push({
      kind: "same",
      base: [at, to],
      mine: span(at, to, x, x),
      theirs: span(at, to, y, y),
    });
    at = to;
  };
  for (const group of grouped(edits, touching)) {
    pass(group.from);
    const before = { ...shift };
    for (const { by, i0, i1, j0, j1 } of group.edits) shift[by] += j1 - j0 - (i1 - i0);
    const { from, to } = group;
    const sides = {
      base: [from, to] as const,
      mine: span(from, to, before.mine, shift.mine),
      theirs: span(from, to, before.theirs, shift.theirs),
    };
    regions.push({
      kind: kindOf(group.edits, m.slice(...sides.mine), t.slice(...sides.theirs)),
      ...sides,
    });
    at = to;
  }
  pass(base.length);
  return regions;
}

/** Where as many came as went, each is taken to have become its counterpart. */
function editsOf(base: Int32Array, side: Int32Array, by: Edit["by"]): Edit[] {
  return hunksOf(align(base, side, mostDifferences).match, side.length).flatMap((hunk) => {
    const length = hunk.i1 - hunk.i0;
    if (length !== hunk.j1 - hunk.j0) return [{ ...hunk, by }];
    return Array.from({ length }, (_, index) => {
      const i0 = hunk.i0 + index;
      const j0 = hunk.j0 + index;
      return { i0, i1: i0 + 1, j0, j1: j0 + 1, by };
    });
  });
}

interface Group {
  readonly from: number;
  readonly to: number;
  readonly edits: readonly Edit[];
}

function grouped(edits: readonly Edit[], touching: "apart" | "together"): Group[] {
  const groups: { from: number; to: number; edits: Edit[] }[] = [];
  for (const edit of edits) {
    const last = groups.at(-1);
    if (last !== undefined && belongs(last, edit, touching)) {
      last.edits.push(edit);
      last.to = Math.max(last.to, edit.i1);
    } else groups.push({ from: edit.i0, to: edit.i1, edits: [edit] });
  }
  return groups;
}

/** Whether an edit that begins no earlier than the group shares a place with it. */
function belongs({ from, to, edits }: Group, edit: Edit, touching: "apart" | "together"): boolean {
  if (edit.i0 < to) return true;
  if (edit.i0 > to) return false;
  if (touching === "together" && edits.some(({ by }) => by !== edit.by)) return true;
  // Two sides that put something in at the same place.
  return from === to && edit.i0 === edit.i1;
}

function kindOf(edits: readonly Edit[], mine: Int32Array, theirs: Int32Array): Region["kind"] {
  const [first] = edits;
  if (first !== undefined && edits.every(({ by }) => by === first.by)) return first.by;
  return mine.join() === theirs.join() ? "equal" : "conflict";
}
