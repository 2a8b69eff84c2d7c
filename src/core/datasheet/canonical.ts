import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import canonicalize from "canonicalize";
import type { Answer } from "#core/datasheet/answer.ts";
import type { Datasheet } from "#core/datasheet/datasheet.ts";
import { type AnswerDraft, answerOf } from "#core/datasheet/draft.ts";
import { partsOf, type Sheet } from "#core/datasheet/parts.ts";
import type { AskedQuestion } from "#core/questions/question.ts";

/** The canonical form of RFC 8785. A lone surrogate cannot be written in it and is kept as its escape. */
export function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("Only JSON values have a canonical form");
  return text;
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
  const said =
    answer === undefined || answer.state === "answered"
      ? {
          state: answer?.state ?? "not-yet",
          text: answer?.text ?? "",
          parts: partsOf(sheet, question, answer?.parts),
        }
      : { state: answer.state, reason: answer.reason };
  return sha256Hex(canonical({ question: question.id, prompt: question.prompt, ...said }));
}

export function draftDigest(
  sheet: Pick<Sheet, "scope" | "dataset">,
  question: AskedQuestion,
  draft: AnswerDraft,
): string {
  return answerDigest(sheet, question, answerOf(draft));
}
