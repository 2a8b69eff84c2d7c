import { useEffect, useMemo, useRef, useState } from "react";
import { useLibrary } from "#app/library-context.tsx";
import type { StoreProblem, WriteStamp } from "#app/storage/library.ts";
import { failed, type Result } from "#core/result.ts";
import { mergeReviews } from "#core/review/merge.ts";
import type { Review } from "#core/review/review.ts";

interface Kept {
  readonly status: "loading" | "ready";
  readonly review: Review | undefined;
  /** Why the review is on this page only. */
  readonly problem: StoreProblem | undefined;
}

/** Keeps a review whatever happens: where the browser does not store it, on this page. */
export interface Keeper {
  saveReview<Problem>(
    id: string,
    change: (review: Review | undefined) => Result<Review, Problem>,
    stamp: WriteStamp,
  ): Promise<Result<Review, Problem>>;
}

/**
 * The review of a datasheet as this browser keeps it, also while other tabs add to it. Where the
 * browser keeps nothing it lives on this page, and goes to the store with the next save that works.
 */
export function useKeptReview(id: string): Kept & { readonly keeper: Keeper } {
  const library = useLibrary();
  const [kept, setKept] = useState<Kept>({
    status: "loading",
    review: undefined,
    problem: undefined,
  });
  const here = useRef<Kept>(kept);
  useEffect(() => {
    let current = true;
    const show = (next: Kept) => {
      if (!current) return;
      here.current = next;
      setKept(next);
    };
    const read = async () => {
      const found = await library.readReview(id);
      if (!found.ok) {
        show({ status: "ready", review: here.current.review, problem: found.problem });
      } else if (here.current.problem === undefined || here.current.review === undefined) {
        show({ status: "ready", review: found.value, problem: undefined });
      } else {
        const all = together(found.value, here.current.review);
        show({ status: "ready", review: all, problem: here.current.problem });
      }
    };
    show({ status: "loading", review: undefined, problem: undefined });
    void read();
    const unwatch = library.watch((event) => {
      if (event.kind === "review" && event.id === id) void read();
    });
    return () => {
      current = false;
      unwatch();
    };
  }, [library, id]);
  const keeper = useMemo(
    (): Keeper => ({
      async saveReview<Problem>(
        about: string,
        change: (review: Review | undefined) => Result<Review, Problem>,
        stamp: WriteStamp,
      ) {
        if (about !== id) throw new TypeError(`The review of ${id} is none of ${about}`);
        const unsaved = here.current.problem === undefined ? undefined : here.current.review;
        const saved = await library.saveReview<{ readonly refusal: Problem }>(
          id,
          (stored) => {
            const changed = change(together(stored, unsaved));
            return changed.ok ? changed : failed({ refusal: changed.problem });
          },
          stamp,
        );
        if (!saved.ok && "refusal" in saved.problem) return failed(saved.problem.refusal);
        const changed = saved.ok ? saved : change(here.current.review);
        if (changed.ok) {
          const problem = saved.ok ? undefined : (saved.problem as StoreProblem);
          here.current = { status: "ready", review: changed.value, problem };
          setKept(here.current);
        }
        return changed as Result<Review, Problem>;
      },
    }),
    [library, id],
  );
  return { ...kept, keeper };
}

function together(stored: Review | undefined, here: Review | undefined): Review | undefined {
  if (stored === undefined || here === undefined) return stored ?? here;
  const both = mergeReviews(stored, here);
  return both.ok ? both.value : stored;
}
