import type { FormatProblem } from "#core/formats/format.ts";
import type { Note } from "#core/formats/note.ts";
import { releaseName } from "#core/formats/release-words.ts";
import type { ReleaseProblem } from "#core/release/read.ts";

/** What happened, what is safe and what to do, in one sentence. */
export function describeProblem(problem: FormatProblem | ReleaseProblem): string {
  switch (problem.code) {
    case "not-a-release":
      return `The file calls itself “${problem.found}”, and a release is asked for: choose the file of a release, or undo the edit there.`;
    case "not-json":
      return `Line ${problem.at.line}, column ${problem.at.column} is no valid JSON, so nothing was read: look for a missing comma, quote or bracket there.`;
    case "duplicate-key":
      return `“${problem.key}” stands twice in one place at line ${problem.at.line}, so nothing was read: take out the one that is not meant.`;
    case "too-deep":
      return `Line ${problem.at.line} is nested more than ${problem.deepest} levels deep, so nothing was read: check where the file comes from.`;
    case "not-a-datasheet":
      return "This is JSON but no datasheet, so nothing was read: choose a file that the Workbench wrote.";
    case "unknown-status":
      return `The file calls itself “${problem.found}”, neither a draft nor a release, so nothing was read: undo the edit there and try again.`;
    case "newer-format":
      return `A newer Workbench wrote this file (format ${problem.found}, and ${problem.supported} is the newest known here), so it was left alone: update and try again.`;
    case "wrong-shape":
      return `${problem.path === "" ? "The file" : `“${problem.path}”`} is not as a datasheet has it (${problem.detail}), so nothing was read: undo the edit there and try again.`;
    case "too-large":
      return `The file has ${problem.size} characters and up to ${problem.largest} are read, so it was left alone: check that it is a datasheet.`;
    case "not-ours":
      return "The Workbench did not write this file, so it was left alone: reading Markdown from elsewhere is still to come.";
    case "truncated":
      return `The file breaks off at line ${problem.line} and its closing record is missing, so nothing was read: fetch the whole file again.`;
    case "record-damaged":
      return `The record at the end of the file is damaged at line ${problem.line} (${problem.detail}), so nothing was read: undo the edit there or fetch the file again.`;
  }
}

/** What a hand did to the file and what became of it, in one sentence. */
export function describeNote(note: Note): string {
  switch (note.code) {
    case "answer-edited":
      return `The answer to ${note.question} was edited in the file (line ${note.line}); the new text was taken.`;
    case "answer-added":
      return `An answer to ${note.question} was written in the file (line ${note.line}); it was taken.`;
    case "answer-removed":
      return `The answer to ${note.question} was removed from the file; the question is open again.`;
    case "answer-twice":
      return `${note.question} has a second answer at line ${note.line}; the first was taken and the second kept as unplaced text.`;
    case "answer-unknown":
      return `Line ${note.line} answers ${note.question}, which this datasheet does not ask; the text was kept as unplaced text.`;
    case "end-missing":
      return `The text that starts at line ${note.line} has lost its closing comment line; it was read up to the next lines of ours, so please check its end.`;
    case "dataset-edited":
      return `The dataset’s ${note.field} was edited in the file (line ${note.line}); the new value was taken.`;
    case "dataset-removed":
      return `The dataset’s ${note.field} was removed from the file; it is blank now.`;
    case "unplaced-edited":
      return `Unplaced text was edited in the file (line ${note.line}); the new text was taken.`;
    case "unplaced-removed":
      return `Unplaced text number ${note.number} was removed from the file; it is gone here too.`;
    case "text-unplaced":
      return `Text at line ${note.line} belongs to no answer; it was kept as unplaced text, for you to place.`;
    case "frame-changed":
      return `Lines that the Workbench writes itself were changed or removed (${note.lines}); the next export writes them again.`;
    case "release-notes-edited":
      return `The release notes were edited in the file (line ${note.line}); a draft has none, so the new text was kept as unplaced text.`;
    case "release-notes-removed":
      return "The release notes were removed from the file; a draft has none, so nothing took their place.";
    case "release-edited":
      return `This was ${releaseName(note)}, but the file no longer matches the digest of that release: somebody edited it, so it is read as a draft.`;
    case "record-edited":
      return "The record at the end was edited; what it says now was taken, so please check the datasheet.";
  }
}
