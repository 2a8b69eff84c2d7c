import { z } from "#core/zod.ts";

/** Asked of the worker. A newer question makes the one before it moot. */
export const SearchRequest = z.strictObject({
  kind: z.literal("search"),
  ticket: z.number(),
  query: z.string(),
  most: z.number(),
});
export type SearchRequest = z.infer<typeof SearchRequest>;

export const Hit = z.strictObject({
  id: z.string(),
  question: z.string(),
  snippet: z.strictObject({ text: z.string(), from: z.number(), to: z.number() }),
});
export type Hit = z.infer<typeof Hit>;

export const SearchReply = z.discriminatedUnion("kind", [
  /** The index is being built: so many datasheets of so many. */
  z.strictObject({
    kind: z.literal("indexing"),
    ticket: z.number(),
    done: z.number(),
    of: z.number(),
  }),
  /** `total` counts the hits beyond `most` as well. */
  z.strictObject({
    kind: z.literal("found"),
    ticket: z.number(),
    hits: z.array(Hit),
    total: z.number(),
  }),
  z.strictObject({ kind: z.literal("failed"), ticket: z.number(), detail: z.string() }),
]);
export type SearchReply = z.infer<typeof SearchReply>;
