import { memo } from "react";
import { Link } from "react-router";
import { Icon } from "#app/components/icon.tsx";
import { Ledger } from "#app/components/ledger.tsx";
import { type RowAction, RowMenu } from "#app/pages/library/row-menu.tsx";
import { progressWords, titleOf, versionOf } from "#app/pages/library/rows.ts";
import type { Summary } from "#app/storage/library.ts";
import { countWords, numberWords, sentence, whenWords } from "#app/words/when.ts";
import styles from "./datasheet-row.module.css";

interface DatasheetRowProps {
  readonly row: Summary;
  /** How many datasheets bear its title, itself among them. */
  readonly sharing: number;
  readonly onAction: (action: RowAction, row: Summary) => void;
}

export const DatasheetRow = memo(function DatasheetRow(props: DatasheetRowProps) {
  const { row, sharing, onAction } = props;
  return (
    <li className={styles["row"]} data-id={row.id}>
      <div className={styles["what"]}>
        <h2>
          <Link to={`/d/${row.id}/write`}>{titleOf(row)}</Link>
        </h2>
        {sharing > 1 && (
          <p className="meta">
            One of {numberWords(sharing)} with this title, id{" "}
            <span className="mono">{row.id.slice(0, 8)}…</span>
          </p>
        )}
        <p className={styles["about"]}>{row.about?.trim() || "No summary yet."}</p>
        {row.comeBacks > 0 && (
          <p className={styles["notice"]}>
            <Icon name="flag" small />
            {sentence(countWords(row.comeBacks, "question"))} to come back to
          </p>
        )}
      </div>
      <div className={styles["progress"]}>
        <span className={styles["ledgers"]}>
          {row.sections.map(({ id, title, ticks }) => (
            <Ledger key={id} title={title} ticks={ticks} />
          ))}
        </span>
        <p className="meta num">{progressWords(row)}</p>
      </div>
      <p className={`${styles["when"]} num`}>
        <b>{versionOf(row)}</b>
        <span className="meta">
          <span className="sr">last changed </span>
          {whenWords(row.changedAt, new Date())}
        </span>
        {row.released !== undefined && (
          <span className="meta">Released {row.released.trim() || "without a version"}</span>
        )}
      </p>
      <RowMenu row={row} onAction={onAction} />
    </li>
  );
});
