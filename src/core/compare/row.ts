import { z } from "#core/zod.ts";

/** Where something stands in its list, from 0. */
export const Position = z.number().check(z.int(), z.nonnegative());

/** One row of a list that changed: only `was` is removed, only `is` is added, both is altered or moved. */
export function rowOf<Value extends z.ZodMiniType>(value: Value) {
  const place = z.strictObject({ at: Position, value });
  return z.strictObject({
    was: z.optional(place),
    is: z.optional(place),
    /** It stands elsewhere among the rows that both lists have. */
    moved: z.optional(z.literal(true)),
  });
}

export interface Place<Value> {
  readonly at: number;
  readonly value: Value;
}

export interface Row<Value> {
  readonly was?: Place<Value> | undefined;
  readonly is?: Place<Value> | undefined;
  readonly moved?: true | undefined;
}

/** What happened to a row, for those who only want the word. */
export function rowKind({
  was,
  is,
  moved,
}: Row<unknown>): "added" | "removed" | "altered" | "moved" {
  if (was === undefined) return "added";
  if (is === undefined) return "removed";
  return moved ? "moved" : "altered";
}
