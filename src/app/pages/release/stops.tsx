import { Link } from "react-router";
import type { ChangedWords } from "#app/pages/release/messages.ts";
import type { RemovedRelease } from "#app/storage/library.ts";
import { momentWords } from "#app/words/when.ts";
import type { Datasheet } from "#core/datasheet/datasheet.ts";
import { dateWords } from "#core/datasheet/date-words.ts";
import { versionWords } from "#core/datasheet/version.ts";
import { inGroups, predecessorName } from "#core/formats/release-words.ts";
import type { Gap, Release } from "#core/release/release.ts";
import styles from "./release.module.css";

interface DraftStopProps {
  readonly datasheet: Datasheet;
  readonly last: Release | undefined;
  /** Whether one was deleted here. */
  readonly hadOne: boolean;
  readonly changed: ChangedWords | undefined;
}

export function DraftStop({ datasheet, last, hadOne, changed }: DraftStopProps) {
  return (
    <li className={styles["draft"]}>
      <h3>{versionWords(datasheet)}</h3>
      {last === undefined ? (
        <p>{hadOne ? "No release is here any more." : "No release yet."}</p>
      ) : (
        <>
          <Changed since={last} changed={changed} />
          <p className={styles["acts"]}>
            <Link to={comparing(datasheet.id, last.release.digest, "draft")}>
              Compare with {nameOf(last)}
            </Link>
          </p>
        </>
      )}
    </li>
  );
}

export type ReleaseAct = "export" | "start" | "delete";

interface ReleaseStopProps {
  readonly release: Release;
  /** The nearest one before it that is still here. */
  readonly before: Release | undefined;
  readonly changed: ChangedWords | undefined;
  readonly onAct: (act: ReleaseAct) => void;
}

export function ReleaseStop({ release, before, changed, onAct }: ReleaseStopProps) {
  const { id } = release;
  const { date, digest } = release.release;
  const name = nameOf(release);
  const of = <span className="sr"> {name}</span>;
  return (
    <li className={styles["release"]}>
      <h3>
        <Link to={`/d/${id}/release/${digest}`}>{name}</Link>{" "}
        <span className="meta num">{dateWords(date)}</span>
      </h3>
      {before === undefined ? (
        <p>{oldestWords(release)}</p>
      ) : (
        <Changed since={before} changed={changed} />
      )}
      <details className={styles["digest"]}>
        <summary>
          Digest <span className="mono">{digest.slice(0, 8)}…</span>
        </summary>
        <pre>{inGroups(digest)}</pre>
      </details>
      <p className={styles["acts"]}>
        <Link to={`/d/${id}/release/${digest}`}>Read{of}</Link>
        <button type="button" className="link" onClick={() => onAct("export")}>
          Export{of} …
        </button>
        {before !== undefined && (
          <Link to={comparing(id, before.release.digest, digest)}>
            Compare{of} with {nameOf(before)}
          </Link>
        )}
        <Link to={comparing(id, digest, "draft")}>Compare{of} with the draft</Link>
        <button type="button" className="link" onClick={() => onAct("start")}>
          Start a draft from it …<span className="sr"> ({name})</span>
        </button>
        <button type="button" className="link" onClick={() => onAct("delete")}>
          Delete{of} …
        </button>
      </p>
    </li>
  );
}

function oldestWords({ release: { previous } }: Release): string {
  return previous === undefined
    ? "The first release."
    : `The oldest here. The one before it, ${predecessorName(previous)}, is not here.`;
}

interface GapStopProps {
  readonly gap: Gap;
  readonly removed: readonly RemovedRelease[];
}

export function GapStop({ gap, removed }: GapStopProps) {
  const at = removed.find(({ digest }) => digest === gap.digest)?.removedAt;
  return (
    <li className={styles["gap"]}>
      <h3>
        {predecessorName(gap)} <span className="meta num">{dateWords(gap.date)}</span>
      </h3>
      <p>
        Deleted here{at !== undefined && `, ${momentWords(at)}`}. Whoever has its file can bring it
        back: open it in the library, and the gap closes.
      </p>
      <details className={styles["digest"]}>
        <summary>
          Digest <span className="mono">{gap.digest.slice(0, 8)}…</span>
        </summary>
        <pre>{inGroups(gap.digest)}</pre>
      </details>
    </li>
  );
}

interface ChangedProps {
  readonly since: Release;
  readonly changed: ChangedWords | undefined;
}

function Changed({ since, changed }: ChangedProps) {
  if (changed === undefined) return <p className="meta">Comparing with {nameOf(since)} …</p>;
  return (
    <>
      <p>
        {changed.headline} since {nameOf(since)}.
      </p>
      {changed.lede !== "" && <p className="meta">{changed.lede}</p>}
    </>
  );
}

interface Named {
  readonly dataset: { readonly version?: string | undefined };
  readonly revision: number;
}

/** "1.1.0", or "1.1.0, revision 2". */
export function nameOf({ dataset, revision }: Named): string {
  const version = dataset.version?.trim() || "No version";
  return revision === 1 ? version : `${version}, revision ${revision}`;
}

export function comparing(id: string, from: string, to: string): string {
  return `/d/${id}/compare?from=${from}&to=${to}`;
}
