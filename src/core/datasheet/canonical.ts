import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import canonicalize from "canonicalize";
import type { Answer, DeclinedState, Parts } from "#core/datasheet/answer.ts";
import type { Datasheet } from "#core/datasheet/datasheet.ts";
import { type AnswerDraft, answerOf } from "#core/datasheet/draft.ts";
import { partsOf, type Sheet, tidyParts } from "#core/datasheet/parts.ts";
import { isBlank } from "#core/datasheet/text.ts";
import type { AskedQuestion } from "#core/questions/question.ts";

/** The canonical form of RFC 8785. Throws for what has none: a lone surrogate, NaN, undefined. */
export function canonical(value: unknown): string {
  // Four times as fast, which is felt in every file that is written or read.
  if (isPlain(value)) return JSON.stringify(inOrder(value));
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("Only JSON values have a canonical form");
  return text;
}

/** Whether `JSON.stringify` writes the canonical form once the keys are in order: most values, and every datasheet. */
function isPlain(value: unknown): boolean {
  switch (typeof value) {
    case "string":
      return value.isWellFormed();
    case "number":
      return Number.isFinite(value);
    case "boolean":
      return true;
    case "object":
      if (value === null) return true;
      if (Array.isArray(value)) return value.every(isPlain);
      return Object.entries(value).every(([key, each]) => keepsItsPlace(key) && isPlain(each));
    case "undefined":
    case "bigint":
    case "symbol":
    case "function":
      return false;
  }
}

/** An object puts keys that are numbers first, whatever the order they came in, and `__proto__` is no key of it. */
function keepsItsPlace(key: string): boolean {
  return !/^\d/.test(key) && key !== "__proto__" && key.isWellFormed();
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== "object" || value === null) return value;
  const sorted: Record<string, unknown> = {};
  for (const key of Object.keys(value).sort()) sorted[key] = inOrder(Reflect.get(value, key));
  return sorted;
}

/** SHA-256 of the text's UTF-8 bytes, in hexadecimal. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** The digest of a datasheet: SHA-256 of its canonical form, the name of its schema left out. */
export function digestOf({ $schema: _, ...datasheet }: Datasheet): string {
  return sha256Hex(canonical(datasheet));
}

/** What a sign-off speaks of: question and wording, state, reason, text and parts; not time, person or source. */
export function answerDigest(
  sheet: Pick<Sheet, "scope" | "dataset">,
  question: AskedQuestion,
  answer: Answer | undefined,
): string {
  return sha256Hex(canonical(answerSaid(sheet, question, answer)));
}

/** All that an answer's digest covers. */
export function answerSaid(
  sheet: Pick<Sheet, "scope" | "dataset">,
  question: AskedQuestion,
  answer: Answer | undefined,
): AnswerSaid {
  const said = whatWasSaid(sheet, question, answer);
  return { question: question.id, prompt: question.prompt, ...said };
}

type Said =
  | { readonly state: DeclinedState; readonly reason: string }
  | { readonly state: "answered" | "not-yet"; readonly text: string; readonly parts: Parts };
export type AnswerSaid = { readonly question: string; readonly prompt: string } & Said;

/** A blank says as much in a file as no answer, and blank parts as much as none. */
export function whatWasSaid(
  sheet: Pick<Sheet, "scope" | "dataset">,
  question: AskedQuestion,
  answer: Answer | undefined,
): Said {
  if (answer !== undefined && answer.state !== "answered")
    return { state: answer.state, reason: answer.reason };
  const own = tidyParts(answer?.parts ?? {});
  const blank = isBlank(answer?.text) && own === undefined;
  return {
    state: blank ? "not-yet" : "answered",
    text: blank ? "" : (answer?.text ?? ""),
    parts: tidyParts(partsOf(sheet, question, own)) ?? {},
  };
}

export function draftDigest(
  sheet: Pick<Sheet, "scope" | "dataset">,
  question: AskedQuestion,
  draft: AnswerDraft,
): string {
  return answerDigest(sheet, question, answerOf(draft));
}
