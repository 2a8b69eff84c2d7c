import { ok, type Result } from "#core/result.ts";
import { mergeReviews } from "#core/review/merge.ts";
import type { Review } from "#core/review/review.ts";
import type {
  Library,
  LibraryContents,
  ReleaseRefusal,
  StoreProblem,
  WriteStamp,
} from "./library.ts";
import { same } from "./same.ts";

/** A release that stays in the backup file, and why. */
export interface RefusedRelease {
  readonly title: string;
  readonly version?: string;
  readonly revision: number;
  readonly problem: StoreProblem;
}

export interface RestoredReleases {
  readonly added: number;
  readonly refused: readonly RefusedRelease[];
}

/** Adds the releases that are not here, and the gaps; none that is here changes. */
export async function restoreReleases(
  library: Library,
  { releases, removedReleases }: Pick<LibraryContents, "releases" | "removedReleases">,
): Promise<Result<RestoredReleases, StoreProblem>> {
  let added = 0;
  const refused: RefusedRelease[] = [];
  for (const id of new Set(releases.map((release) => release.id))) {
    const here = await library.releases(id);
    if (!here.ok) return here;
    const digests = new Set(here.value.releases.map(({ release }) => release.digest));
    for (const release of releases.filter((each) => each.id === id)) {
      const done = await library.addRelease(id, release);
      const { title, version } = release.dataset;
      const named = {
        title,
        ...(version !== undefined && { version }),
        revision: release.revision,
      };
      if (done.ok && !digests.has(release.release.digest)) added++;
      else if (!done.ok && isRefusal(done.problem)) {
        refused.push({ ...named, problem: done.problem });
      } else if (!done.ok) return done;
    }
  }
  for (const id of new Set(removedReleases.map((gap) => gap.id))) {
    const gaps = removedReleases.filter((gap) => gap.id === id);
    const done = await library.addRemovedReleases(id, gaps);
    if (!done.ok && !isRefusal(done.problem)) return done;
  }
  return ok({ added, refused });
}

const refusals: readonly StoreProblem["code"][] = [
  "no-such-datasheet",
  "release-changed",
  "release-taken",
  "release-differs",
  "release-of-another",
] satisfies readonly (ReleaseRefusal["code"] | "no-such-datasheet")[];

function isRefusal({ code }: StoreProblem): boolean {
  return refusals.includes(code);
}

export interface RestoredReviews {
  /** So many reviews say more than before. */
  readonly merged: number;
  /** So many would be too large merged, and stay as they are here. */
  readonly refused: number;
}

export async function restoreReviews(
  library: Library,
  reviews: readonly Review[],
  stamp: WriteStamp,
): Promise<Result<RestoredReviews, StoreProblem>> {
  let merged = 0;
  let refused = 0;
  for (const theirs of reviews) {
    const id = theirs.datasheet;
    const before = await library.readReview(id);
    if (before.ok && before.value !== undefined) {
      const both = mergeReviews(before.value, theirs);
      if (both.ok && same(both.value, before.value)) continue;
    }
    const merge = (here: Review | undefined) =>
      here === undefined ? ok(theirs) : mergeReviews(here, theirs);
    const saved = await library.saveReview(id, merge, stamp);
    if (saved.ok) merged++;
    else if (saved.problem.code === "too-much" || saved.problem.code === "other-datasheet")
      refused++;
    else return { ok: false, problem: saved.problem };
  }
  return ok({ merged, refused });
}
