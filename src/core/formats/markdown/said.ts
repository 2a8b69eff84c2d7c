import type { Answer, DeclinedState } from "#core/datasheet/answer.ts";
import { isBlank } from "#core/datasheet/text.ts";
import type { AskedQuestion } from "#core/questions/question.ts";

/** What stands under a question that nobody has answered. */
const notYet = "*Not yet answered.*";

/** What stands under a closing question that was left blank, as it may be. */
const nothingAdded = "*Nothing added.*";

export function blankWords({ optional }: Pick<AskedQuestion, "optional">): string {
  return optional ? nothingAdded : notYet;
}

export const stateWords: Record<DeclinedState, string> = {
  "not-applicable": "Not applicable",
  unknown: "Unknown",
  withheld: "Withheld",
};
const states = Object.keys(stateWords) as DeclinedState[];

/** A declined answer in words; the reason stands in them as it was written. */
export function saidDeclined(state: DeclinedState, reason: string): string {
  if (isBlank(reason)) return noReason(state);
  const opensLikeProse = /^[\p{L}\p{N}(“"‘']/u.test(reason);
  return `**${stateWords[state]} because**${opensLikeProse ? " " : "\n\n"}${reason}`;
}

function noReason(state: DeclinedState): string {
  return `**${stateWords[state]}**, no reason given.`;
}

/** What the answer shows between its markers. */
export function said(answer: Answer | undefined): string {
  if (answer === undefined) return "";
  return answer.state === "answered" ? answer.text : saidDeclined(answer.state, answer.reason);
}

export interface Declined {
  readonly state: DeclinedState;
  readonly reason: string;
}

/** The state and reason behind a text that opens with the words of a state, also after a hand edit. */
export function declinedIn(text: string): Declined | undefined {
  for (const state of states) {
    const because = `**${stateWords[state]} because**`;
    if (!text.startsWith(because)) continue;
    const rest = text.slice(because.length);
    return { state, reason: rest.startsWith("\n\n") ? rest.slice(2) : rest.replace(/^ /, "") };
  }
  const lines = text.split("\n");
  for (const state of states) {
    const at = lines.indexOf(noReason(state));
    if (at >= 0) return { state, reason: outerBlanksOff(lines.toSpliced(at, 1)) };
  }
  for (const state of states) {
    const bare = `**${stateWords[state]}**`;
    if (text.startsWith(bare)) {
      return { state, reason: text.slice(bare.length).replace(/^[ ,.:]+/, "") };
    }
  }
  return undefined;
}

/** What a person wrote where one of these said that there is no answer. */
export function withoutBlankWords(text: string, words: readonly string[]): string {
  const lines = text.split("\n");
  const at = lines.findIndex((line) => words.includes(line));
  return outerBlanksOff(at < 0 ? lines : lines.toSpliced(at, 1));
}

/** Lines as one text, without the blank ones around it. */
export function outerBlanksOff(lines: readonly string[]): string {
  const first = lines.findIndex((line) => !isBlank(line));
  if (first < 0) return "";
  return lines.slice(first, lines.findLastIndex((line) => !isBlank(line)) + 1).join("\n");
}
