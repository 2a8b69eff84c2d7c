import type { AnswerDraft, Draft } from "#core/datasheet/draft.ts";
import type { Damaged, Library, StoreProblem, Summary, WriteStamp } from "../library.ts";

export type Saving =
  | { readonly status: "saved"; readonly at?: string }
  | { readonly status: "saving" }
  | { readonly status: "trouble"; readonly problem: StoreProblem };

/** Another tab had written this answer meanwhile. Ours is on the screen, theirs among the earlier ones. */
export interface Conflict {
  readonly question: string;
  readonly theirs: AnswerDraft;
  readonly at: string;
}

/** Another tab wrote this answer while nobody was writing it here: it has taken its place. */
export interface Arrival {
  readonly question: string;
  readonly at: string;
}

export interface SessionSnapshot {
  readonly draft: Draft;
  readonly saving: Saving;
  readonly conflicts: readonly Conflict[];
  readonly arrivals: readonly Arrival[];
  /** Answers that were stored but cannot be read. */
  readonly damaged: readonly Damaged[];
}

/** What the writers of one session share. */
export interface Desk {
  readonly library: Library;
  readonly id: string;
  readonly now: () => string;
  readonly author: () => { readonly name?: string };
  readonly snapshot: () => SessionSnapshot;
  readonly show: (change: Partial<SessionSnapshot>) => void;
  readonly stamp: () => WriteStamp;
  /** Something is to be stored. */
  readonly soon: () => void;
  /** Storing failed; try again in a while. */
  readonly retry: () => void;
  /** Runs `work` after so many milliseconds. */
  readonly later: (work: () => void, milliseconds: number) => void;
  /** What is written or in trouble has changed. */
  readonly report: () => void;
  /** The row of the list is not what it would be now: it is written within a second, or with the next flush. */
  readonly rowBehind: () => void;
  /** The row as it would be now, to be written along. */
  readonly newRow: () => Summary;
  /** Something of another tab's was taken over. */
  readonly adopted: () => void;
}

/** One side of a session that stores: the answers, or the sheet. */
export interface Writer {
  /** Starts storing all that is not; resolves when what it started is over. */
  store(): Promise<void>;
  isBusy(): boolean;
  problem(): StoreProblem | undefined;
}
