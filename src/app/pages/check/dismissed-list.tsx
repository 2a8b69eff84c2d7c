import { useId, useRef } from "react";
import { momentWords } from "#app/words/when.ts";
import type { Checked } from "#core/check/check.ts";
import { describeFinding, type NameQuestion } from "#core/check/describe-finding.ts";
import type { Dismissal } from "#core/datasheet/datasheet.ts";
import styles from "./check.module.css";

interface DismissedListProps {
  readonly checked: Checked;
  readonly name: NameQuestion;
  readonly onUndo: (dismissal: Dismissal) => void;
}

/** What was set aside, by whom and why; and dismissals whose finding is gone. */
export function DismissedList({ checked, name, onUndo }: DismissedListProps) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const rows = [
    ...onePerDismissal(checked).map(({ finding, dismissal }) => ({
      dismissal,
      title: describeFinding(finding, name).title,
      act: "Undo",
    })),
    ...checked.spent.map((dismissal) => ({
      dismissal,
      title: "Settled since: what was dismissed is no longer there",
      act: "Remove",
    })),
  ];
  if (rows.length === 0) return null;
  return (
    <section className={styles["section"]} aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1} className={styles["heading"]}>
        Dismissed
      </h2>
      <ul className={styles["dismissed"]}>
        {rows.map(({ dismissal, title, act }) => (
          <li key={`${dismissal.code} ${dismissal.question}`}>
            <p>
              {dismissal.question !== undefined && <b>{name(dismissal.question)}: </b>}
              {title}
            </p>
            <p className={styles["reason"]}>“{dismissal.reason}”</p>
            <p className="meta">
              {[dismissal.by, dismissal.at && momentWords(dismissal.at)].filter(Boolean).join(", ")}
            </p>
            <button
              type="button"
              className="link"
              onClick={() => {
                heading.current?.focus();
                onUndo(dismissal);
              }}
            >
              {act}
              <span className="sr"> “{title}”</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One dismissal may speak of several findings; it is listed, and undone, once. */
function onePerDismissal({ dismissed }: Checked): Checked["dismissed"] {
  return dismissed.filter(
    ({ dismissal }, index) => dismissed.findIndex((each) => each.dismissal === dismissal) === index,
  );
}
