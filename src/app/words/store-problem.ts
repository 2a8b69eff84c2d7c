import type { StoreProblem } from "#app/storage/library.ts";

export interface ProblemWords {
  readonly what: string;
  readonly safe: string;
  readonly next: string;
}

/** What happened, what is safe, what to do next. */
export function storeProblemWords(problem: StoreProblem): ProblemWords {
  switch (problem.code) {
    case "disk-full":
      return {
        what: "Not saved: the disk is full.",
        safe: "Your words are still on this screen.",
        next: "Download a copy, free some space, then go on typing: saving is tried again.",
      };
    case "blocked":
      return {
        what: "This browser does not let the Workbench keep anything.",
        safe: "What is on the screen stays until you close the page.",
        next: "Allow site data for this address, or leave private browsing, then reload.",
      };
    case "newer-database":
      return {
        what: "A newer Workbench has been used in this browser.",
        safe: "Your datasheets are untouched.",
        next: "Reload to get the newer one. If that changes nothing, clear the browser's cached files, not its site data.",
      };
    case "outdated-tab":
      return {
        what: "A newer Workbench has opened in another tab.",
        safe: "Everything saved until now is kept.",
        next: "Download what is still on this screen if you have just typed, then reload this tab.",
      };
    case "broken":
      return {
        what: "The browser's database gave an error.",
        safe: "Your words are still on this screen.",
        next: `Download a copy, then reload. The browser says: ${problem.detail}`,
      };
    case "no-such-datasheet":
      return {
        what: "There is no datasheet at this address.",
        safe: "Nothing was changed.",
        next: "It may live in another browser, or have been deleted. Look in the library.",
      };
    case "damaged-sheet":
      return {
        what: "The title page of this datasheet cannot be read.",
        safe: "Its answers can, and nothing was thrown away.",
        next: "Make a backup of the library: it holds the answers and the broken record.",
      };
    case "no-such-release":
      return {
        what: "This release is not here.",
        safe: "Nothing was changed.",
        next: "It may have been deleted, or live in another browser. Look at the history of the datasheet.",
      };
    case "release-changed":
      return {
        what: "This release is not as it was frozen: its digest no longer fits what it says.",
        safe: "It was not taken in, and nothing here was changed.",
        next: "Get the release again from whoever froze it.",
      };
    case "release-taken":
      return {
        what: `Another release is already called ${problem.version ?? "no version"}, revision ${problem.revision}.`,
        safe: "That one stays as it is.",
        next: "Give this one the next revision, or another version.",
      };
    case "release-differs":
      return {
        what: "What is kept here under the digest of this release says something else.",
        safe: "Nothing was overwritten.",
        next: "Make a backup, delete the release that is here, then add this one again.",
      };
    case "release-of-another":
      return {
        what: "This release belongs to another datasheet.",
        safe: "Nothing was changed.",
        next: "Open it where its datasheet is, or compare the two as files.",
      };
    case "set-differs":
      return {
        what: `${problem.id} ${problem.version} is here already and says something else.`,
        safe: "The set that is here stays as it is.",
        next: "Give the changed set a new version and load it again.",
      };
  }
}
