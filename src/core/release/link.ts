import { parseRelease } from "#core/release/read.ts";
import { type Release, releaseDigest, type Sha256 } from "#core/release/release.ts";
import type { At, Fault } from "#core/release/verdict.ts";
import { failed, ok, type Result } from "#core/result.ts";

/** A release in its place in a list, with the digest that its content has. */
export interface Link extends At {
  readonly release: Release;
  readonly digest: Sha256;
}

export function linkOf(value: unknown, at: number): Result<Link, Fault> {
  const read = parseRelease(value);
  if (!read.ok) return failed({ code: "not-a-release", at, problem: read.problem });
  const release = read.value;
  const { dataset, revision } = release;
  return ok({ at, version: dataset.version, revision, release, digest: releaseDigest(release) });
}

/** What a release's own digest tells. Where somebody else names its content, only that digest can be wrong. */
export function ownFault(link: Link, vouchedFor: ReadonlySet<Sha256>): Fault | undefined {
  const states = link.release.release.digest;
  if (states === link.digest) return undefined;
  const code = vouchedFor.has(link.digest) ? "digest-changed" : "edited";
  return { code, states, found: link.digest, ...named(link) };
}

export function named({ at, version, revision }: At): At {
  return { at, ...(version !== undefined && { version }), revision };
}
