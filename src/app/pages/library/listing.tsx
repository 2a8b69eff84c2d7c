import { useState } from "react";
import { Ledger } from "#app/components/ledger.tsx";
import { DatasheetRow } from "#app/pages/library/datasheet-row.tsx";
import type { RowAction } from "#app/pages/library/row-menu.tsx";
import { type SortBy, sharedEnds, titleOf } from "#app/pages/library/rows.ts";
import type { Summary } from "#app/storage/library.ts";
import { countWords, numberWords, sentence } from "#app/words/when.ts";
import styles from "./listing.module.css";

const pageLength = 50;

interface ListingProps {
  /** In order, those that match. */
  readonly rows: readonly Summary[];
  /** How many there are in all, once that is known. */
  readonly of: number | undefined;
  readonly searching: boolean;
  /** How many datasheets bear a title that several bear. */
  readonly titles: ReadonlyMap<string, number>;
  readonly sort: SortBy;
  readonly onSort: (sort: SortBy) => void;
  readonly onAction: (action: RowAction, row: Summary) => void;
}

export function Listing(props: ListingProps) {
  const { rows, of, searching, titles, sort, onSort, onAction } = props;
  const [pages, setPages] = useState(1);
  const shown = rows.slice(0, pages * pageLength);
  const ends = sharedEnds(shown);
  return (
    <section aria-label="Datasheets">
      <div className={styles["head"]}>
        <p className={styles["order"]}>
          <span>{countedWords(rows.length, of, searching)},</span>
          <select
            aria-label="Order of the list"
            value={sort}
            onChange={(event) => onSort(event.target.value === "title" ? "title" : "changed")}
          >
            <option value="changed">last changed first</option>
            <option value="title">by title</option>
          </select>
        </p>
        {ends !== undefined && (
          <p className={styles["ends"]} aria-hidden="true">
            <span>{ends.first}</span>
            <span>{ends.last}</span>
          </p>
        )}
        {shown.length > 0 && (
          <p className={styles["version"]} aria-hidden="true">
            Version
          </p>
        )}
      </div>
      {shown.length > 0 && (
        <ul>
          {shown.map((row) => (
            <DatasheetRow
              key={row.id}
              row={row}
              sharing={titles.get(titleOf(row)) ?? 1}
              onAction={onAction}
            />
          ))}
        </ul>
      )}
      {rows.length > shown.length && (
        <p className={styles["further"]}>
          <button type="button" className="button" onClick={() => setPages(pages + 1)}>
            Show more
          </button>
          <span className="meta num">
            {shown.length} of {rows.length} shown
          </span>
        </p>
      )}
      {shown.length > 0 && <Legend />}
    </section>
  );
}

function countedWords(found: number, of: number | undefined, searching: boolean): string {
  if (of === undefined) return "Datasheets";
  return searching
    ? `${sentence(countWords(found, "title matches", "titles match"))} of ${numberWords(of)}`
    : sentence(countWords(of, "datasheet"));
}

const kinds = [
  ["a", "answered"],
  ["n", "not applicable"],
  ["u", "unknown"],
  ["w", "withheld"],
  ["o", "not yet answered"],
] as const;

function Legend() {
  return (
    <p className={styles["legend"]}>
      <span>One tick a question:</span>
      {kinds.map(([ticks, words]) => (
        <span key={ticks}>
          <span aria-hidden="true">
            <Ledger title="" ticks={ticks} />
          </span>
          {words}
        </span>
      ))}
    </p>
  );
}
