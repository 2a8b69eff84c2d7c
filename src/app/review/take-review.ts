import { newId, now } from "#app/clock.ts";
import type { FileProblem } from "#app/import/decode-file.ts";
import type { Library, StoreProblem } from "#app/storage/library.ts";
import { failed, ok, type Result } from "#core/result.ts";
import { type MergeProblem, mergeReviews } from "#core/review/merge.ts";
import { type ReviewProblem, readReview } from "#core/review/read.ts";
import { type Review, reviewExtension, reviewKind } from "#core/review/review.ts";

/** How many of each kind a file said that was not known here. */
export interface ReviewNews {
  readonly comments: number;
  readonly replies: number;
  readonly signOffs: number;
  /** Settled, reopened, edited, taken back, withdrawn. */
  readonly others: number;
}

export type NotTaken =
  | { readonly code: "unopened"; readonly problem: FileProblem }
  | { readonly code: "unreadable"; readonly problem: ReviewProblem }
  | { readonly code: "of-another"; readonly theirs: string; readonly open: string }
  | { readonly code: "not-merged"; readonly problem: MergeProblem }
  | { readonly code: "not-kept"; readonly problem: StoreProblem };

export type TakenReview = Result<
  {
    readonly id: string;
    readonly title: string;
    readonly news: ReviewNews;
  },
  NotTaken
>;

/** The datasheet on the page. */
export interface OpenSheet {
  readonly id: string;
  readonly title: string;
}

/** Whether a text says that it is a review; whether it can be read is for its reader to say. */
export function isReview(text: string, fileName = ""): boolean {
  if (fileName.toLowerCase().endsWith(reviewExtension)) return true;
  const start = text.trimStart().slice(0, 5000);
  return start.startsWith("{") && new RegExp(`"kind"\\s*:\\s*"${reviewKind}"`).test(start);
}

/** Adds what a review file says to the review that is kept here. Nothing of either is lost or doubled. */
export async function takeReview(
  library: Pick<Library, "saveReview">,
  text: string,
  open?: OpenSheet,
): Promise<TakenReview> {
  const read = readReview(text);
  if (!read.ok) return failed({ code: "unreadable", problem: read.problem });
  const theirs = read.value;
  const title = titleOf(theirs.title);
  if (open !== undefined && theirs.datasheet !== open.id) {
    return failed({ code: "of-another", theirs: title, open: titleOf(open.title) });
  }
  let before: Review | undefined;
  const merged = await library.saveReview<Extract<NotTaken, { code: "not-merged" }>>(
    theirs.datasheet,
    (stored) => {
      before = stored;
      if (stored === undefined) return ok(theirs);
      const both = mergeReviews(stored, theirs);
      return both.ok ? both : failed({ code: "not-merged", problem: both.problem });
    },
    { at: now(), session: newId() },
  );
  if (!merged.ok) {
    const { problem } = merged;
    return failed(problem.code === "not-merged" ? problem : { code: "not-kept", problem });
  }
  return ok({ id: theirs.datasheet, title, news: newsOf(before, merged.value) });
}

function titleOf(title = ""): string {
  return title.trim() || "Untitled datasheet";
}

function newsOf(before: Review | undefined, after: Review): ReviewNews {
  const known = new Set(before?.events.map(({ id }) => id));
  const fresh = after.events.filter(({ id }) => !known.has(id));
  const count = (kind: string) => fresh.filter((event) => event.kind === kind).length;
  const [comments, replies, signOffs] = [count("comment"), count("reply"), count("sign-off")];
  return { comments, replies, signOffs, others: fresh.length - comments - replies - signOffs };
}
