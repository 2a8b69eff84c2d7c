import { ChangeIcon, iconOf } from "#app/pages/compare/change-icon.tsx";
import { EntriesTable } from "#app/pages/compare/entries-table.tsx";
import type { Change } from "#core/compare/change.ts";
import { describeChange } from "#core/compare/describe-change.ts";
import { entriesOf } from "#core/compare/entries.ts";
import styles from "./findings-list.module.css";

interface FindingsListProps {
  readonly changes: readonly Change[];
}

/** What Check finds now and did not before, what is settled, and what was dismissed. */
export function FindingsList({ changes }: FindingsListProps) {
  return (
    <ul className={styles["findings"]}>
      {changes.map((change) => (
        <li key={change.id}>
          <FindingChange change={change} />
        </li>
      ))}
    </ul>
  );
}

interface FindingChangeProps {
  readonly change: Change;
}

function FindingChange({ change }: FindingChangeProps) {
  const { title, about } = describeChange(change);
  return (
    <>
      <p className={styles["head"]}>
        <span className={styles["kind"]}>
          <ChangeIcon name={iconOf[change.kind]} />
          {title}
        </span>
        <span className="meta">{about}</span>
      </p>
      {change.kind === "finding-new" || change.kind === "finding-settled" ? (
        <p>{change.finding.title}</p>
      ) : (
        <EntriesTable caption={title} entries={entriesOf(change)} />
      )}
    </>
  );
}
