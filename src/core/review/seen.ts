import { DeclinedState, largestText, Parts } from "#core/datasheet/answer.ts";
import { answerDigest, answerSaid, canonical, sha256Hex } from "#core/datasheet/canonical.ts";
import { QuestionId } from "#core/questions/question.ts";
import type { ReleaseOrDraft } from "#core/release/release.ts";
import { z } from "#core/zod.ts";

const text = z.string().check(z.maxLength(largestText));
const asked = { question: QuestionId, prompt: z.string().check(z.maxLength(2000)) };

/** What was said to a question: all that the answer's digest covers, and so the digest can be had from it. */
export const SeenAnswer = z.discriminatedUnion("state", [
  z.strictObject({ ...asked, state: z.enum(["answered", "not-yet"]), text, parts: Parts }),
  z.strictObject({ ...asked, state: DeclinedState, reason: text }),
]);
export type SeenAnswer = z.infer<typeof SeenAnswer>;

export function seenDigest(seen: SeenAnswer): string {
  return sha256Hex(canonical(seen));
}

/** The Markdown of an answer, which is its reason where it was declined. */
export function seenText(seen: SeenAnswer): string {
  return "text" in seen ? seen.text : seen.reason;
}

export interface Seen {
  readonly question: string;
  readonly section: string;
  readonly digest: string;
  readonly said: SeenAnswer;
}

/** What a document says to each question that it asks, in its order. */
export function everythingSeen(document: ReleaseOrDraft): readonly Seen[] {
  return document.questions.map((question) => {
    const answer = Object.hasOwn(document.answers, question.id)
      ? document.answers[question.id]
      : undefined;
    return {
      question: question.id,
      section: question.section,
      digest: answerDigest(document, question, answer),
      said: answerSaid(document, question, answer),
    };
  });
}
