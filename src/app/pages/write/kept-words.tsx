import { stateLabels } from "#app/words/status.ts";
import type { AnswerState } from "#core/datasheet/answer.ts";
import type { AnswerDraft } from "#core/datasheet/draft.ts";
import { isBlank } from "#core/datasheet/text.ts";
import styles from "./write.module.css";

const states = Object.keys(stateLabels) as AnswerState[];

interface KeptWordsProps {
  readonly answer: AnswerDraft;
  readonly state: AnswerState;
  readonly onUse: (text: string) => void;
}

/** Choosing another state keeps the words written under the ones before, and says where they are. */
export function KeptWords({ answer, state, onUse }: KeptWordsProps) {
  return states
    .filter((other) => other !== state && !isBlank(wordsOf(answer, other)))
    .map((other) => (
      <details key={other} className={styles["kept"]}>
        <summary>
          {other === "answered"
            ? "The answer you wrote before is kept here, and is in no export."
            : `The reason you gave under “${stateLabels[other]}” is kept here, and is in no export.`}
        </summary>
        <pre>{wordsOf(answer, other)}</pre>
        <button type="button" className="link" onClick={() => onUse(wordsOf(answer, other))}>
          {state === "answered" ? "Use these words as the answer" : "Use these words as the reason"}
        </button>
      </details>
    ));
}

/** The words that stand under a state: the answer itself, or the reason for having none. */
export function wordsOf(answer: AnswerDraft, state: AnswerState): string {
  return state === "answered" ? answer.text : (answer.reasons[state] ?? "");
}
