import { StatusIcon } from "#app/components/status-icon.tsx";
import { stateLabels } from "#app/words/status.ts";
import type { AnswerState } from "#core/datasheet/answer.ts";
import styles from "./write.module.css";

const states = Object.keys(stateLabels) as AnswerState[];

interface StateControlProps {
  readonly name: string;
  /** Nothing is chosen while the question is not yet answered: that is the absence of a choice. */
  readonly chosen: AnswerState | undefined;
  readonly onChoose: (state: AnswerState) => void;
}

export function StateControl({ name, chosen, onChoose }: StateControlProps) {
  return (
    <fieldset className={`segments ${styles["states"]}`}>
      <legend className="sr">State of this answer</legend>
      {states.map((state) => (
        <label key={state}>
          <input
            type="radio"
            name={`state-${name}`}
            checked={chosen === state}
            onChange={() => onChoose(state)}
          />
          <StatusIcon name={state} small className={state} />
          {stateLabels[state]}
        </label>
      ))}
    </fieldset>
  );
}
