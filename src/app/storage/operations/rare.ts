import { failed, type Result } from "#core/result.ts";
import type { Library, StoreProblem } from "../library.ts";
import { detailOf } from "../store-problem.ts";
import type { Context } from "./context.ts";

type Operations = Pick<
  Library,
  | "put"
  | "earlier"
  | "earlierSheets"
  | "addEarlier"
  | "keepExported"
  | "exportedStates"
  | "ownSets"
  | "keepSet"
  | "dropSet"
  | "addRelease"
  | "releases"
  | "readRelease"
  | "removeRelease"
  | "removedReleases"
  | "addRemovedReleases"
  | "readReview"
  | "saveReview"
  | "contents"
>;

/** What the first sight of the Library does without: it is fetched with the first call, or ahead of it. */
export function rareOperations(context: Context): Operations {
  const releases = async () => (await import("./releases.ts")).releaseOperations(context);
  const reviews = async () => (await import("./reviews.ts")).reviewOperations(context);
  const contents = async () => (await import("./contents.ts")).contentsOperation(context);
  const put = async () => (await import("./put.ts")).putOperation(context);
  const earlier = async () => (await import("./earlier.ts")).earlierOperations(context);
  const exported = async () => (await import("./exported.ts")).exportedOperations(context);
  const sets = async () => (await import("./sets.ts")).setOperations(context);
  return {
    put: (...asked) => fetched(put, (each) => each.put(...asked)),
    earlier: (...asked) => fetched(earlier, (each) => each.earlier(...asked)),
    earlierSheets: (...asked) => fetched(earlier, (each) => each.earlierSheets(...asked)),
    addEarlier: (...asked) => fetched(earlier, (each) => each.addEarlier(...asked)),
    keepExported: (...asked) => fetched(exported, (each) => each.keepExported(...asked)),
    exportedStates: (...asked) => fetched(exported, (each) => each.exportedStates(...asked)),
    ownSets: () => fetched(sets, (each) => each.ownSets()),
    keepSet: (...asked) => fetched(sets, (each) => each.keepSet(...asked)),
    dropSet: (...asked) => fetched(sets, (each) => each.dropSet(...asked)),
    addRelease: (...asked) => fetched(releases, (each) => each.addRelease(...asked)),
    releases: (...asked) => fetched(releases, (each) => each.releases(...asked)),
    readRelease: (...asked) => fetched(releases, (each) => each.readRelease(...asked)),
    removeRelease: (...asked) => fetched(releases, (each) => each.removeRelease(...asked)),
    removedReleases: (...asked) => fetched(releases, (each) => each.removedReleases(...asked)),
    addRemovedReleases: (...asked) =>
      fetched(releases, (each) => each.addRemovedReleases(...asked)),
    readReview: (...asked) => fetched(reviews, (each) => each.readReview(...asked)),
    saveReview: (...asked) => fetched(reviews, (each) => each.saveReview(...asked)),
    contents: () => fetched(contents, (each) => each.contents()),
  };
}

async function fetched<Operations, Value, Problem>(
  fetch: () => Promise<Operations>,
  work: (operations: Operations) => Promise<Result<Value, Problem | StoreProblem>>,
): Promise<Result<Value, Problem | StoreProblem>> {
  let operations: Operations;
  try {
    operations = await fetch();
  } catch (error) {
    return failed({ code: "broken", detail: detailOf(error) });
  }
  return work(operations);
}
