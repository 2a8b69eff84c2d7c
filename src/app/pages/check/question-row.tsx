import { memo, useRef } from "react";
import { Link } from "react-router";
import { Icon } from "#app/components/icon.tsx";
import { StatusIcon } from "#app/components/status-icon.tsx";
import { CheckedAnswer } from "#app/pages/check/checked-answer.tsx";
import { addressOfQuestion, type CheckedQuestion } from "#app/pages/check/checked-questions.ts";
import { FindingItem } from "#app/pages/check/finding-item.tsx";
import { statusWords } from "#app/words/status.ts";
import { sentence } from "#app/words/when.ts";
import { describeFinding, type NameQuestion } from "#core/check/describe-finding.ts";
import type { Finding } from "#core/check/finding.ts";
import type { Applicability } from "#core/datasheet/applies.ts";
import type { Dataset, Scope } from "#core/datasheet/datasheet.ts";
import { isBlank } from "#core/datasheet/text.ts";
import styles from "./check.module.css";

interface QuestionRowProps {
  readonly datasheetId: string;
  readonly checked: CheckedQuestion;
  readonly applies: Applicability | undefined;
  readonly scope: Scope;
  readonly dataset: Dataset;
  readonly name: NameQuestion;
  readonly onDismiss: (finding: Finding, reason: string) => void;
}

export const QuestionRow = memo(function QuestionRow(props: QuestionRowProps) {
  const { datasheetId, checked, applies, scope, dataset, name, onDismiss } = props;
  const { question, status, answer, findings } = checked;
  const heading = useRef<HTMLHeadingElement>(null);
  const to = addressOfQuestion(datasheetId, question);
  return (
    <article className={styles["question"]} aria-labelledby={`check-${question.id}`}>
      <div className={styles["said"]}>
        <p className={styles["status"]}>
          {(status === "answered" || status === "not-yet") && (
            <StatusIcon name={status} small className={status} />
          )}
          <span>
            {sentence(statusWords[status])}
            {question.optional && ", optional"}
          </span>
          <Link to={to}>
            {status === "not-yet" ? "Answer" : "Change"}
            <span className="sr"> “{question.label}”</span>
          </Link>
        </p>
        <h3 ref={heading} tabIndex={-1} className="ask" id={`check-${question.id}`}>
          {question.prompt}
        </h3>
        <CheckedAnswer {...{ question, status, answer, applies, scope, dataset }} />
      </div>
      <div className={styles["beside"]}>
        {findings.length > 0 && (
          <ul className={styles["findings"]}>
            {findings.map((finding, index) => (
              <FindingItem
                // biome-ignore lint/suspicious/noArrayIndexKey: two findings of a code have no other name
                key={`${finding.code}-${index}`}
                finding={finding}
                words={describeFinding(finding, name)}
                to={to}
                alike={findings.filter(({ code }) => code === finding.code).length - 1}
                onDismiss={(reason) => {
                  onDismiss(finding, reason);
                  heading.current?.focus();
                }}
              />
            ))}
          </ul>
        )}
        {answer?.comeBack && (
          <p className={styles["flag"]}>
            <Icon name="flag" small /> Come back to this
          </p>
        )}
        {!isBlank(answer?.note) && (
          <div className={styles["private"]}>
            <p className="label">Private note, in no export</p>
            <p>{answer?.note}</p>
          </div>
        )}
      </div>
    </article>
  );
});
