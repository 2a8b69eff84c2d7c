import { wellFormed } from "#core/datasheet/text.ts";
import type { FormatProblem, ReadBack } from "#core/formats/format.ts";
import { type FileRecord, findRecord, parseRecord } from "#core/formats/markdown/find-record.ts";
import { formatKey } from "#core/formats/markdown/front-matter.ts";
import { asLines } from "#core/formats/markdown/piece.ts";
import { contentDigest } from "#core/formats/markdown/record.ts";
import { scan } from "#core/formats/markdown/scan.ts";
import { takeBack } from "#core/formats/markdown/take-back.ts";
import type { Note } from "#core/formats/note.ts";
import { readBack } from "#core/formats/read-back.ts";
import { largestFile } from "#core/formats/size.ts";
import { type EitherProblem, parseEither } from "#core/release/read.ts";
import type { ReleaseOrDraft } from "#core/release/release.ts";
import { failed, ok, type Result } from "#core/result.ts";

export function readMarkdown(given: string): Result<ReadBack, FormatProblem> {
  if (given.length > largestFile) {
    return failed({ code: "too-large", size: given.length, largest: largestFile });
  }
  const text = asLines(given.startsWith("\uFEFF") ? given.slice(1) : given);
  const found = findRecord(text);
  if (found === undefined || found === "open") {
    const ours = found === "open" || opensLikeOurs(text);
    return failed(ours ? { code: "truncated", line: countLines(text) } : { code: "not-ours" });
  }
  const record = parseRecord(found);
  if (!record.ok) return record;
  const base = parseEither(withBlankTexts(record.value.rest));
  if (!base.ok) return failed(asRecordProblem(base.problem, found.line));
  const recordEnd = found.line + countLines(found.json) + 1;
  const after = found.after
    .split("\n")
    .map((line, index) => ({ line: recordEnd + index, text: line }));
  const { head } = record.value;
  const scanned = scan(found.before.split("\n"), after, found.word, head.frame);
  const { datasheet, notes } = takeBack(base.value, head, scanned);
  return checkedAgain(wellFormed(datasheet), notes, record.value);
}

function checkedAgain(
  datasheet: ReleaseOrDraft,
  notes: readonly Note[],
  { head }: FileRecord,
): Result<ReadBack, FormatProblem> {
  if (notes.length === 0) {
    if (contentDigest(datasheet) === head.digest) return ok(readBack(datasheet, []));
    return ok(from(readBack(datasheet, [{ code: "record-edited" }]), head.digest));
  }
  const checked = parseEither(datasheet);
  if (!checked.ok) return checked;
  return ok(from(readBack(checked.value, notes), head.digest));
}

function from(read: ReadBack, writtenAs: string): ReadBack {
  return read.datasheet.status === "draft" ? { ...read, writtenAs } : read;
}

function opensLikeOurs(text: string): boolean {
  const [front = ""] = /^\s*---\n[\s\S]{0,20000}/.exec(text) ?? [];
  return new RegExp(`^${formatKey}: *\\d`, "m").test(front) || /^<!-- ds\d*:end -->$/m.test(text);
}

function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines++;
  return lines;
}

function asRecordProblem(problem: EitherProblem, line: number): FormatProblem {
  switch (problem.code) {
    case "newer-format":
      return problem;
    case "wrong-shape":
      return { code: "record-damaged", line, detail: `${problem.path}: ${problem.detail}` };
    case "unknown-status":
      return { code: "record-damaged", line, detail: `${problem.code} ${problem.found}` };
    case "not-a-datasheet":
    case "not-json":
    case "duplicate-key":
    case "too-deep":
      return { code: "record-damaged", line, detail: problem.code };
  }
}

/** The record's datasheet with an empty text wherever the file holds one, so that the schema can judge it. */
function withBlankTexts(rest: unknown): unknown {
  if (!isObject(rest)) return rest;
  const { answers, unplaced } = rest;
  return {
    ...rest,
    ...(isObject(answers) && {
      answers: Object.fromEntries(
        Object.entries(answers).map(([id, answer]) => [id, withBlankText(answer)]),
      ),
    }),
    ...(Array.isArray(unplaced) && {
      unplaced: unplaced.map((each: unknown) => (isObject(each) ? { ...each, text: "" } : each)),
    }),
  };
}

function withBlankText(answer: unknown): unknown {
  if (!isObject(answer)) return answer;
  return { ...answer, [answer["state"] === "answered" ? "text" : "reason"]: "" };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
