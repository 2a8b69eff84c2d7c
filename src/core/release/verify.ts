import { type Link, linkOf, named, ownFault } from "#core/release/link.ts";
import { compareVersions, sameVersion } from "#core/release/order.ts";
import type { Gap, Sha256 } from "#core/release/release.ts";
import type { Fault, PlacedGap, Verdict } from "#core/release/verdict.ts";

export interface ReleaseWitness {
  /** A digest that did not come with the releases: typed, from a review, from a bundle. */
  readonly expected?: Sha256 | undefined;
}

export interface ChainWitness extends ReleaseWitness {
  /** Releases that are known to be deleted. */
  readonly gaps?: readonly Gap[] | undefined;
}

/** One release by itself, from anywhere. What stands before it in its chain is not looked at. */
export function verifyRelease(value: unknown, { expected }: ReleaseWitness = {}): Verdict {
  const read = linkOf(value, 0);
  if (!read.ok) return fails(read.problem);
  const link = read.value;
  const fault = ownFault(link, new Set(expected === undefined ? [] : [expected]));
  if (fault !== undefined) return fails(fault);
  if (expected === undefined) return { verdict: "consistent", gaps: [] };
  if (link.digest === expected) return { verdict: "expected", at: 0, after: 0, gaps: [] };
  return fails({ code: "swapped", expected, found: link.digest, ...named(link) });
}

/**
 * Releases of one datasheet from anywhere, the oldest first → the first thing that does not hold.
 * Who takes away the last, or makes all anew, leaves a chain that holds: only a digest from
 * somewhere else tells.
 */
export function verifyChain(values: readonly unknown[], witness: ChainWitness = {}): Verdict {
  const { expected } = witness;
  const read = values.map(linkOf);
  const links = read.flatMap((each) => (each.ok ? [each.value] : []));
  const byDigest = new Map(links.toReversed().map((link) => [link.digest, link]));
  // What was deleted once and is here again, as from its own file, is no gap.
  const gaps = (witness.gaps ?? []).filter(({ digest }) => !byDigest.has(digest));
  const chain: Chain = {
    links,
    byDigest,
    gaps: new Map(gaps.map((gap) => [gap.digest, gap])),
    vouchedFor: new Set([
      ...links.flatMap(({ release }) => release.release.previous?.digest ?? []),
      ...(expected === undefined ? [] : [expected]),
    ]),
  };
  const placed = new Map<Sha256, PlacedGap>(gaps.map((gap) => [gap.digest, gap]));
  for (const each of read) {
    if (!each.ok) return fails(each.problem);
    const link = each.value;
    const found = faultOf(link, chain);
    if ("code" in found) return fails(found);
    for (const gap of found.passed) placed.set(gap.digest, { ...gap, before: link.at });
  }
  return conclude(chain, expected, [...placed.values()]);
}

interface Chain {
  readonly links: readonly Link[];
  /** The first with each digest, as computed. */
  readonly byDigest: ReadonlyMap<Sha256, Link>;
  readonly gaps: ReadonlyMap<Sha256, Gap>;
  /** Digests that another release or a person names. */
  readonly vouchedFor: ReadonlySet<Sha256>;
}

/** The known gaps between a release and the one that stands before it. */
interface Held {
  readonly passed: readonly Gap[];
}

function faultOf(link: Link, chain: Chain): Fault | Held {
  const own = ownFault(link, chain.vouchedFor);
  if (own !== undefined) return own;
  const expected = chain.links[0]?.release.id ?? link.release.id;
  const { id } = link.release;
  if (id !== expected) return { code: "foreign", id, expected, ...named(link) };
  const first = chain.byDigest.get(link.digest);
  if (first !== undefined && first.at < link.at) {
    return { code: "doubled", first: first.at, ...named(link) };
  }
  const held = linkFault(link, chain);
  return "code" in held ? held : (orderFault(link, chain) ?? held);
}

function linkFault(link: Link, chain: Chain): Fault | Held {
  const says = link.release.release.previous;
  const { passed, digest } = throughGaps(says?.digest, chain.gaps);
  const held: Held = { passed };
  if (digest === undefined) {
    return link.at === 0 ? held : { code: "second-beginning", ...named(link) };
  }
  const found = chain.byDigest.get(digest);
  if (found === undefined) return lostPredecessor(link, digest, passed, chain);
  if (found.at >= link.at) {
    return { code: "reordered", belongsAfter: found.at, ...named(link) };
  }
  if (found.at < link.at - 1) {
    return { code: "forked", from: found.at, other: found.at + 1, ...named(link) };
  }
  const is = passed[0] ?? { ...named(found), digest };
  if (says === undefined || (sameVersion(says, is) && says.revision === is.revision)) return held;
  return { code: "wrong-predecessor", says, is, ...named(link) };
}

function throughGaps(
  digest: Sha256 | undefined,
  gaps: ReadonlyMap<Sha256, Gap>,
): { passed: readonly Gap[]; digest: Sha256 | undefined } {
  const passed: Gap[] = [];
  let next = digest;
  for (let gap = gapAt(next); gap !== undefined && !passed.includes(gap); gap = gapAt(next)) {
    passed.push(gap);
    next = gap.previous;
  }
  return { passed, digest: next };

  function gapAt(each: Sha256 | undefined): Gap | undefined {
    return each === undefined ? undefined : gaps.get(each);
  }
}

/** Nothing here has the digest: another stands under its name, or nothing does. */
function lostPredecessor(
  link: Link,
  digest: Sha256,
  passed: readonly Gap[],
  { links }: Chain,
): Fault {
  const says = passed.length === 0 ? link.release.release.previous : undefined;
  const namesake =
    says && links.find((each) => sameVersion(each, says) && each.revision === says.revision);
  if (namesake !== undefined) {
    return { code: "swapped", expected: digest, found: namesake.digest, ...named(namesake) };
  }
  return { code: "removed", missing: says ?? { digest }, ...named(link) };
}

function orderFault(link: Link, { links }: Chain): Fault | undefined {
  const place = named(link);
  const earlier = links.filter(({ at }) => at < link.at);
  const twin = earlier.find((each) => sameVersion(each, link) && each.revision === link.revision);
  if (twin !== undefined) return { code: "version-twice", first: twin.at, ...place };
  const before = earlier.at(-1);
  if (before === undefined) return undefined;
  const order = compareVersions(before.version, link.version);
  if (order !== undefined && order > 0) {
    return { code: "version-goes-back", before: named(before), ...place };
  }
  if (order === 0 && before.revision > link.revision) {
    return { code: "revision-goes-back", before: named(before), ...place };
  }
  const [was, is] = [before.release.release.date, link.release.release.date];
  return is < was ? { code: "date-goes-back", date: is, before: was, ...place } : undefined;
}

function conclude(
  { links, byDigest, gaps }: Chain,
  expected: Sha256 | undefined,
  placed: readonly PlacedGap[],
): Verdict {
  if (expected === undefined) {
    return links.length === 0
      ? fails({ code: "no-releases" })
      : { verdict: "consistent", gaps: placed };
  }
  const found = byDigest.get(expected);
  if (found !== undefined) {
    const after = links.length - 1 - found.at;
    return { verdict: "expected", at: found.at, after, gaps: placed };
  }
  const gap = gaps.get(expected);
  return fails(
    gap === undefined ? { code: "expected-missing", expected } : { code: "expected-removed", gap },
  );
}

function fails(fault: Fault): Verdict {
  return { verdict: "fails", fault };
}
