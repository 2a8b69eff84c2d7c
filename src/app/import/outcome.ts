import type { FileProblem } from "#app/import/decode-file.ts";
import type { KnownBase } from "#app/import/known-base.ts";
import type { TakenReview } from "#app/review/take-review.ts";
import type { Damaged, StoreProblem } from "#app/storage/library.ts";
import type { Datasheet } from "#core/datasheet/datasheet.ts";
import type { Draft } from "#core/datasheet/draft.ts";
import type { Backup, BackupProblem } from "#core/formats/backup/read.ts";
import type { FormatProblem, ReadBack } from "#core/formats/format.ts";
import type { Note } from "#core/formats/note.ts";
import type { LooksLike } from "#core/formats/recognise.ts";
import type { Release } from "#core/release/release.ts";

/** A datasheet that came back to a library that says something else under the same id. */
export interface Clash {
  /** As it stands in the library, and as it would leave it now. */
  readonly mine: Draft;
  readonly here: Datasheet;
  readonly read: ReadBack<Datasheet>;
  /** When the very state in the file was exported from here, if it was. */
  readonly exportedAt?: string;
  readonly deletedAt?: string;
  /** What the file came from, where both can be merged. */
  readonly base?: KnownBase;
}

export type Decision = "copy" | "replace";

/** A page where both are laid side by side before anything is decided. */
export type Look = "compare" | "merge";

/** What became of one file. */
export type Outcome =
  | {
      readonly kind: "added" | "copied" | "replaced";
      readonly id: string;
      readonly title: string;
      readonly edited: boolean;
      readonly notes: readonly Note[];
      readonly datasheet: Datasheet;
    }
  /** Frozen, and its digest holds: a datasheet was begun from it, or it joined the releases of one. */
  | {
      readonly kind: "release";
      readonly id: string;
      readonly title: string;
      readonly release: Release;
      readonly became: "begun" | "added" | "already-here";
      /** Its datasheet stood among the deleted ones, and is back. */
      readonly wasDeleted: boolean;
    }
  | {
      readonly kind: "already-here";
      readonly id: string;
      readonly title: string;
      /** What was done to the file, though it changed no word of the sheet. */
      readonly notes?: readonly Note[];
    }
  | { readonly kind: "back-again"; readonly id: string; readonly title: string }
  | { readonly kind: "clash"; readonly title: string; readonly clash: Clash }
  | { readonly kind: "left-alone"; readonly title: string }
  | { readonly kind: "backup"; readonly backup: Backup }
  | { readonly kind: "broken-backup"; readonly problem: BackupProblem }
  | {
      readonly kind: "restored";
      readonly sentences: readonly string[];
      readonly broken: readonly Damaged[];
    }
  /** Comments and sign-offs; `here` is whether their datasheet is in the library. */
  | {
      readonly kind: "review";
      readonly taken: Extract<TakenReview, { ok: true }>;
      readonly here: boolean;
    }
  | { readonly kind: "review-refused"; readonly taken: Extract<TakenReview, { ok: false }> }
  | { readonly kind: "foreign"; readonly looksLike: LooksLike }
  | { readonly kind: "unopened"; readonly problem: FileProblem }
  | { readonly kind: "unreadable"; readonly problem: FormatProblem }
  | { readonly kind: "not-kept"; readonly problem: StoreProblem };

export interface Arrival {
  readonly key: string;
  readonly name: string;
  readonly state: { readonly kind: "reading" } | Outcome;
}
