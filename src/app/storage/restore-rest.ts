import type { QuestionSet } from "#core/questions/question.ts";
import { ok, type Result } from "#core/result.ts";
import type { Library, Settings, StoreProblem } from "./library.ts";
import { same } from "./same.ts";

/** Adds sets that are not here. One of the same version that differs stays as it is here, and is counted. */
export async function restoreSets(
  library: Library,
  sets: readonly QuestionSet[],
): Promise<Result<{ readonly added: number; readonly differing: number }, StoreProblem>> {
  const own = await library.ownSets();
  if (!own.ok) return own;
  let added = 0;
  let differing = 0;
  for (const set of sets) {
    const here = own.value.find(({ id, version }) => id === set.id && version === set.version);
    if (here !== undefined) {
      if (!same(here, set)) differing++;
      continue;
    }
    const kept = await library.keepSet(set);
    if (!kept.ok) return kept;
    added++;
  }
  return ok({ added, differing });
}

/** Fills blanks only. */
export async function restoreSettings(
  library: Library,
  settings: Settings,
): Promise<Result<void, StoreProblem>> {
  const own = await library.settings();
  if (!own.ok) return own;
  const change = Object.fromEntries(
    Object.entries(settings).filter(([name]) => {
      const here = Reflect.get(own.value, name);
      return here === undefined || here === "";
    }),
  );
  if (Object.keys(change).length === 0) return ok(undefined);
  const changed = await library.changeSettings(change);
  return changed.ok ? ok(undefined) : changed;
}
