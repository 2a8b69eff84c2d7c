import { newId } from "#app/clock.ts";
import type { Outcome } from "#app/import/outcome.ts";
import type { Library } from "#app/storage/library.ts";
import type { Moment } from "#core/datasheet/answer.ts";
import { draftOf } from "#core/datasheet/draft.ts";
import { datasheetOf, type Release } from "#core/release/release.ts";

/**
 * A release whose digest holds → frozen among those of its datasheet. Where that is not here, a
 * draft is begun from the release.
 */
export async function bringInRelease(
  library: Library,
  release: Release,
  at: Moment,
): Promise<Outcome> {
  const { id } = release;
  const title = release.dataset.title.trim() || "Untitled datasheet";
  const here = await library.readSheet(id);
  const isNew = !here.ok && here.problem.code === "no-such-datasheet";
  if (!here.ok && !isNew && here.problem.code !== "damaged-sheet") {
    return { kind: "not-kept", problem: here.problem };
  }
  if (isNew) {
    const put = await library.put(draftOf(datasheetOf(release)), { at, session: newId() });
    if (!put.ok) return { kind: "not-kept", problem: put.problem };
  }
  const known = await library.readRelease(id, release.release.digest);
  const added = await library.addRelease(id, release);
  if (!added.ok) return { kind: "not-kept", problem: added.problem };
  const wasDeleted = !isNew && (await isDeleted(library, id));
  if (wasDeleted) {
    const undone = await library.undoRemove(id);
    if (!undone.ok) return { kind: "not-kept", problem: undone.problem };
  }
  const became = isNew ? "begun" : known.ok ? "already-here" : "added";
  return { kind: "release", id, title, release, became, wasDeleted };
}

async function isDeleted(library: Library, id: string): Promise<boolean> {
  const list = await library.list();
  return list.ok && list.value.rows.some((row) => row.id === id && row.deletedAt !== undefined);
}
