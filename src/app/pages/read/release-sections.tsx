import type { ReactNode } from "react";
import { Prose } from "#app/components/prose.tsx";
import { elementId } from "#app/pages/read/place-in-address.ts";
import { grouped } from "#core/datasheet/number-words.ts";
import { isBlank } from "#core/datasheet/text.ts";
import { claimed, signOffLines } from "#core/formats/release-words.ts";
import type { ReleasedFile, ReleaseOrDraft } from "#core/release/release.ts";
import styles from "./read.module.css";

interface ReleaseSectionProps {
  readonly document: ReleaseOrDraft;
}

/** A part of a release that is no section of questions. */
export interface ReleasePart {
  readonly id: string;
  readonly title: string;
}

const parts = {
  notes: { id: "notes", title: "Release notes" },
  files: { id: "files", title: "Files" },
  signOffs: { id: "sign-offs", title: "Sign-offs" },
} as const satisfies Readonly<Record<string, ReleasePart>>;

/** What stands before and after the sections, as the contents list it. */
export function releaseParts(document: ReleaseOrDraft): Readonly<{
  before: readonly ReleasePart[];
  after: readonly ReleasePart[];
}> {
  return {
    before: isBlank(notesOf(document)) ? [] : [parts.notes],
    after: [
      ...(filesOf(document).length > 0 ? [parts.files] : []),
      ...(signedLines(document).length > 0 ? [parts.signOffs] : []),
    ],
  };
}

function notesOf(document: ReleaseOrDraft): string {
  return (document.status === "release" && document.release.notes) || "";
}

function filesOf(document: ReleaseOrDraft): readonly ReleasedFile[] {
  return document.status === "release" ? (document.release.files ?? []) : [];
}

function signedLines(document: ReleaseOrDraft): readonly string[] {
  const signOffs = document.status === "release" ? document.release.signOffs : undefined;
  return signOffs === undefined ? [] : signOffLines(signOffs, document.sections);
}

export function ReleaseNotes({ document }: ReleaseSectionProps) {
  const notes = notesOf(document);
  if (isBlank(notes)) return null;
  return (
    <Titled part={parts.notes}>
      <Prose text={notes} />
    </Titled>
  );
}

export function ReleaseSignOffs({ document }: ReleaseSectionProps) {
  const lines = signedLines(document);
  if (lines.length === 0) return null;
  return (
    <Titled part={parts.signOffs}>
      <ul className={styles["together"]}>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two people may have one name
          <li key={index}>{line}</li>
        ))}
      </ul>
      <p className="meta">{claimed}</p>
    </Titled>
  );
}

/** What the release says of the dataset's files. */
export function ReleaseFiles({ document }: ReleaseSectionProps) {
  const files = filesOf(document);
  if (files.length === 0) return null;
  return (
    <Titled part={parts.files}>
      <ul className={styles["together"]}>
        {files.map(({ path, bytes, sha256 }) => (
          <li key={path}>
            {path}, {grouped(bytes)} bytes, SHA-256 <span className="mono">{sha256}</span>
          </li>
        ))}
      </ul>
    </Titled>
  );
}

interface TitledProps {
  readonly part: ReleasePart;
  readonly children: ReactNode;
}

function Titled({ part: { id, title }, children }: TitledProps) {
  return (
    <section className={styles["section"]} aria-labelledby={elementId(id)}>
      <h2 id={elementId(id)} tabIndex={-1}>
        {title}
      </h2>
      <article className={styles["qa"]}>
        <div className={styles["body"]}>{children}</div>
      </article>
    </section>
  );
}
