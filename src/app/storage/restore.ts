import type { Draft } from "#core/datasheet/draft.ts";
import { lastChange } from "#core/datasheet/last-change.ts";
import type { KeptDatasheet } from "#core/formats/backup/contents.ts";
import { ok, type Result } from "#core/result.ts";
import type { Library, LibraryContents, StoreProblem, WriteStamp } from "./library.ts";
import {
  type RestoredReleases,
  type RestoredReviews,
  restoreReleases,
  restoreReviews,
} from "./restore-frozen.ts";
import { restoreSets, restoreSettings } from "./restore-rest.ts";
import { same, sameAnswer, sameSheet } from "./same.ts";

/** What to do with a datasheet that is here already and differs. Without a choice, it is asked. */
export type RestoreChoice = "copy" | "replace" | "skip";

export interface RestoreOptions {
  readonly choices: Readonly<Record<string, RestoreChoice>>;
  readonly stamp: WriteStamp;
  readonly newId: () => string;
}

export type Restored =
  | { readonly id: string; readonly title: string; readonly outcome: "added" | "same" }
  | { readonly id: string; readonly title: string; readonly outcome: "replaced" | "skipped" }
  | { readonly id: string; readonly title: string; readonly outcome: "copied"; readonly as: string }
  /** Here already and different: nothing was done, the person is to choose. */
  | {
      readonly id: string;
      readonly title: string;
      readonly outcome: "asks";
      readonly here: { readonly title: string; readonly changedAt?: string };
      readonly inBackup: { readonly changedAt?: string };
    }
  | {
      readonly id: string;
      readonly title: string;
      readonly outcome: "failed";
      readonly problem: StoreProblem;
    };

export interface RestoreReport {
  readonly datasheets: readonly Restored[];
  readonly releases: Result<RestoredReleases, StoreProblem>;
  readonly reviews: Result<RestoredReviews, StoreProblem>;
  readonly sets: Result<{ readonly added: number; readonly differing: number }, StoreProblem>;
  readonly settings: Result<void, StoreProblem>;
}

/**
 * Merges a backup into the library. Nothing is written over unless a choice says so; running it again
 * adds nothing. Releases and reviews only ever add up, so they come in whatever is chosen for a draft.
 */
export async function restore(
  library: Library,
  contents: LibraryContents,
  options: RestoreOptions,
): Promise<RestoreReport> {
  const datasheets: Restored[] = [];
  const list = await library.list();
  const deleted = new Set(
    (list.ok ? list.value.rows : []).flatMap((row) => (row.deletedAt === undefined ? [] : row.id)),
  );
  for (const kept of contents.datasheets) {
    const { id, dataset } = kept.draft.sheet;
    const outcome = await restoreOne(library, kept, options, deleted.has(id));
    datasheets.push(
      outcome.ok
        ? { id, title: dataset.title, ...outcome.value }
        : { id, title: dataset.title, outcome: "failed", problem: outcome.problem },
    );
  }
  return {
    datasheets,
    releases: await restoreReleases(library, contents),
    reviews: await restoreReviews(library, contents.reviews, options.stamp),
    sets: await restoreSets(library, contents.sets),
    settings: await restoreSettings(library, contents.settings),
  };
}

type Distribute<Each> = Each extends unknown ? Omit<Each, "id" | "title"> : never;
type Outcome = Result<Distribute<Exclude<Restored, { outcome: "failed" }>>, StoreProblem>;

async function restoreOne(
  library: Library,
  kept: KeptDatasheet,
  options: RestoreOptions,
  isDeletedHere: boolean,
): Promise<Outcome> {
  const { draft } = kept;
  const { id } = draft.sheet;
  const here = await library.open(id);
  if (!here.ok && here.problem.code === "no-such-datasheet") {
    return after(await addWhole(library, kept, options.stamp), { outcome: "added" });
  }
  // A sheet here that cannot be read differs from any; replacing it keeps the broken record.
  if (!here.ok && here.problem.code !== "damaged-sheet") return here;
  if (here.ok && here.value.damaged.length === 0 && sameDraft(here.value.draft, draft)) {
    const history = await addHistory(library, id, kept);
    if (!history.ok || !isDeletedHere || kept.deletedAt !== undefined) {
      return after(history, { outcome: "same" });
    }
    // Who restores a backup wants back what was deleted since.
    return after(await library.undoRemove(id), { outcome: "added" });
  }
  const choice = options.choices[id];
  if (choice === undefined) {
    return ok({
      outcome: "asks",
      here: here.ok ? described(here.value.draft) : { title: "" },
      inBackup: changeOf(draft),
    });
  }
  switch (choice) {
    case "skip":
      return ok({ outcome: "skipped" });
    case "replace": {
      const replaced = await library.put(draft, options.stamp);
      if (!replaced.ok) return replaced;
      return after(await addHistory(library, id, kept), { outcome: "replaced" });
    }
    case "copy": {
      const as = options.newId();
      const copy = {
        ...kept,
        draft: { ...draft, sheet: { ...draft.sheet, id: as } },
        exported: [],
      };
      return after(await addWhole(library, copy, options.stamp), { outcome: "copied", as });
    }
  }
}

function after<Value>(done: Result<void, StoreProblem>, value: Value): Result<Value, StoreProblem> {
  return done.ok ? ok(value) : done;
}

async function addWhole(
  library: Library,
  kept: KeptDatasheet,
  stamp: WriteStamp,
): Promise<Result<void, StoreProblem>> {
  const { id } = kept.draft.sheet;
  const added = await library.put(kept.draft, stamp);
  if (!added.ok) return added;
  if (kept.deletedAt !== undefined) {
    const removed = await library.remove(id, kept.deletedAt);
    if (!removed.ok) return removed;
  }
  return addHistory(library, id, kept);
}

async function addHistory(
  library: Library,
  id: string,
  { earlier, earlierSheets, exported }: KeptDatasheet,
): Promise<Result<void, StoreProblem>> {
  const added = await library.addEarlier(id, earlier, earlierSheets);
  if (!added.ok) return added;
  const known = await library.exportedStates(id);
  if (!known.ok) return known;
  for (const state of exported) {
    if (known.value.some(({ digest }) => digest === state.digest)) continue;
    const keptState = await library.keepExported(id, state);
    if (!keptState.ok) return keptState;
  }
  return ok(undefined);
}

/** Equal in content, whoever wrote it and when. */
export function sameDraft(one: Draft, other: Draft): boolean {
  if (!sameSheet(one.sheet, other.sheet)) return false;
  const questions = Object.keys(one.answers);
  if (!same([...questions].sort(), Object.keys(other.answers).sort())) return false;
  return questions.every((question) => {
    const [mine, theirs] = [one.answers[question], other.answers[question]];
    return mine !== undefined && theirs !== undefined && sameAnswer(mine, theirs);
  });
}

function described(draft: Draft) {
  return { title: draft.sheet.dataset.title, ...changeOf(draft) };
}

function changeOf({ sheet, answers }: Draft): { changedAt?: string } {
  const latest = lastChange(sheet, answers);
  return latest === undefined ? {} : { changedAt: latest };
}
