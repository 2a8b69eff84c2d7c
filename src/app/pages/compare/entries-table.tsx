import type { Entry } from "#core/compare/entry.ts";
import styles from "./entries-table.module.css";

interface EntriesTableProps {
  readonly entries: readonly Entry[];
  readonly caption: string;
}

/** What changed beside a text, line by line: before and after. */
export function EntriesTable({ entries, caption }: EntriesTableProps) {
  if (entries.length === 0) return null;
  return (
    <table className={`${styles["entries"]} num`}>
      <caption className="sr">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">Before</th>
          <th scope="col">After</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an entry is its place in a comparison that does not change
          <EntryRow key={index} entry={entry} />
        ))}
      </tbody>
    </table>
  );
}

interface EntryRowProps {
  readonly entry: Entry;
}

function EntryRow({ entry: { label, was, is, moved } }: EntryRowProps) {
  return (
    <tr>
      <th scope="row">{label}</th>
      {moved ? (
        <td colSpan={2}>
          {is} <span className="meta">(stands elsewhere)</span>
        </td>
      ) : (
        <>
          <td>
            <Gone text={was} />
          </td>
          <td>
            <Came text={is} />
          </td>
        </>
      )}
    </tr>
  );
}

interface ValueProps {
  readonly text: string | undefined;
}

function Gone({ text }: ValueProps) {
  if (text === undefined) return <Nothing />;
  return (
    <del>
      <span className="sr">removed </span>
      {text || "(blank)"}
    </del>
  );
}

function Came({ text }: ValueProps) {
  if (text === undefined) return <Nothing />;
  return (
    <ins>
      <span className="sr">added </span>
      {text || "(blank)"}
    </ins>
  );
}

function Nothing() {
  return (
    <span className="meta">
      <span aria-hidden="true">–</span>
      <span className="sr">nothing</span>
    </span>
  );
}
