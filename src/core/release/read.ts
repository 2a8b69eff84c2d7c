import { parseJson } from "#core/datasheet/json.ts";
import { parseAs, parseDatasheet, type ReadProblem } from "#core/datasheet/read.ts";
import { Release, type ReleaseOrDraft } from "#core/release/release.ts";
import { failed, type Result } from "#core/result.ts";

/** Why a value is no release. `found` is the status that it claims, or what it is instead of a word. */
export type ReleaseProblem =
  | ReadProblem
  | { readonly code: "not-a-release"; readonly found: string };

/** Why a value is neither a draft nor a release. */
export type EitherProblem =
  | ReadProblem
  | { readonly code: "unknown-status"; readonly found: string };

/** The text of a JSON file → the release in it. Whether its digest holds is for `verifyRelease` to say. */
export function readRelease(text: string): Result<Release, ReleaseProblem> {
  const parsed = parse(text);
  return parsed.ok ? parseRelease(parsed.value) : parsed;
}

/** A JSON value from anywhere → a release, or why it is none. */
export function parseRelease(value: unknown): Result<Release, ReleaseProblem> {
  const status = statusOf(value);
  if (status !== undefined && status !== "release") {
    return failed({ code: "not-a-release", found: status });
  }
  return parseFrozen(value);
}

/** A draft with half a character is repaired. A release with one has no canonical form: nobody ever cut it. */
function parseFrozen(value: unknown): Result<Release, ReadProblem> {
  const half = pathToHalf(value);
  if (half === undefined) return parseAs(Release, value);
  const detail = "Half a character (a lone surrogate)";
  return failed({ code: "wrong-shape", path: half.join(" › "), detail, more: 0 });
}

/** The text of a JSON file → the draft or release in it, as its status says. */
export function readEither(text: string): Result<ReleaseOrDraft, EitherProblem> {
  const parsed = parse(text);
  return parsed.ok ? parseEither(parsed.value) : parsed;
}

export function parseEither(value: unknown): Result<ReleaseOrDraft, EitherProblem> {
  const status = statusOf(value);
  if (status === undefined || status === "draft") return parseDatasheet(value);
  if (status === "release") return parseFrozen(value);
  return failed({ code: "unknown-status", found: status });
}

function parse(text: string) {
  return parseJson(text.startsWith("\uFEFF") ? text.slice(1) : text);
}

/** The status of what looks like a datasheet; undefined where only its shape can say what is wrong. */
function statusOf(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null || !("status" in value)) return undefined;
  if (!("format" in value && "answers" in value && "questions" in value)) return undefined;
  return typeof value.status === "string" ? value.status : typeof value.status;
}

function pathToHalf(value: unknown): string[] | undefined {
  if (typeof value === "string") return value.isWellFormed() ? undefined : [];
  if (typeof value !== "object" || value === null) return undefined;
  for (const [key, each] of Object.entries(value)) {
    if (!key.isWellFormed()) return [key.toWellFormed()];
    const below = pathToHalf(each);
    if (below !== undefined) return [key, ...below];
  }
  return undefined;
}
