import type { ReleaseFacts } from "#core/release/release.ts";

/** What a hand did to a file since it was written, and what became of it. Lines count from 1. */
export type Note =
  | { readonly code: "answer-edited"; readonly question: string; readonly line: number }
  | { readonly code: "answer-added"; readonly question: string; readonly line: number }
  | { readonly code: "answer-removed"; readonly question: string }
  | { readonly code: "answer-twice"; readonly question: string; readonly line: number }
  | { readonly code: "answer-unknown"; readonly question: string; readonly line: number }
  | { readonly code: "end-missing"; readonly line: number }
  | { readonly code: "dataset-edited"; readonly field: string; readonly line: number }
  | { readonly code: "dataset-removed"; readonly field: string }
  | { readonly code: "unplaced-edited"; readonly line: number }
  | { readonly code: "unplaced-removed"; readonly number: number }
  | {
      readonly code: "text-unplaced";
      readonly heading: string | undefined;
      readonly line: number;
      readonly lines: number;
    }
  | { readonly code: "frame-changed"; readonly lines: number }
  | { readonly code: "release-notes-edited"; readonly line: number }
  | { readonly code: "release-notes-removed" }
  | { readonly code: "record-edited" }
  /** The file calls itself this release, and does not match its digest: what was read is a draft. */
  | {
      readonly code: "release-edited";
      readonly version: string | undefined;
      readonly revision: number;
      readonly claimed: ReleaseFacts;
    };
