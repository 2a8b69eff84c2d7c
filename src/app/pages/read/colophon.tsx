import { useMemo } from "react";
import { elementId } from "#app/pages/read/place-in-address.ts";
import { digestOf } from "#core/datasheet/canonical.ts";
import type { Datasheet } from "#core/datasheet/datasheet.ts";
import { dateWords } from "#core/datasheet/date-words.ts";
import { lastChange } from "#core/datasheet/last-change.ts";
import { versionWords } from "#core/datasheet/version.ts";
import { inGroups } from "#core/formats/release-words.ts";
import styles from "./read.module.css";

interface ColophonProps {
  readonly datasheet: Datasheet;
}

/** What this copy is, and how to tell it from another. */
export function Colophon({ datasheet }: ColophonProps) {
  const digest = useMemo(() => digestOf(datasheet), [datasheet]);
  const { questionSets } = datasheet;
  const changedAt = lastChange(datasheet, datasheet.answers);
  return (
    <footer className={styles["colophon"]}>
      <h2 id={elementId("colophon")} tabIndex={-1}>
        About this sheet
      </h2>
      <div className={styles["imprint"]}>
        <p>
          {versionWords(datasheet)}
          {changedAt !== undefined && `, last changed ${dateWords(changedAt.slice(0, 10))}`}. A
          draft can still change; its digest changes with every word.
        </p>
        {questionSets.length > 0 && (
          <p>
            Questions: {questionSets.map(({ title, version }) => `${title} ${version}`).join(", ")}.
          </p>
        )}
        <p>SHA-256 of this state. Two copies that show the same digest say the same.</p>
        <pre>{inGroups(digest)}</pre>
        <p className="meta">
          It is taken over the canonical JSON (RFC 8785) of the sheet, without the name of its
          schema.
        </p>
      </div>
    </footer>
  );
}
