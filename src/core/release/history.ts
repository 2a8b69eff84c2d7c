import { compare } from "#core/compare/compare.ts";
import type { Figures } from "#core/compare/comparison.ts";
import { headline } from "#core/compare/headline.ts";
import type { Datasheet } from "#core/datasheet/datasheet.ts";
import type { Gap, Release, ReleaseOrDraft } from "#core/release/release.ts";

/** What a release or the draft changed, beside the nearest one before it that is still there. */
export interface Changed {
  readonly since: Release;
  readonly figures: Figures;
  /** How many files were added, removed, altered or renamed. */
  readonly files: number;
  /** In the fewest words: `Six answers and three files changed`. */
  readonly headline: string;
}

/** One stop on the line of a datasheet's life. */
export type Stop =
  | { readonly kind: "release"; readonly release: Release; readonly changed?: Changed }
  | { readonly kind: "gap"; readonly gap: Gap }
  | { readonly kind: "draft"; readonly draft: Datasheet; readonly changed?: Changed };

/** Where a release stood or stands. */
export type Place = Exclude<Stop, { kind: "draft" }>;

/** Releases, the oldest first, deleted ones where they stood, and the draft at the end. */
export function historyOf(
  releases: readonly Release[],
  draft: Datasheet | undefined,
  gaps: readonly Gap[] = [],
): Stop[] {
  const places = lineOf(releases, gaps).map((place): Stop => {
    if (place.kind === "gap") return place;
    const index = releases.indexOf(place.release);
    return { ...place, ...changedSince(releases[index - 1], place.release) };
  });
  const end: Stop[] =
    draft === undefined ? [] : [{ kind: "draft", draft, ...changedSince(releases.at(-1), draft) }];
  return [...places, ...end];
}

/** The same without a look at what changed, which takes longer than all else. */
export function lineOf(releases: readonly Release[], gaps: readonly Gap[]): Place[] {
  const left = new Map(gaps.map((gap) => [gap.digest, gap]));
  const line = releases.flatMap((release): Place[] => [
    ...takeUpTo(release.release.previous?.digest, left),
    { kind: "release", release },
  ]);
  // Nothing that is left follows these: the last ones, or those of a branch that is gone.
  const atTheEnd = [...left.values()]
    .sort((one, other) => (one.date < other.date ? -1 : 1))
    .map((gap): Place => ({ kind: "gap", gap }));
  return [...line, ...atTheEnd];
}

/** The gaps that lead to a release, the oldest first, taken out of those left. */
function takeUpTo(digest: string | undefined, left: Map<string, Gap>): Place[] {
  const gap = digest === undefined ? undefined : left.get(digest);
  if (gap === undefined) return [];
  left.delete(gap.digest);
  return [...takeUpTo(gap.previous, left), { kind: "gap", gap }];
}

function changedSince(
  since: Release | undefined,
  after: ReleaseOrDraft,
): { readonly changed?: Changed } {
  if (since === undefined) return {};
  const comparison = compare(since, after);
  const files = comparison.changes.filter(({ kind }) => fileKinds.has(kind)).length;
  return {
    changed: { since, figures: comparison.figures, files, headline: headline(comparison) },
  };
}

const fileKinds: ReadonlySet<string> = new Set([
  "file-added",
  "file-removed",
  "file-altered",
  "file-renamed",
]);
