import { Datasheet } from "#core/datasheet/datasheet.ts";
import { Release } from "#core/release/release.ts";
import { z } from "#core/zod.ts";

/** Asked of the worker: what each of a datasheet's releases changed, and its draft. */
export const HistoryRequest = z.strictObject({
  ticket: z.number(),
  /** In the order of the chain. */
  releases: z.array(Release),
  draft: Datasheet,
});
export type HistoryRequest = z.infer<typeof HistoryRequest>;

/** What changed since the release before, in the fewest words and in a few sentences. */
export const ChangedWords = z.strictObject({ headline: z.string(), lede: z.string() });
export type ChangedWords = z.infer<typeof ChangedWords>;

export const HistoryReply = z.strictObject({
  ticket: z.number(),
  /** By the digest of the release. The first has nothing before it. */
  releases: z.record(z.string(), ChangedWords),
  /** Absent before the first release. */
  draft: z.optional(ChangedWords),
  /** Markdown to start the next release's notes from. */
  notes: z.string(),
});
export type HistoryReply = z.infer<typeof HistoryReply>;
