import { memo, type ReactNode } from "react";
import { Link } from "react-router";
import { PartsView } from "#app/components/parts-view.tsx";
import { Prose } from "#app/components/prose.tsx";
import { Because } from "#app/components/state-words.tsx";
import { addressTo, elementId } from "#app/pages/read/place-in-address.ts";
import { AnswerNotes } from "#app/review/answer-notes.tsx";
import { countWords, sentence } from "#core/datasheet/number-words.ts";
import { isBlank } from "#core/datasheet/text.ts";
import type { Entry } from "#core/formats/html/reading.ts";
import type { AskedQuestion } from "#core/questions/question.ts";
import styles from "./read.module.css";

interface EntryViewProps {
  readonly entry: Entry;
  readonly datasheetId: string;
  /** Whether it stands in a release, so that only the draft can be written in. */
  readonly frozen: boolean;
}

/** One question with what the sheet says to it, or several that are set aside for one reason. */
export const EntryView = memo(function EntryView({ entry, datasheetId, frozen }: EntryViewProps) {
  switch (entry.kind) {
    case "answered":
      return (
        <Asked question={entry.question} datasheetId={datasheetId} frozen={frozen}>
          <PartsView question={entry.question} parts={entry.parts} />
          {!isBlank(entry.text) && <Prose text={entry.text} />}
        </Asked>
      );
    case "declined":
      return (
        <Asked question={entry.question} datasheetId={datasheetId} frozen={frozen}>
          <Because status={entry.state} reason={entry.reason} />
        </Asked>
      );
    case "not-yet":
      return (
        <Asked question={entry.question} datasheetId={datasheetId} frozen={frozen}>
          <p className={styles["waiting"]}>Not yet answered.</p>
        </Asked>
      );
    case "set-aside": {
      const [only, ...others] = entry.questions;
      const reason = <Because status="skipped" reason={entry.reason} />;
      if (others.length === 0) {
        return (
          <Asked question={only} datasheetId={datasheetId} frozen={frozen}>
            {reason}
          </Asked>
        );
      }
      return (
        <article className={styles["qa"]}>
          <div className={styles["body"]}>
            <h3 className="ask">
              {sentence(countWords(entry.questions.length, "question"))} that do not apply
            </h3>
            {reason}
            <ul className={styles["together"]}>
              {entry.questions.map(({ id, prompt }) => (
                <li key={id} id={elementId(id)} tabIndex={-1}>
                  {prompt}
                </li>
              ))}
            </ul>
          </div>
        </article>
      );
    }
  }
});

interface AskedProps {
  readonly question: AskedQuestion;
  readonly datasheetId: string;
  readonly frozen: boolean;
  readonly children: ReactNode;
}

function Asked({ question, datasheetId, frozen, children }: AskedProps) {
  const { id, section, prompt, label } = question;
  return (
    <article className={styles["qa"]}>
      <div className={styles["body"]}>
        <h3 className="ask" id={elementId(id)} tabIndex={-1}>
          {prompt}
        </h3>
        <div data-answer={id}>{children}</div>
      </div>
      <div className={styles["side"]}>
        <Link className={styles["id"]} to={addressTo(id)} replace>
          <span className="sr">Address of </span>
          {id}
        </Link>
        <Link
          className={`${styles["write"]} no-print`}
          to={`/d/${datasheetId}/write/${section}/${id}`}
        >
          {frozen ? "Write in the draft" : "Write"}
          <span className="sr">: {label}</span>
        </Link>
      </div>
      <div className={styles["notes"]}>
        <AnswerNotes question={id} />
      </div>
    </article>
  );
}
