import { useRef } from "react";
import { addressOfFinding } from "#app/pages/check/checked-questions.ts";
import { FindingItem } from "#app/pages/check/finding-item.tsx";
import { describeFinding, type NameQuestion } from "#core/check/describe-finding.ts";
import type { Finding } from "#core/check/finding.ts";
import type { Draft } from "#core/datasheet/draft.ts";
import styles from "./check.module.css";

interface DatasetFindingsProps {
  readonly draft: Draft;
  /** Those that belong to no question. */
  readonly findings: readonly Finding[];
  readonly name: NameQuestion;
  readonly onDismiss: (finding: Finding, reason: string) => void;
}

export function DatasetFindings({ draft, findings, name, onDismiss }: DatasetFindingsProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  if (findings.length === 0) return null;
  return (
    <section className={styles["section"]} aria-labelledby="check-dataset">
      <h2 id="check-dataset" ref={heading} tabIndex={-1} className={styles["heading"]}>
        The dataset
      </h2>
      <ul className={`${styles["findings"]} ${styles["wide"]}`}>
        {findings.map((finding, index) => (
          <FindingItem
            // biome-ignore lint/suspicious/noArrayIndexKey: two findings of a code have no other name
            key={`${finding.code}-${index}`}
            finding={finding}
            words={describeFinding(finding, name)}
            to={addressOfFinding(draft, finding)}
            alike={findings.filter(({ code }) => code === finding.code).length - 1}
            onDismiss={(reason) => {
              heading.current?.focus();
              onDismiss(finding, reason);
            }}
          />
        ))}
      </ul>
    </section>
  );
}
