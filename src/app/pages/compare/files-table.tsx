import { useState } from "react";
import { ChangeIcon, iconOf } from "#app/pages/compare/change-icon.tsx";
import type { Change, ChangeOf } from "#core/compare/change.ts";
import { entriesOf } from "#core/compare/entries.ts";
import { grouped } from "#core/compare/words.ts";
import styles from "./files-table.module.css";

type FileChange = ChangeOf<
  "file-added" | "file-removed" | "file-altered" | "file-renamed" | "file-moved"
>;

export function isFileChange(change: Change): change is FileChange {
  return change.kind.startsWith("file-");
}

interface FilesTableProps {
  readonly changes: readonly FileChange[];
}

/** A release may list very many files: a screenful or two at first. */
const atFirst = 200;

/** Files added, removed, altered, renamed: a table, and a list where the page is narrow. */
export function FilesTable({ changes }: FilesTableProps) {
  const [all, setAll] = useState(false);
  const shown = all ? changes : changes.slice(0, atFirst);
  return (
    <>
      <table className={`${styles["files"]} num`}>
        <thead>
          <tr>
            <th scope="col">Change</th>
            <th scope="col">Path</th>
            <th scope="col">Bytes</th>
            <th scope="col">SHA-256</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((change) => (
            <FileRow key={change.id} change={change} />
          ))}
        </tbody>
      </table>
      {shown.length < changes.length && (
        <button type="button" className="button" onClick={() => setAll(true)}>
          Show all {grouped(changes.length)} files
        </button>
      )}
    </>
  );
}

const words: Record<FileChange["kind"], string> = {
  "file-added": "Added",
  "file-removed": "Removed",
  "file-altered": "Altered",
  "file-renamed": "Renamed",
  "file-moved": "Listed elsewhere",
};

/** What has a column of its own. */
const columns = ["Path", "Bytes", "SHA-256"];

interface FileRowProps {
  readonly change: FileChange;
}

function FileRow({ change }: FileRowProps) {
  const was = change.row.was?.value;
  const is = change.row.is?.value;
  const rest =
    was === undefined || is === undefined
      ? loneFacts(is ?? was)
      : entriesOf(change)
          .filter(({ label }) => !columns.includes(label))
          .map((entry) => `${entry.label}: ${entry.was ?? "none"} → ${entry.is ?? "none"}`);
  return (
    <tr>
      <td className={`${styles["sign"]} ${styles[change.kind] ?? ""}`}>
        <ChangeIcon name={iconOf[change.kind]} /> {words[change.kind]}
      </td>
      <th scope="row">
        <Pair was={was?.path} is={is?.path} />
        {rest.map((fact) => (
          <span key={fact} className={styles["fact"]}>
            {fact}
          </span>
        ))}
      </th>
      <td className={styles["bytes"]}>
        <Pair was={was && grouped(was.bytes)} is={is && grouped(is.bytes)} />
        <span className={styles["unit"]}> bytes</span>
      </td>
      <td className={`mono ${styles["digest"]}`}>
        <Digests was={was?.sha256} is={is?.sha256} />
      </td>
    </tr>
  );
}

function loneFacts(
  file:
    | { readonly mediaType?: string | undefined; readonly address?: string | undefined }
    | undefined,
): string[] {
  return [file?.mediaType, file?.address].filter((each) => each !== undefined);
}

interface PairProps {
  readonly was: string | undefined;
  readonly is: string | undefined;
}

function Pair({ was, is }: PairProps) {
  if (was === is) return <span>{is}</span>;
  return (
    <>
      {was !== undefined && <Gone text={was} />} {is !== undefined && <Came text={is} />}
    </>
  );
}

interface WordsProps {
  readonly text: string;
  readonly title?: string;
}

function Gone({ text, title }: WordsProps) {
  return (
    <del title={title}>
      <span className="sr">removed </span>
      {text}
    </del>
  );
}

function Came({ text, title }: WordsProps) {
  return (
    <ins title={title}>
      <span className="sr">added </span>
      {text}
    </ins>
  );
}

/** Short, and longer where the short ones are the same; the whole digest on demand. */
function Digests({ was, is }: PairProps) {
  const short = (digest: string) => {
    const length =
      was !== undefined && is !== undefined && was.slice(0, 8) === is.slice(0, 8) && was !== is
        ? 64
        : 8;
    return length === 64 ? digest : `${digest.slice(0, length)}…`;
  };
  if (was === is) return <span title={is}>{short(is ?? "")}</span>;
  return (
    <>
      {was !== undefined && <Gone text={short(was)} title={was} />}{" "}
      {is !== undefined && <Came text={short(is)} title={is} />}
    </>
  );
}
