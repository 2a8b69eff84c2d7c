import { Moment } from "#core/datasheet/answer.ts";
import { canonical, sha256Hex } from "#core/datasheet/canonical.ts";
import { Datasheet, RequiredSignOffs } from "#core/datasheet/datasheet.ts";
import { z } from "#core/zod.ts";

const short = z.string().check(z.maxLength(2000));
const long = z.string().check(z.maxLength(100_000));

/** SHA-256 in lower-case hexadecimal. */
export const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
export type Sha256 = z.infer<typeof Sha256>;

/** A day, whole: `2025-03-12`. */
export const Day = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/));

/** A file of the dataset that a release describes. `path` has forward slashes and no way up. */
export const ReleasedFile = z.strictObject({
  path: z.string().check(z.minLength(1), z.maxLength(4096)),
  bytes: z.number().check(z.int(), z.nonnegative()),
  sha256: Sha256,
  mediaType: z.optional(short),
  address: z.optional(short),
});
export type ReleasedFile = z.infer<typeof ReleasedFile>;

/** A sign-off as the release was cut: a claimed name and role, no signature. */
export const CountedSignOff = z.strictObject({
  name: short,
  role: z.optional(short),
  at: Moment,
  /** The section it speaks of; absent is the whole. */
  section: z.optional(short),
  stale: z.optional(z.literal(true)),
});
export type CountedSignOff = z.infer<typeof CountedSignOff>;

/** The sign-offs that were asked for, those given, and what was missing when it was cut all the same. */
export const SignOffs = z.strictObject({
  required: z.array(RequiredSignOffs).check(z.maxLength(50)),
  given: z.array(CountedSignOff).check(z.maxLength(1000)),
  missing: z.array(RequiredSignOffs).check(z.maxLength(50)),
});
export type SignOffs = z.infer<typeof SignOffs>;

/** The one before in the chain. */
export const Predecessor = z.strictObject({
  version: z.optional(short),
  revision: z.number().check(z.int(), z.positive()),
  digest: Sha256,
});
export type Predecessor = z.infer<typeof Predecessor>;

/** A release that was deleted where it was known: its place in the chain stays known. */
export interface Gap extends Predecessor {
  readonly date: string;
  /** Of the one before it; absent for the first of a chain. */
  readonly previous?: Sha256 | undefined;
}

/** What freezing adds. The version it describes and its revision stand where a draft has them. */
export const ReleaseFacts = z.strictObject({
  date: Day,
  /** Markdown. */
  notes: z.optional(long),
  files: z.optional(z.array(ReleasedFile).check(z.maxLength(200_000))),
  /** Absent for the first of a chain. */
  previous: z.optional(Predecessor),
  signOffs: z.optional(SignOffs),
  /** Of everything else in the file but the name of its schema. */
  digest: Sha256,
});
export type ReleaseFacts = z.infer<typeof ReleaseFacts>;

/** A frozen datasheet. Nothing changes one: there is no function that takes one and returns another. */
export const Release = z.strictObject({
  ...Datasheet.shape,
  status: z.literal("release"),
  release: ReleaseFacts,
});
export type Release = z.infer<typeof Release>;

export const ReleaseOrDraft = z.discriminatedUnion("status", [Datasheet, Release]);
export type ReleaseOrDraft = z.infer<typeof ReleaseOrDraft>;

/** What a release says, as a datasheet that every reader of drafts can read. */
export function datasheetOf(either: ReleaseOrDraft): Datasheet {
  if (either.status === "draft") return either;
  const { release: _, ...datasheet } = either;
  return { ...datasheet, status: "draft" };
}

/** A release before its digest is known. Every release is one too. */
export type Unsealed = Omit<Release, "release"> & {
  readonly release: Omit<ReleaseFacts, "digest">;
};

/** The digest that a release carries: SHA-256 of the canonical form of all but the digest itself and `$schema`. */
export function releaseDigest({ $schema: _, release, ...rest }: Unsealed): Sha256 {
  const facts = Object.entries(release).filter(([key]) => key !== "digest");
  return sha256Hex(canonical({ ...rest, release: Object.fromEntries(facts) }));
}
