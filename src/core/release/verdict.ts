import type { Named } from "#core/release/order.ts";
import type { ReleaseProblem } from "#core/release/read.ts";
import type { Gap, Predecessor, Sha256 } from "#core/release/release.ts";

/** A release of a chain: where it stands in the list that was given, from 0, and what it calls itself. */
export interface At extends Named {
  readonly at: number;
}

/** A release that is not here; behind a known gap only its digest is known. */
export interface Missing extends Partial<Named> {
  readonly digest: Sha256;
}

/** What does not hold, named for what it is. */
export type Fault =
  | { readonly code: "not-a-release"; readonly at: number; readonly problem: ReleaseProblem }
  | { readonly code: "no-releases" }
  /** Its content does not match its digest. */
  | ({ readonly code: "edited"; readonly states: Sha256; readonly found: Sha256 } & At)
  /** Its content is vouched for; the digest that it states is not its own. */
  | ({ readonly code: "digest-changed"; readonly states: Sha256; readonly found: Sha256 } & At)
  /** It holds in itself, but it is not the one that was expected, or that the next one was cut after. */
  | ({ readonly code: "swapped"; readonly expected: Sha256; readonly found: Sha256 } & At)
  | ({ readonly code: "foreign"; readonly id: string; readonly expected: string } & At)
  | ({ readonly code: "doubled"; readonly first: number } & At)
  /** It follows a release that stands later in the list. */
  | ({ readonly code: "reordered"; readonly belongsAfter: number } & At)
  /** The release it was cut after is not in the list, nor among the known gaps. */
  | ({ readonly code: "removed"; readonly missing: Missing } & At)
  /** It was cut after an earlier release, which another one follows too. */
  | ({ readonly code: "forked"; readonly from: number; readonly other: number } & At)
  /** It follows no other, and is not the first. */
  | ({ readonly code: "second-beginning" } & At)
  /** What it says of the one before is not what that one says of itself. */
  | ({ readonly code: "wrong-predecessor"; readonly says: Predecessor; readonly is: Named } & At)
  | ({ readonly code: "version-twice"; readonly first: number } & At)
  | ({ readonly code: "version-goes-back"; readonly before: At } & At)
  | ({ readonly code: "revision-goes-back"; readonly before: At } & At)
  | ({ readonly code: "date-goes-back"; readonly date: string; readonly before: string } & At)
  /** Nothing in the list has the digest that was expected: the last was taken away, or all made anew. */
  | { readonly code: "expected-missing"; readonly expected: Sha256 }
  /** The release that was expected is one that is known to be deleted. */
  | { readonly code: "expected-removed"; readonly gap: Gap };

/** A known gap, by the release in the list that comes after it; absent when none does. */
export interface PlacedGap extends Gap {
  readonly before?: number | undefined;
}

export type Verdict =
  /** All that can be seen from inside holds; nobody vouches for it. */
  | { readonly verdict: "consistent"; readonly gaps: readonly PlacedGap[] }
  /**
   * The release at `at` is the one expected, so it and those before it hold, as far back as the nearest
   * gap; `after` more only in themselves.
   */
  | {
      readonly verdict: "expected";
      readonly at: number;
      readonly after: number;
      readonly gaps: readonly PlacedGap[];
    }
  | { readonly verdict: "fails"; readonly fault: Fault };

/** A digest as a person types or pastes it; undefined when it is none. */
export function typedDigest(text: string): Sha256 | undefined {
  const digest = text
    .trim()
    .replace(/^sha-?256[:\s]\s*/i, "")
    .replace(/\s/g, "")
    .toLowerCase();
  return /^[0-9a-f]{64}$/.test(digest) ? digest : undefined;
}
