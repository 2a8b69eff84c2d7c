import { useDeferredValue, useMemo } from "react";
import { Icon } from "#app/components/icon.tsx";
import { useSnapshot } from "#app/datasheet-context.tsx";
import { checkDraft } from "#core/check/check.ts";
import { describeFinding } from "#core/check/describe-finding.ts";
import type { FindingCode } from "#core/check/finding.ts";
import type { Draft } from "#core/datasheet/draft.ts";
import type { AskedQuestion } from "#core/questions/question.ts";
import styles from "./write.module.css";

/** The field itself says these at once, in the same words; an open question needs no telling that it is open. */
const saidElsewhere: readonly FindingCode[] = [
  "not-yet-answered",
  "bad-orcid",
  "bad-ror",
  "bad-link",
  "bad-spdx",
  "impossible-date",
];

interface FindingsProps {
  readonly question: AskedQuestion;
}

/** What Check says of this answer, in its words, while the answer is at hand. It waits for a pause in typing. */
export function Findings({ question }: FindingsProps) {
  // Every answer is looked at, so a key that comes meanwhile goes first, and so does the opening of the field.
  const draft = useDeferredValue<Draft | undefined>(useSnapshot().draft, undefined);
  const findings = useMemo(
    () =>
      draft === undefined
        ? []
        : checkDraft(draft).findings.filter(
            (finding) => finding.question === question.id && !saidElsewhere.includes(finding.code),
          ),
    [draft, question.id],
  );
  if (draft === undefined || findings.length === 0) return null;
  const nameOf = (id: string) => draft.sheet.questions.find((each) => each.id === id)?.label ?? id;
  return (
    <ul className={styles["findings"]} aria-label="What Check says of this answer">
      {findings.map((finding) => {
        const { title, toDo } = describeFinding(finding, nameOf);
        return (
          <li key={`${finding.code} ${JSON.stringify(finding.facts)}`}>
            <Icon name={finding.severity === "note" ? "info" : "warning"} small />
            <span>
              <b>{title}.</b> {toDo}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
