import { useCallback, useMemo, useState } from "react";
import { now } from "#app/clock.ts";
import { useSession, useSnapshot } from "#app/datasheet-context.tsx";
import { useSettings } from "#app/hooks/use-settings.ts";
import { useTitle } from "#app/hooks/use-title.ts";
import {
  checkedQuestions,
  type Filter,
  fits,
  untouchedSections,
} from "#app/pages/check/checked-questions.ts";
import { DatasetFindings } from "#app/pages/check/dataset-findings.tsx";
import { withDismissal, withoutDismissal } from "#app/pages/check/dismissals.ts";
import { DismissedList } from "#app/pages/check/dismissed-list.tsx";
import { FilterControl } from "#app/pages/check/filter-control.tsx";
import { FindingsList } from "#app/pages/check/findings-list.tsx";
import { QuestionRow } from "#app/pages/check/question-row.tsx";
import { summaryWords } from "#app/pages/check/summary-words.ts";
import { UnplacedTexts } from "#app/pages/check/unplaced-texts.tsx";
import { useCheck } from "#app/pages/check/use-check.ts";
import type { Checked } from "#core/check/check.ts";
import type { Finding } from "#core/check/finding.ts";
import { applicability } from "#core/datasheet/applies.ts";
import { exported } from "#core/datasheet/draft.ts";
import { statuses } from "#core/datasheet/status.ts";
import styles from "./check.module.css";

export function CheckPage() {
  const { draft } = useSnapshot();
  useTitle("Check", draft.sheet.dataset.title.trim() || "Untitled datasheet");
  const checked = useCheck();
  return (
    <main
      className={`page ${styles["page"]}`}
      id="main"
      tabIndex={-1}
      aria-busy={checked === undefined}
    >
      <h1 className="page-title">Check</h1>
      {checked !== undefined && <Sheet checked={checked} />}
    </main>
  );
}

interface SheetProps {
  readonly checked: Checked;
}

function Sheet({ checked }: SheetProps) {
  const session = useSession();
  const author = useSettings()?.name;
  const { draft } = useSnapshot();
  const [filter, setFilter] = useState<Filter>("all");
  const [said, setSaid] = useState("");
  const { sheet } = draft;
  const { rows, applies, name } = useMemo(() => {
    const datasheet = exported(draft);
    const labels = new Map(datasheet.questions.map(({ id, label }) => [id, label]));
    return {
      rows: checkedQuestions(draft, statuses(datasheet), checked.findings),
      applies: applicability(datasheet),
      name: (id: string) => labels.get(id) ?? id,
    };
  }, [draft, checked]);
  const dismiss = useCallback(
    (finding: Finding, reason: string) => {
      const by = { at: now(), name: author };
      session.changeSheet((current) => withDismissal(current, finding, reason, by));
      setSaid("Dismissed. It is listed at the end of the page, where it can be undone.");
    },
    [session, author],
  );
  const shown = rows.filter((row) => fits(row, filter));
  const waiting = rows.filter((row) => fits(row, "not-yet")).length;
  return (
    <>
      <p className={styles["summary"]}>{summaryWords(checked.findings, waiting)}</p>
      <FindingsList
        draft={draft}
        findings={checked.findings}
        untouched={untouchedSections(rows)}
        name={name}
      />
      <FilterControl rows={rows} filter={filter} onFilter={setFilter} />
      {filter === "all" && (
        <DatasetFindings
          draft={draft}
          findings={checked.findings.filter(({ question }) => question === undefined)}
          name={name}
          onDismiss={dismiss}
        />
      )}
      {sheet.sections.map(({ id, title }) => {
        const here = shown.filter(({ question }) => question.section === id);
        return (
          here.length > 0 && (
            <section key={id} className={styles["section"]} aria-labelledby={`check-section-${id}`}>
              <h2 id={`check-section-${id}`} className={styles["heading"]}>
                {title}
              </h2>
              {here.map((row) => (
                <QuestionRow
                  key={row.question.id}
                  datasheetId={sheet.id}
                  checked={row}
                  applies={applies.get(row.question.id)}
                  scope={sheet.scope}
                  dataset={sheet.dataset}
                  name={name}
                  onDismiss={dismiss}
                />
              ))}
            </section>
          )
        );
      })}
      {shown.length === 0 && <p>No question fits this filter.</p>}
      {filter === "all" && <UnplacedTexts />}
      <DismissedList
        checked={checked}
        name={name}
        onUndo={(dismissal) => {
          session.changeSheet((current) => withoutDismissal(current, dismissal));
          setSaid("The dismissal was taken back.");
        }}
      />
      <p className="sr" role="status">
        {said}
      </p>
    </>
  );
}
