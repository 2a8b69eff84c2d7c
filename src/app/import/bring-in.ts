import { newId } from "#app/clock.ts";
import { bringInRelease } from "#app/import/bring-in-release.ts";
import type { DecodedText } from "#app/import/decode-file.ts";
import { differences, sameContent } from "#app/import/differences.ts";
import { replacedBy } from "#app/import/keep-home.ts";
import { knownBase } from "#app/import/known-base.ts";
import type { Clash, Decision, Outcome } from "#app/import/outcome.ts";
import { isReview, takeReview } from "#app/review/take-review.ts";
import type { Library, StoreProblem } from "#app/storage/library.ts";
import type { Moment } from "#core/datasheet/answer.ts";
import { digestOf } from "#core/datasheet/canonical.ts";
import type { Datasheet } from "#core/datasheet/datasheet.ts";
import { type Draft, draftOf, exported } from "#core/datasheet/draft.ts";
import { readBackup } from "#core/formats/backup/read.ts";
import type { FormatProblem, ReadBack } from "#core/formats/format.ts";
import { json } from "#core/formats/json/json.ts";
import { markdown } from "#core/formats/markdown/markdown.ts";
import { recognise } from "#core/formats/recognise.ts";
import { failed, type Result } from "#core/result.ts";

/** The text of a file → what became of it. Only a new datasheet is added without asking. */
export async function bringIn(
  library: Library,
  { name, text }: { readonly name: string } & Pick<DecodedText, "text">,
  at: Moment,
): Promise<Outcome> {
  if (isReview(text, name)) return bringInReview(library, text);
  const recognised = recognise(text, name);
  switch (recognised.kind) {
    case "backup": {
      const backup = readBackup(text);
      return backup.ok
        ? { kind: "backup", backup: backup.value }
        : { kind: "broken-backup", problem: backup.problem };
    }
    case "our-json":
      return bringInSheet(library, json.read?.(text), at);
    case "our-markdown":
      return bringInSheet(library, markdown.read?.(text), at);
    case "foreign":
      return { kind: "foreign", looksLike: recognised.looksLike };
  }
}

/** Merged with what is said here; it needs no datasheet, which a reviewer may have as a file only. */
async function bringInReview(library: Library, text: string): Promise<Outcome> {
  const taken = await takeReview(library, text);
  if (!taken.ok) return { kind: "review-refused", taken };
  const about = await library.readSheet(taken.value.id);
  return { kind: "review", taken, here: about.ok };
}

async function bringInSheet(
  library: Library,
  read: Result<ReadBack, FormatProblem> = failed({ code: "not-ours" }),
  at: Moment,
): Promise<Outcome> {
  if (!read.ok) return { kind: "unreadable", problem: read.problem };
  const { datasheet } = read.value;
  if (datasheet.status === "draft") return bringInDraft(library, { ...read.value, datasheet }, at);
  return bringInRelease(library, datasheet, at);
}

export async function bringInDraft(
  library: Library,
  read: ReadBack<Datasheet>,
  at: Moment,
): Promise<Outcome> {
  const { id, dataset } = read.datasheet;
  const title = dataset.title.trim() || "Untitled datasheet";
  const opened = await library.open(id);
  if (!opened.ok && opened.problem.code === "no-such-datasheet") {
    return add(library, "added", draftOf(read.datasheet), read, at);
  }
  if (!opened.ok && opened.problem.code !== "damaged-sheet") {
    return { kind: "not-kept", problem: opened.problem };
  }
  // Of a damaged sheet the answers are left: with the file's sheet around them they can be compared.
  const mine = opened.ok
    ? opened.value.draft
    : { sheet: draftOf(read.datasheet).sheet, answers: answersLeft(opened.problem) };
  const deletedAt = await deletionOf(library, id);
  const here = exported(mine);
  if (sameContent(differences(here, read.datasheet))) {
    if (!opened.ok) return add(library, "replaced", mine, read, at);
    if (deletedAt === undefined) {
      const notes = read.notes.length > 0 && { notes: read.notes };
      return { kind: "already-here", id, title, ...notes };
    }
    const undone = await library.undoRemove(id);
    return undone.ok
      ? { kind: "back-again", id, title }
      : { kind: "not-kept", problem: undone.problem };
  }
  const exportedAt = await exportOf(library, read);
  const base =
    opened.ok && deletedAt === undefined && exportedAt === undefined
      ? await knownBase(library, read)
      : undefined;
  const clash: Clash = {
    mine,
    here,
    read,
    ...(exportedAt !== undefined && { exportedAt }),
    ...(deletedAt !== undefined && { deletedAt }),
    ...(base !== undefined && { base }),
  };
  return { kind: "clash", title, clash };
}

function answersLeft(problem: StoreProblem): Draft["answers"] {
  return problem.code === "damaged-sheet" ? problem.answers : {};
}

async function add(
  library: Library,
  kind: "added" | "copied" | "replaced",
  draft: Draft,
  { datasheet, edited, notes }: ReadBack<Datasheet>,
  at: Moment,
): Promise<Outcome> {
  const { id, dataset } = draft.sheet;
  const put = await library.put(draft, { at, session: newId() });
  if (!put.ok) return { kind: "not-kept", problem: put.problem };
  const title = dataset.title.trim() || "Untitled datasheet";
  return { kind, id, title, edited, notes, datasheet };
}

/** Does what the person decided about a datasheet that is here with other words. */
export async function settle(
  library: Library,
  { mine, read }: Clash,
  decision: Decision,
  at: Moment,
): Promise<Outcome> {
  switch (decision) {
    case "copy": {
      const { sheet, answers } = draftOf(read.datasheet);
      return add(library, "copied", { sheet: { ...sheet, id: newId() }, answers }, read, at);
    }
    case "replace": {
      // Read again: something may have been written here since the question was put.
      const now = await library.open(mine.sheet.id);
      const present = now.ok ? now.value.draft : mine;
      return add(library, "replaced", replacedBy(present, read.datasheet), read, at);
    }
  }
}

async function deletionOf(library: Library, id: string): Promise<string | undefined> {
  const list = await library.list();
  return list.ok ? list.value.rows.find((row) => row.id === id)?.deletedAt : undefined;
}

/** When the very state in the file left this library. */
async function exportOf(
  library: Library,
  { datasheet }: ReadBack<Datasheet>,
): Promise<string | undefined> {
  const states = await library.exportedStates(datasheet.id);
  if (!states.ok) return undefined;
  const digest = digestOf(datasheet);
  return states.value.find((state) => state.digest === digest)?.at;
}
