import { z } from "#core/zod.ts";

/**
 * What a person has set down for the next release while it is not cut. It stays in the library and
 * its backup, beside the sheet: no export shows it.
 */
export const NextRelease = z.strictObject({
  scheme: z.optional(z.enum(["semver", "date"])),
  rules: z.optional(z.enum(["croissant", "frictionless"])),
  /** As typed; absent while the suggestion is followed. */
  version: z.optional(z.string().check(z.maxLength(2000))),
  /** As typed; absent stands for the day on which it is cut. */
  date: z.optional(z.string().check(z.maxLength(2000))),
  /** Markdown; absent while they are the generated list of changes. */
  notes: z.optional(z.string().check(z.maxLength(2_000_000))),
});
export type NextRelease = z.infer<typeof NextRelease>;
