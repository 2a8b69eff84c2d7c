import type { AnswerDraft, Draft } from "#core/datasheet/draft.ts";
import type { Sheet } from "#core/datasheet/parts.ts";
import type {
  Damaged,
  Earlier,
  EarlierSheet,
  ExportedState,
  LibraryContents,
  Settings,
} from "#core/formats/backup/contents.ts";
import type { RemovedRelease } from "#core/formats/backup/removed-release.ts";
import type { QuestionSet } from "#core/questions/question.ts";
import type { Release } from "#core/release/release.ts";
import type { Result } from "#core/result.ts";
import type { Review } from "#core/review/review.ts";
import type { LibraryEvent, Summary } from "./records.ts";

export type {
  Damaged,
  Earlier,
  EarlierReason,
  EarlierSheet,
  ExportedState,
  LibraryContents,
  Settings,
} from "#core/formats/backup/contents.ts";
export type { RemovedRelease } from "#core/formats/backup/removed-release.ts";
export type { LibraryEvent, Summary } from "./records.ts";

export type StoreProblem =
  | { readonly code: "disk-full" }
  | { readonly code: "blocked"; readonly detail: string }
  /** `found` is absent where the browser does not say. */
  | { readonly code: "newer-database"; readonly found?: number; readonly supported: number }
  | { readonly code: "outdated-tab" }
  | { readonly code: "broken"; readonly detail: string }
  | { readonly code: "no-such-datasheet"; readonly id: string }
  /** The sheet cannot be read; its answers can, and can be saved as a file with the raw record. */
  | {
      readonly code: "damaged-sheet";
      readonly id: string;
      readonly answers: Readonly<Record<string, AnswerDraft>>;
      readonly damaged: readonly Damaged[];
    }
  | { readonly code: "no-such-release"; readonly digest: string }
  | ReleaseRefusal
  /** A question set of this id and version is here and says something else. */
  | { readonly code: "set-differs"; readonly id: string; readonly version: string };

/** Why a release is not taken in. What is frozen stays as it is, whoever asks. */
export type ReleaseRefusal =
  /** Its digest, worked out anew, is not the one that it carries: it was changed. */
  | {
      readonly code: "release-changed";
      readonly carried: string;
      readonly found: string;
    }
  /** Another release describes the same version in the same revision. */
  | {
      readonly code: "release-taken";
      readonly version?: string;
      readonly revision: number;
      /** Of the one that is here. */
      readonly digest: string;
    }
  /** What is here under its digest is not what this digest stands for: the record was changed. */
  | { readonly code: "release-differs"; readonly digest: string }
  | { readonly code: "release-of-another"; readonly id: string };

/** Changes with every write; whoever writes says which one they started from. */
export type Token = string;

export interface StoredAnswer {
  readonly answer: AnswerDraft;
  readonly token: Token;
}

export interface StoredSheet {
  readonly sheet: Sheet;
  readonly token: Token;
}

export interface OpenDatasheet {
  readonly draft: Draft;
  readonly sheetToken: Token;
  readonly tokens: Readonly<Record<string, Token>>;
  readonly damaged: readonly Damaged[];
}

export interface SavedAnswer {
  readonly token: Token;
  /** Set when somebody else had written this answer meanwhile: their text went to the earlier ones. */
  readonly overwrote?: AnswerDraft;
}

export interface WriteStamp {
  readonly at: string;
  /** One sitting of one tab at one datasheet: earlier texts are kept when it changes. */
  readonly session: string;
  /** Keep what is written over, however recent: the person goes back to another text on purpose. */
  readonly keep?: true;
}

export type SettingsChange = { readonly [Name in keyof Settings]?: Settings[Name] | undefined };

/**
 * The datasheets of this browser. No call throws or rejects: a problem is a value. Every write is
 * one transaction, done whole or not at all. Records that do not parse are reported where the
 * answer has a place for them, and always by `contents`; they never hide the others.
 */
export interface Library {
  /**
   * Deleted datasheets are rows too, with `deletedAt`. `newest` gives so many of those changed last,
   * to show a screenful before the rest is read; damaged rows may be missing from it.
   */
  list(options?: {
    readonly newest?: number;
  }): Promise<Result<{ rows: readonly Summary[]; damaged: readonly Damaged[] }, StoreProblem>>;
  /** An id that is taken is replaced, its sheet and answers moved to the earlier ones. */
  put(draft: Draft, stamp: WriteStamp): Promise<Result<void, StoreProblem>>;
  open(id: string): Promise<Result<OpenDatasheet, StoreProblem>>;
  readSheet(id: string): Promise<Result<StoredSheet, StoreProblem>>;
  readAnswer(id: string, question: string): Promise<Result<StoredAnswer | undefined, StoreProblem>>;
  /**
   * `summary` replaces the list's row; whoever leaves it out owes the row a `saveSummary`. Whatever
   * was stored under another token is kept as earlier.
   */
  saveAnswer(
    id: string,
    question: string,
    answer: AnswerDraft,
    startedFrom: Token | undefined,
    stamp: WriteStamp,
    summary?: Summary,
  ): Promise<Result<SavedAnswer, StoreProblem>>;
  /** Changes the sheet as it is stored now, so that two tabs that change different fields both win. */
  changeSheet(
    id: string,
    change: (sheet: Sheet) => Sheet,
    stamp: WriteStamp,
    summarise: (sheet: Sheet) => Summary,
  ): Promise<Result<StoredSheet, StoreProblem>>;
  saveSummary(summary: Summary): Promise<Result<void, StoreProblem>>;
  /** Newest first. */
  earlier(id: string, question: string): Promise<Result<readonly Earlier[], StoreProblem>>;
  earlierSheets(id: string): Promise<Result<readonly EarlierSheet[], StoreProblem>>;
  /** Adds earlier states from a backup, without doubles. */
  addEarlier(
    id: string,
    answers: Readonly<Record<string, readonly Earlier[]>>,
    sheets: readonly EarlierSheet[],
  ): Promise<Result<void, StoreProblem>>;
  /** Can be undone at any time until `purge`. */
  remove(id: string, at: string): Promise<Result<void, StoreProblem>>;
  undoRemove(id: string): Promise<Result<void, StoreProblem>>;
  purge(id: string): Promise<Result<void, StoreProblem>>;
  keepExported(id: string, state: ExportedState): Promise<Result<void, StoreProblem>>;
  /** Newest first. */
  exportedStates(id: string): Promise<Result<readonly ExportedState[], StoreProblem>>;
  /**
   * Freezes a release: from then on nothing writes over it, here or in any other call. Adding the same
   * one again does nothing; one that was removed comes back, and its gap closes.
   */
  addRelease(id: string, release: Release): Promise<Result<void, StoreProblem>>;
  /** In the order of the chain. */
  releases(
    id: string,
  ): Promise<Result<{ releases: readonly Release[]; damaged: readonly Damaged[] }, StoreProblem>>;
  readRelease(id: string, digest: string): Promise<Result<Release, StoreProblem>>;
  /** Leaves its place in the chain behind, and every other release as it is. */
  removeRelease(id: string, digest: string, at: string): Promise<Result<void, StoreProblem>>;
  /** Those removed last first. */
  removedReleases(id: string): Promise<Result<readonly RemovedRelease[], StoreProblem>>;
  /** Adds gaps from a backup; where the release itself is here, there is none. */
  addRemovedReleases(
    id: string,
    removed: readonly RemovedRelease[],
  ): Promise<Result<void, StoreProblem>>;
  /** Comments and sign-offs on a datasheet, by anybody; undefined where there are none. */
  readReview(id: string): Promise<Result<Review | undefined, StoreProblem>>;
  /**
   * Changes the review as it is stored now, so that what two tabs say both stays. A problem that
   * `change` returns is passed on, and nothing is written. The datasheet itself need not be here: a
   * reviewer may have it as a file only.
   */
  saveReview<Problem>(
    id: string,
    change: (review: Review | undefined) => Result<Review, Problem>,
    stamp: WriteStamp,
  ): Promise<Result<Review, StoreProblem | Problem>>;
  ownSets(): Promise<Result<readonly QuestionSet[], StoreProblem>>;
  /** Refused where the same version is here with other content: it would be lost without a trace. */
  keepSet(set: QuestionSet): Promise<Result<void, StoreProblem>>;
  dropSet(id: string, version: string): Promise<Result<void, StoreProblem>>;
  settings(): Promise<Result<Settings, StoreProblem>>;
  /** A setting that is `undefined` in the change is cleared. */
  changeSettings(change: SettingsChange): Promise<Result<Settings, StoreProblem>>;
  /** Everything there is, read datasheet by datasheet. */
  contents(): Promise<Result<LibraryContents, StoreProblem>>;
  /**
   * Tells of changes once they are stored, from this tab, other tabs and workers. Who writes with a
   * session names it as `except`, and so never hears itself. A change of an answer, sheet or
   * datasheet changes its row in the list as well; `list` says that nothing but rows changed.
   */
  watch(listener: (event: LibraryEvent) => void, except?: string): () => void;
  close(): void;
}
