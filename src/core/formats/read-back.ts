import type { ReadBack } from "#core/formats/format.ts";
import type { Note } from "#core/formats/note.ts";
import { datasheetOf, type ReleaseOrDraft, releaseDigest } from "#core/release/release.ts";

/** What a file holds, with what a hand did to it. A release whose digest does not hold is none: it comes in as a draft. */
export function readBack(datasheet: ReleaseOrDraft, notes: readonly Note[]): ReadBack {
  if (datasheet.status === "draft") return { datasheet, edited: notes.length > 0, notes };
  const { dataset, revision, release } = datasheet;
  if (releaseDigest(datasheet) === release.digest) {
    return { datasheet, edited: notes.length > 0, notes };
  }
  const { version } = dataset;
  const edited: Note = { code: "release-edited", version, revision, claimed: release };
  return { datasheet: datasheetOf(datasheet), edited: true, notes: [edited, ...notes] };
}
