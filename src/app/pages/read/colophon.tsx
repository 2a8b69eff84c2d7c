import { useMemo } from "react";
import { elementId } from "#app/pages/read/place-in-address.ts";
import { digestOf } from "#core/datasheet/canonical.ts";
import { dateWords } from "#core/datasheet/date-words.ts";
import { lastChange } from "#core/datasheet/last-change.ts";
import { documentWords, inGroups, predecessorName } from "#core/formats/release-words.ts";
import type { ReleaseOrDraft } from "#core/release/release.ts";
import styles from "./read.module.css";

interface ColophonProps {
  readonly document: ReleaseOrDraft;
}

/** What this copy is, and how to tell it from another. */
export function Colophon({ document }: ColophonProps) {
  const { questionSets } = document;
  return (
    <footer className={styles["colophon"]}>
      <h2 id={elementId("colophon")} tabIndex={-1}>
        About this sheet
      </h2>
      <div className={styles["imprint"]}>
        <p>
          {documentWords(document)}
          {stillWords(document)}
        </p>
        {questionSets.length > 0 && (
          <p>
            Questions: {questionSets.map(({ title, version }) => `${title} ${version}`).join(", ")}.
          </p>
        )}
        <Digest document={document} />
      </div>
    </footer>
  );
}

function stillWords(document: ReleaseOrDraft): string {
  if (document.status === "release") return ". Nothing changes it any more.";
  const changedAt = lastChange(document, document.answers);
  const last = changedAt === undefined ? "" : `, last changed ${dateWords(changedAt.slice(0, 10))}`;
  return `${last}. A draft can still change; its digest changes with every word.`;
}

function Digest({ document }: ColophonProps) {
  const digest = useMemo(
    () => (document.status === "release" ? document.release.digest : digestOf(document)),
    [document],
  );
  const previous = document.status === "release" ? document.release.previous : undefined;
  return (
    <>
      <p>
        {document.status === "release" ? "SHA-256 of this release." : "SHA-256 of this state."} Two
        copies that show the same digest say the same.
      </p>
      <pre>{inGroups(digest)}</pre>
      {previous !== undefined && (
        <>
          <p>The release before it is {predecessorName(previous)}, with this digest.</p>
          <pre>{inGroups(previous.digest)}</pre>
        </>
      )}
      <p className="meta">
        It is taken over the canonical JSON (RFC 8785) of the sheet, without
        {document.status === "release" && " the digest itself and"} the name of its schema.
      </p>
    </>
  );
}
