import { type JsonProblem, parseJson } from "#core/datasheet/json.ts";
import type { FormatProblem } from "#core/formats/format.ts";
import { markdownFormat } from "#core/formats/markdown/front-matter.ts";
import { RecordHead } from "#core/formats/markdown/record.ts";
import { failed, ok, type Result } from "#core/result.ts";

export interface FileRecord {
  readonly head: RecordHead;
  /** The datasheet without the texts that stand between markers. */
  readonly rest: unknown;
}

export interface FoundRecord {
  readonly word: string;
  readonly before: string;
  readonly after: string;
  /** Of its opening line, from 1. */
  readonly line: number;
  readonly json: string;
}

const firstStart = /^<!-- (ds\d*):(?:answer \S+|summary|citation|notes|unplaced \d+) -->$/m;

/** The last record in the text; undefined when there is none, `open` when the file ends before or inside it. */
export function findRecord(text: string): FoundRecord | "open" | undefined {
  // A text may quote a whole file of ours: its record has another word than the markers around it.
  const wordOfFile = firstStart.exec(text)?.[1];
  let open = wordOfFile !== undefined;
  const lastEnd = text.lastIndexOf("\n-->");
  for (let at = text.lastIndexOf(":record\n"); at >= 0; at = lastBefore(text, at)) {
    const start = text.lastIndexOf("\n", at) + 1;
    const [, word] = /^<!-- (ds\d*)$/.exec(text.slice(start, at)) ?? [];
    if (word === undefined || word !== (wordOfFile ?? word)) continue;
    const jsonStart = at + ":record\n".length;
    if (text[jsonStart] === "{" && jsonStart <= lastEnd) {
      const end = text.indexOf("\n-->", jsonStart);
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

/** The head closes, the rest opens. No line inside either is a lone brace before another that opens. */
const betweenHeadAndRest = "\n}\n{\n";

export function parseRecord({ json, line }: FoundRecord): Result<FileRecord, FormatProblem> {
  const headEnd = json.indexOf(betweenHeadAndRest) + 2;
  if (headEnd < 2) return failed({ code: "truncated", line: line + 1 });
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
  const headLines = json.slice(0, headEnd).split("\n").length;
  if (!rest.ok) return failed(damaged(rest.problem, line + headLines));
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
