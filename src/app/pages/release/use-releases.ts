import { useEffect, useState } from "react";
import { useLibrary } from "#app/library-context.tsx";
import type { Damaged, Library, RemovedRelease, StoreProblem } from "#app/storage/library.ts";
import type { Release } from "#core/release/release.ts";
import { failed, ok, type Result } from "#core/result.ts";
import type { Review } from "#core/review/review.ts";

/** What is kept beside a draft. */
export interface Kept {
  /** In the order of the chain. */
  readonly releases: readonly Release[];
  readonly removed: readonly RemovedRelease[];
  readonly damaged: readonly Damaged[];
  readonly review: Review | undefined;
}

export type Releases =
  | { readonly status: "loading" }
  | { readonly status: "failed"; readonly problem: StoreProblem }
  | { readonly status: "ready"; readonly kept: Kept };

/** The releases and the review of a datasheet, read again when any tab changes them. */
export function useReleases(id: string): Releases {
  const library = useLibrary();
  const [releases, setReleases] = useState<Releases>({ status: "loading" });
  useEffect(() => {
    let current = true;
    const read = async () => {
      const found = await readKept(library, id);
      if (!current) return;
      setReleases(
        found.ok
          ? { status: "ready", kept: found.value }
          : { status: "failed", problem: found.problem },
      );
    };
    void read();
    const unwatch = library.watch((event) => {
      const about = event.kind === "releases" || event.kind === "review";
      if (about && event.id === id) void read();
      // Restoring a backup tells of the datasheet as a whole.
      if (event.kind === "datasheet" && event.id === id) void read();
    });
    return () => {
      current = false;
      unwatch();
    };
  }, [library, id]);
  return releases;
}

async function readKept(library: Library, id: string): Promise<Result<Kept, StoreProblem>> {
  const [found, removed, review] = await Promise.all([
    library.releases(id),
    library.removedReleases(id),
    library.readReview(id),
  ]);
  if (!found.ok) return failed(found.problem);
  if (!removed.ok) return failed(removed.problem);
  const { releases, damaged } = found.value;
  // A review that cannot be read is told of where it is shown, and holds no release back.
  return ok({
    releases,
    removed: removed.value,
    damaged,
    review: review.ok ? review.value : undefined,
  });
}
