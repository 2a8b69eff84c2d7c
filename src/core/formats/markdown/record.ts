import type { Answer } from "#core/datasheet/answer.ts";
import { digestOf } from "#core/datasheet/canonical.ts";
import { markdownFormat } from "#core/formats/markdown/front-matter.ts";
import { visible } from "#core/formats/markdown/piece.ts";
import { shortHash } from "#core/formats/markdown/short-hash.ts";
import { type ReleaseFacts, type ReleaseOrDraft, releaseDigest } from "#core/release/release.ts";
import { z } from "#core/zod.ts";

/** The head of the record: what a reader needs to tell our lines and texts from a person's. */
export const RecordHead = z.strictObject({
  markdown: z.literal(markdownFormat),
  digest: z.string(),
  /** Hashes of the lines that we wrote, in their order, parted by spaces. */
  frame: z.string(),
  /** Hash of each text by its owner's name. */
  texts: z.record(z.string(), z.string()),
  /** Texts that lines in a file cannot hold exactly, such as those with a carriage return or NUL. */
  exact: z.record(z.string(), z.string()),
});
export type RecordHead = z.infer<typeof RecordHead>;

/** A text as the file shows it; a blank reason is shown as no reason. */
function shown(text: string, blankCounts: boolean): string {
  return blankCounts || text.trim() !== "" ? visible(text) : "";
}

interface Kept {
  readonly texts: Record<string, string>;
  readonly exact: Record<string, string>;
}

function keep({ texts, exact }: Kept, name: string, text: string, blankCounts = true): void {
  const inFile = shown(text, blankCounts);
  texts[name] = shortHash(inFile);
  if (inFile !== text) exact[name] = text;
}

/** The comment that closes the file, without its last line end. */
export function recordLines(
  word: string,
  datasheet: ReleaseOrDraft,
  frameLines: readonly string[],
): string[] {
  const kept: Kept = { texts: {}, exact: {} };
  const rest = withoutTexts(datasheet, kept);
  const frame = frameLines
    .filter((line) => line !== "")
    .map(shortHash)
    .join(" ");
  const head: RecordHead = {
    markdown: markdownFormat,
    digest: contentDigest(datasheet),
    frame,
    ...kept,
  };
  return [
    `<!-- ${word}:record`,
    ...linesOf(head).map(escaped),
    ...linesOf(rest).map(escaped),
    "-->",
  ];
}

/** Of what the file holds, to tell an edited record. A release that was tampered with states another one itself. */
export function contentDigest(document: ReleaseOrDraft): string {
  return document.status === "draft" ? digestOf(document) : releaseDigest(document);
}

function withoutTexts(datasheet: ReleaseOrDraft, kept: Kept): object {
  const { dataset, answers, unplaced } = datasheet;
  const { summary, citation, ...facts } = dataset;
  if (summary !== undefined) keep(kept, "summary", summary);
  if (citation !== undefined) keep(kept, "citation", citation);
  return {
    ...datasheet,
    dataset: facts,
    answers: Object.fromEntries(
      Object.entries(answers).map(([id, answer]) => [
        id,
        withoutText(answer, `answer ${id}`, kept),
      ]),
    ),
    ...(unplaced && {
      unplaced: unplaced.map(({ text, ...each }, index) => {
        keep(kept, `unplaced ${index + 1}`, text);
        return each;
      }),
    }),
    ...(datasheet.status === "release" && { release: withoutNotes(datasheet.release, kept) }),
  };
}

function withoutNotes({ notes, ...facts }: ReleaseFacts, kept: Kept): object {
  if (notes !== undefined) keep(kept, "notes", notes);
  return facts;
}

function withoutText(answer: Answer, name: string, kept: Kept): object {
  if (answer.state === "answered") {
    const { text, ...rest } = answer;
    keep(kept, name, text);
    return rest;
  }
  const { reason, ...rest } = answer;
  keep(kept, name, reason, false);
  return rest;
}

/** JSON with a line for each entry of each part, so that Git shows which one changed. */
function linesOf(sheet: object): string[] {
  const parts = Object.entries(sheet).map(
    ([key, value]) =>
      `${JSON.stringify(key)}:${key === "release" ? spread(value, spread) : spread(value)}`,
  );
  return `{\n${parts.join(",\n")}\n}`.split("\n");
}

function spread(value: unknown, entry: (each: unknown) => string = JSON.stringify): string {
  if (Array.isArray(value) && value.length > 0) {
    return `[\n${value.map((each) => JSON.stringify(each)).join(",\n")}\n]`;
  }
  if (typeof value !== "object" || value === null || Object.keys(value).length === 0) {
    return JSON.stringify(value);
  }
  const entries = Object.entries(value).map(
    ([key, each]) => `${JSON.stringify(key)}:${entry(each)}`,
  );
  return `{\n${entries.join(",\n")}\n}`;
}

/** These characters only ever stand inside JSON's strings, so their escapes keep its meaning. */
function escaped(json: string): string {
  return json
    .replaceAll("<", "\\u003c")
    .replaceAll(">", "\\u003e")
    .replace(/-(?=-)/g, "\\u002d");
}
