import { Prose } from "#app/components/prose.tsx";
import { StatusIcon } from "#app/components/status-icon.tsx";
import { stateLabels } from "#app/words/status.ts";
import type { DeclinedState } from "#core/datasheet/answer.ts";
import { isBlank } from "#core/datasheet/text.ts";
import styles from "./state-words.module.css";

interface BecauseProps {
  readonly status: DeclinedState | "skipped";
  /** Markdown that continues the sentence. */
  readonly reason: string;
}

/** "**Unknown because** nobody measured it twice.": the state, run in before its reason. */
export function Because({ status, reason }: BecauseProps) {
  const state = status === "skipped" ? "not-applicable" : status;
  return (
    <div className={`${styles["because"]} ${styles[state]}`}>
      <StatusIcon name={state} className={state} />
      <Prose text={becauseText(state, reason)} />
    </div>
  );
}

/** The sentence as Markdown. A reason that opens with a block of its own stays in one. */
export function becauseText(state: DeclinedState, reason: string): string {
  if (isBlank(reason)) return `**${stateLabels[state]},** no reason given.`;
  const text = reason.replace(/^\s*\n/, "");
  const gap = opensABlock.test(text) || readsFromTheRight.test(text) ? "\n\n" : " ";
  return `**${stateLabels[state]} because**${gap}${gap === " " ? text.trimStart() : text}`;
}

const opensABlock =
  /^(?: {4}|\t| {0,3}(?:#{1,6}\s|[-+*]\s|\d{1,9}[.)]\s|>|```|~~~|\||<|\[[^\]]+\]:|(?:[-*_] ?){3,}$))/;
const readsFromTheRight =
  /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
