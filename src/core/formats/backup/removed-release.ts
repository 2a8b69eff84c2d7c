import { Moment } from "#core/datasheet/answer.ts";
import { DatasheetId } from "#core/datasheet/datasheet.ts";
import { Day, Sha256 } from "#core/release/release.ts";
import { z } from "#core/zod.ts";

/** What is left of a release that was deleted, so that the chain shows its gap. */
export const RemovedRelease = z.strictObject({
  /** Of the datasheet. */
  id: DatasheetId,
  version: z.optional(z.string().check(z.maxLength(2000))),
  revision: z.number().check(z.int(), z.positive()),
  date: Day,
  digest: Sha256,
  /** The digest of the release before it; absent for the first of a chain. */
  previous: z.optional(Sha256),
  removedAt: Moment,
});
export type RemovedRelease = z.infer<typeof RemovedRelease>;
