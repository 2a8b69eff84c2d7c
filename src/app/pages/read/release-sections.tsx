import type { ReactNode } from "react";
import { Prose } from "#app/components/prose.tsx";
import { elementId } from "#app/pages/read/place-in-address.ts";
import { grouped } from "#core/datasheet/number-words.ts";
import { isBlank } from "#core/datasheet/text.ts";
import { claimed, signOffLines } from "#core/formats/release-words.ts";
import type { ReleaseOrDraft } from "#core/release/release.ts";
import styles from "./read.module.css";

interface ReleaseSectionProps {
  readonly document: ReleaseOrDraft;
}

export function ReleaseNotes({ document }: ReleaseSectionProps) {
  if (document.status === "draft" || isBlank(document.release.notes)) return null;
  return (
    <Titled anchor="notes" title="Release notes">
      <Prose text={document.release.notes ?? ""} />
    </Titled>
  );
}

export function ReleaseSignOffs({ document }: ReleaseSectionProps) {
  const signOffs = document.status === "release" ? document.release.signOffs : undefined;
  const lines = signOffs === undefined ? [] : signOffLines(signOffs, document.sections);
  if (lines.length === 0) return null;
  return (
    <Titled anchor="sign-offs" title="Sign-offs">
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
  const files = document.status === "release" ? (document.release.files ?? []) : [];
  if (files.length === 0) return null;
  return (
    <Titled anchor="files" title="Files">
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
  readonly anchor: string;
  readonly title: string;
  readonly children: ReactNode;
}

function Titled({ anchor, title, children }: TitledProps) {
  return (
    <section className={styles["section"]} aria-labelledby={elementId(anchor)}>
      <h2 id={elementId(anchor)} tabIndex={-1}>
        {title}
      </h2>
      <article className={styles["qa"]}>
        <div className={styles["body"]}>{children}</div>
      </article>
    </section>
  );
}
