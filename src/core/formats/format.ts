import type { Note } from "#core/formats/note.ts";
import type { EitherProblem } from "#core/release/read.ts";
import type { ReleaseOrDraft } from "#core/release/release.ts";
import type { Result } from "#core/result.ts";

/** What went wrong with the file as a whole. Nothing of it was taken over. Lines count from 1. */
export type FormatProblem =
  | EitherProblem
  | { readonly code: "too-large"; readonly size: number; readonly largest: number }
  | { readonly code: "not-ours" }
  | { readonly code: "truncated"; readonly line: number }
  | { readonly code: "record-damaged"; readonly line: number; readonly detail: string };

export interface ReadBack<Document extends ReleaseOrDraft = ReleaseOrDraft> {
  /** A release only where its digest holds: an edited one comes back as a draft, with a note. */
  readonly datasheet: Document;
  /** Whether a person or a program changed the file since it was written. */
  readonly edited: boolean;
  /** The digest of what the file said before it was edited, where the file tells. */
  readonly writtenAs?: string;
  /** In the order of their lines. */
  readonly notes: readonly Note[];
}

/** What is known of a format before its code is loaded. */
export interface FormatFacts {
  readonly id: string;
  readonly label: string;
  /** With its dot. */
  readonly extension: string;
  readonly mediaType: string;
}

export interface Format extends FormatFacts {
  /** The same text for the same content, whatever the order of keys it came in. */
  write(datasheet: ReleaseOrDraft): string;
  read?(text: string): Result<ReadBack, FormatProblem>;
}

/** Markdown from anybody → HTML that is safe to stand in a page. */
export type RenderMarkdown = (markdown: string) => string;

export interface ListedFormat extends FormatFacts {
  /** Making Markdown safe takes a page, so a format that shows it asks the caller for the code that does. */
  load(renderer: () => Promise<RenderMarkdown>): Promise<Format>;
}
