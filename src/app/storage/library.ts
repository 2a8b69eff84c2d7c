import type { AnswerDraft, Draft } from "#core/datasheet/draft.ts";
import type { Sheet } from "#core/datasheet/parts.ts";
import type { SectionProgress } from "#core/datasheet/progress.ts";
import type { QuestionSet } from "#core/questions/question.ts";
import type { Result } from "#core/result.ts";

/** What the Library page shows of a datasheet, kept apart so that a list reads no answers. */
export interface Summary {
  readonly id: string;
  readonly title: string;
  readonly shortName?: string;
  readonly about?: string;
  readonly version?: string;
  readonly revision: number;
  readonly sections: readonly SectionProgress[];
  readonly comeBacks: number;
  readonly createdAt: string;
  readonly changedAt: string;
  readonly deletedAt?: string;
}

/** A record that does not parse. `raw` can be saved as a file; the others are not affected. */
export interface Damaged {
  readonly store: string;
  readonly key: string;
  readonly detail: string;
  readonly raw: unknown;
}

export type StoreProblem =
  | { readonly code: "disk-full" }
  | { readonly code: "blocked"; readonly detail: string }
  | { readonly code: "newer-database"; readonly found: number; readonly supported: number }
  | { readonly code: "outdated-tab" }
  | { readonly code: "broken"; readonly detail: string }
  | { readonly code: "no-such-datasheet"; readonly id: string };

/** Changes with every write; whoever writes says which one they started from. */
export type Token = string;

export interface StoredAnswer {
  readonly answer: AnswerDraft;
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

/** An earlier state of an answer, newest first in a list. */
export interface Earlier {
  readonly at: string;
  readonly answer: AnswerDraft;
  /** Why it was kept: time went by, another tab wrote over it, or a file replaced it. */
  readonly because: "time" | "other-tab" | "replaced";
}

export interface ExportedState {
  readonly digest: string;
  readonly at: string;
  readonly format: string;
  /** The canonical JSON of the exported datasheet. */
  readonly text: string;
}

export interface Settings {
  readonly name?: string;
  readonly role?: string;
  readonly theme?: "light" | "dark";
  readonly singleKeys?: boolean;
  readonly lastBackupAt?: string;
  readonly view?: "section" | "one";
}

/** What happened in the library, in this tab or another. */
export type LibraryEvent =
  | { readonly kind: "answer"; readonly id: string; readonly question: string }
  | { readonly kind: "sheet"; readonly id: string }
  | { readonly kind: "list" }
  | { readonly kind: "settings" }
  | { readonly kind: "outdated-tab" };

export interface WriteStamp {
  readonly at: string;
  /** One sitting of one tab at one datasheet: earlier texts are kept when it changes. */
  readonly session: string;
}

/** Everything a library holds, for a backup file and back. */
export interface LibraryContents {
  readonly datasheets: readonly {
    readonly draft: Draft;
    readonly deletedAt?: string;
    readonly earlier: Readonly<Record<string, readonly Earlier[]>>;
    readonly exported: readonly ExportedState[];
  }[];
  readonly sets: readonly QuestionSet[];
  readonly settings: Settings;
}

export interface Library {
  list(): Promise<Result<{ rows: readonly Summary[]; damaged: readonly Damaged[] }, StoreProblem>>;
  /** `no-such-datasheet` never comes back: an id that is taken is replaced, its answers moved to the earlier ones. */
  put(draft: Draft, stamp: WriteStamp): Promise<Result<void, StoreProblem>>;
  open(id: string): Promise<Result<OpenDatasheet, StoreProblem>>;
  readAnswer(id: string, question: string): Promise<Result<StoredAnswer | undefined, StoreProblem>>;
  /** Stores the answer in every case. `summary` replaces the list's row. */
  saveAnswer(
    id: string,
    question: string,
    answer: AnswerDraft,
    startedFrom: Token | undefined,
    stamp: WriteStamp,
    summary: Summary,
  ): Promise<Result<SavedAnswer, StoreProblem>>;
  /** Changes the sheet as it is stored now, so that two tabs that change different fields both win. */
  changeSheet(
    id: string,
    change: (sheet: Sheet) => Sheet,
    stamp: WriteStamp,
  ): Promise<Result<{ sheet: Sheet; token: Token }, StoreProblem>>;
  saveSummary(summary: Summary): Promise<Result<void, StoreProblem>>;
  earlier(id: string, question: string): Promise<Result<readonly Earlier[], StoreProblem>>;
  remove(id: string, at: string): Promise<Result<void, StoreProblem>>;
  undoRemove(id: string): Promise<Result<void, StoreProblem>>;
  purge(id: string): Promise<Result<void, StoreProblem>>;
  keepExported(id: string, state: ExportedState): Promise<Result<void, StoreProblem>>;
  exportedStates(id: string): Promise<Result<readonly ExportedState[], StoreProblem>>;
  ownSets(): Promise<Result<readonly QuestionSet[], StoreProblem>>;
  keepSet(set: QuestionSet): Promise<Result<void, StoreProblem>>;
  dropSet(id: string, version: string): Promise<Result<void, StoreProblem>>;
  settings(): Promise<Result<Settings, StoreProblem>>;
  changeSettings(change: Partial<Settings>): Promise<Result<Settings, StoreProblem>>;
  contents(): Promise<Result<LibraryContents, StoreProblem>>;
  watch(listener: (event: LibraryEvent) => void): () => void;
  close(): void;
}
