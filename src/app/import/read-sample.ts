import { newId } from "#app/clock.ts";
import type { FileProblem } from "#app/import/decode-file.ts";
import type { Outcome } from "#app/import/outcome.ts";
import { fetchText, readAddress } from "#app/import/read-arrival.ts";
import type { Library, StoreProblem } from "#app/storage/library.ts";
import { restoreReleases, restoreReviews } from "#app/storage/restore-frozen.ts";
import type { Moment } from "#core/datasheet/answer.ts";
import { readRelease } from "#core/release/read.ts";
import type { Release } from "#core/release/release.ts";
import { failed, ok, type Result } from "#core/result.ts";
import { readReview } from "#core/review/read.ts";
import type { Review } from "#core/review/review.ts";

/** The sample that ships with the Workbench: its draft, the releases before it, and a review of them. */
export const sample = {
  draft: "samples/palmer-penguins.datasheet.json",
  releases: [
    "samples/palmer-penguins-0.1.0-1.datasheet.json",
    "samples/palmer-penguins-0.1.0-2.datasheet.json",
  ],
  review: "samples/palmer-penguins.review.json",
} as const;

/**
 * Opens the sample. Its releases and its review come with it the first time only: whatever a person
 * did to theirs stays as they left it.
 */
export async function readSample(
  library: Library,
  at: Moment,
  /** Where the Workbench is served, if not beside this page. */
  base = "",
): Promise<Outcome> {
  const history = await fetchHistory(base);
  if (!history.ok) return { kind: "unopened", problem: history.problem };
  const outcome = await readAddress(library, base + sample.draft, at);
  if (outcome.kind !== "added" && outcome.kind !== "already-here") return outcome;
  const kept = await keepHistory(library, outcome.id, history.value, at);
  return kept.ok ? outcome : { kind: "not-kept", problem: kept.problem };
}

interface History {
  readonly releases: readonly Release[];
  readonly review: Review;
}

async function fetchHistory(base: string): Promise<Result<History, FileProblem>> {
  const [review, ...releases] = await Promise.all([
    fetched(base + sample.review, readReview),
    ...sample.releases.map((path) => fetched(base + path, readRelease)),
  ]);
  if (!review.ok) return review;
  const read: Release[] = [];
  for (const release of releases) {
    if (!release.ok) return release;
    read.push(release.value);
  }
  return ok({ releases: read, review: review.value });
}

async function fetched<Value>(
  path: string,
  read: (text: string) => Result<Value, { readonly code: string }>,
): Promise<Result<Value, FileProblem>> {
  const file = await fetchText(path);
  if (!file.ok) return file;
  const found = read(file.value.text);
  if (found.ok) return found;
  return failed({ code: "cannot-open", detail: `${path}: ${found.problem.code}` });
}

async function keepHistory(
  library: Library,
  id: string,
  { releases, review }: History,
  at: Moment,
): Promise<Result<void, StoreProblem>> {
  const untouched = await isUntouched(library, id);
  if (!untouched.ok) return untouched;
  if (!untouched.value) return ok(undefined);
  const added = await restoreReleases(library, { releases, removedReleases: [] });
  if (!added.ok) return added;
  const reviewed = await restoreReviews(library, [review], { at, session: newId() });
  return reviewed.ok ? ok(undefined) : reviewed;
}

async function isUntouched(library: Library, id: string): Promise<Result<boolean, StoreProblem>> {
  const here = await library.releases(id);
  if (!here.ok) return here;
  const gaps = await library.removedReleases(id);
  if (!gaps.ok) return gaps;
  const review = await library.readReview(id);
  if (!review.ok) return review;
  const { releases, damaged } = here.value;
  const known = releases.length + damaged.length + gaps.value.length;
  return ok(known === 0 && review.value === undefined);
}
