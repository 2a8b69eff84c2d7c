import type { Answer } from "#core/datasheet/answer.ts";
import { digestOf } from "#core/datasheet/canonical.ts";
import type { Datasheet } from "#core/datasheet/datasheet.ts";
import { type JsonProblem, parseJson } from "#core/datasheet/json.ts";
import type { FormatProblem } from "#core/formats/format.ts";
import { markdownFormat } from "#core/formats/markdown/front-matter.ts";
import { visible } from "#core/formats/markdown/piece.ts";
import { shortHash } from "#core/formats/markdown/short-hash.ts";
import { failed, ok, type Result } from "#core/result.ts";
import { z } from "#core/zod.ts";

/** The first line of the record: what a reader needs to tell our lines and texts from a person's. */
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

export interface FileRecord {
  readonly head: RecordHead;
  /** The datasheet without the texts that stand between markers. */
  readonly rest: unknown;
}

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
  datasheet: Datasheet,
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
    digest: digestOf(datasheet),
    frame,
    ...kept,
  };
  return [
    `<!-- ${word}:record`,
    escaped(JSON.stringify(head)),
    ...linesOf(rest).map(escaped),
    "-->",
  ];
}

function withoutTexts(datasheet: Datasheet, kept: Kept): object {
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
  };
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
    ([key, value]) => `${JSON.stringify(key)}:${spread(value)}`,
  );
  return `{\n${parts.join(",\n")}\n}`.split("\n");
}

function spread(value: unknown): string {
  if (Array.isArray(value) && value.length > 0) {
    return `[\n${value.map((each) => JSON.stringify(each)).join(",\n")}\n]`;
  }
  if (typeof value !== "object" || value === null || Object.keys(value).length === 0) {
    return JSON.stringify(value);
  }
  const entries = Object.entries(value).map(
    ([key, each]) => `${JSON.stringify(key)}:${JSON.stringify(each)}`,
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

export interface FoundRecord {
  readonly word: string;
  readonly before: string;
  readonly after: string;
  /** Of its opening line, from 1. */
  readonly line: number;
  readonly json: string;
}

const firstStart = /^<!-- (ds\d*):(?:answer \S+|summary|citation|unplaced \d+) -->$/m;

/** The last record in the text; undefined when there is none, `open` when the file ends before or inside it. */
export function findRecord(text: string): FoundRecord | "open" | undefined {
  // A text may quote a whole file of ours: its record has another word than the markers around it.
  const wordOfFile = firstStart.exec(text)?.[1];
  let open = wordOfFile !== undefined;
  for (let at = text.lastIndexOf(":record\n"); at >= 0; at = lastBefore(text, at)) {
    const start = text.lastIndexOf("\n", at) + 1;
    const [, word] = /^<!-- (ds\d*)$/.exec(text.slice(start, at)) ?? [];
    if (word === undefined || word !== (wordOfFile ?? word)) continue;
    const jsonStart = at + ":record\n".length;
    const end = text.indexOf("\n-->", jsonStart);
    if (end >= 0 && text[jsonStart] === "{") {
      const before = text.slice(0, start);
      const line = before.split("\n").length;
      const after = text.slice(end + "\n-->".length);
      return { word, before, after, line, json: text.slice(jsonStart, end) };
    }
    open = true;
  }
  return open ? "open" : undefined;
}

function lastBefore(text: string, at: number): number {
  return at === 0 ? -1 : text.lastIndexOf(":record\n", at - 1);
}

export function parseRecord({ json, line }: FoundRecord): Result<FileRecord, FormatProblem> {
  const headEnd = json.indexOf("\n");
  if (headEnd < 0) return failed({ code: "truncated", line: line + 1 });
  const head = parseJson(json.slice(0, headEnd));
  if (!head.ok) return failed(damaged(head.problem, line));
  const newer = newerMarkdown(head.value);
  if (newer !== undefined) {
    return failed({ code: "newer-format", found: newer, supported: markdownFormat });
  }
  const checked = RecordHead.safeParse(head.value);
  if (!checked.success) {
    const detail = checked.error.issues[0]?.message ?? "";
    return failed({ code: "record-damaged", line: line + 1, detail });
  }
  const rest = parseJson(json.slice(headEnd + 1));
  if (!rest.ok) return failed(damaged(rest.problem, line + 1));
  return ok({ head: checked.data, rest: rest.value });
}

function newerMarkdown(head: unknown): number | undefined {
  if (typeof head !== "object" || head === null || !("markdown" in head)) return undefined;
  const { markdown } = head;
  return typeof markdown === "number" && markdown > markdownFormat ? markdown : undefined;
}

function damaged(problem: JsonProblem, before: number): FormatProblem {
  const detail = problem.code === "not-json" ? problem.detail : problem.code;
  return { code: "record-damaged", line: before + problem.at.line, detail };
}
