import { newId, now } from "#app/clock.ts";
import { replacedBy } from "#app/import/keep-home.ts";
import type { Library, StoreProblem } from "#app/storage/library.ts";
import type { Draft } from "#core/datasheet/draft.ts";
import { datasheetOf, type Release } from "#core/release/release.ts";
import { failed, ok, type Result } from "#core/result.ts";

/** What becomes of the draft that stands in the place of the new one. */
export type Fate = "copy" | "earlier";

export interface Started {
  /** As it was. */
  readonly draft: Draft;
  /** The datasheet that keeps it. */
  readonly copy: string | undefined;
}

/** Makes the draft say what a release says. Notes, flags and what stays home otherwise stay with it. */
export async function startFrom(
  library: Library,
  release: Release,
  fate: Fate,
): Promise<Result<Started, StoreProblem>> {
  const opened = await library.open(release.id);
  if (!opened.ok) return opened;
  const { draft } = opened.value;
  const at = now();
  const copy = fate === "copy" ? newId() : undefined;
  if (copy !== undefined) {
    const kept = await library.put(aside(draft, copy), { at, session: newId() });
    if (!kept.ok) return failed(kept.problem);
  }
  const next = replacedBy(draft, datasheetOf(release));
  const put = await library.put(next, { at, session: newId() });
  return put.ok ? ok({ draft, copy }) : failed(put.problem);
}

/** The copy goes among the deleted ones, where it can be brought back from: somebody may have written in it. */
export async function takeBackStart(library: Library, { draft, copy }: Started): Promise<void> {
  const at = now();
  const put = await library.put(draft, { at, session: newId() });
  if (put.ok && copy !== undefined) await library.remove(copy, at);
}

function aside({ sheet, answers }: Draft, id: string): Draft {
  const title = `${sheet.dataset.title.trim() || "Untitled datasheet"} (the draft before)`;
  return { sheet: { ...sheet, id, dataset: { ...sheet.dataset, title } }, answers };
}
