import type { Parts } from "#core/datasheet/answer.ts";
import { isBlank } from "#core/datasheet/text.ts";
import type { AskedQuestion } from "#core/questions/question.ts";

/** The structured part that a kind of question asks for. */
export type OwnPart = "choice" | "people" | "licence" | "period" | "counts" | "links";

export function ownPart({ kind }: AskedQuestion): OwnPart | undefined {
  switch (kind) {
    case "prose":
      return undefined;
    case "yes-no":
    case "choice":
      return "choice";
    case "people":
    case "licence":
    case "period":
    case "counts":
    case "links":
      return kind;
  }
}

/** Whether the part that this kind asks for says anything: rows left blank do not. */
export function hasOwnPart(question: AskedQuestion, parts: Parts): boolean {
  const part = ownPart(question);
  switch (part) {
    case undefined:
      return false;
    case "choice":
      return (parts.choice?.length ?? 0) > 0;
    case "people":
      return parts.people?.some(({ name }) => !isBlank(name)) ?? false;
    case "licence":
      return Object.values(parts.licence ?? {}).some((each) => !isBlank(each));
    case "period":
      return !isBlank(parts.period?.start) || !isBlank(parts.period?.end);
    case "counts":
      return (
        parts.counts?.some(({ type, count }) => !isBlank(type) || count !== undefined) ?? false
      );
    case "links":
      return parts.links?.some(({ link }) => !isBlank(link)) ?? false;
  }
}
