import { Icon } from "#app/components/icon.tsx";
import { Prose } from "#app/components/prose.tsx";
import { stateLabels } from "#app/words/status.ts";
import type { DeclinedState } from "#core/datasheet/answer.ts";
import { isBlank } from "#core/datasheet/text.ts";
import styles from "./state-words.module.css";

interface BecauseProps {
  readonly status: DeclinedState;
  /** Markdown that continues the sentence. */
  readonly reason: string;
}

/** "Unknown because …": the state run in before its reason, the icon in the gutter. */
export function Because({ status, reason }: BecauseProps) {
  return (
    <div className={styles["because"]}>
      <Icon name={status} className={status} />
      {isBlank(reason) ? (
        <p className="prose">
          <b className={status}>{stateLabels[status]}</b>, no reason given.
        </p>
      ) : (
        <>
          <b className={`${status} ${styles["lead"]}`}>{stateLabels[status]} because</b>
          <Prose text={reason} />
        </>
      )}
    </div>
  );
}
