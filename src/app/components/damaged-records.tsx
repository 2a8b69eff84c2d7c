import { Message } from "#app/components/message.tsx";
import { downloadText, fileStem } from "#app/files/download.ts";
import { countWords, sentence } from "#app/words/when.ts";
import styles from "./damaged-records.module.css";

interface Damaged {
  readonly store: string;
  readonly key: string;
  readonly detail: string;
  readonly raw: unknown;
}

interface DamagedRecordsProps {
  readonly damaged: readonly Damaged[];
  /** "this browser’s database", or the file they came in. */
  readonly where: string;
}

/** Records that could not be read: said, kept, and savable, beside all that could. */
export function DamagedRecords({ damaged, where }: DamagedRecordsProps) {
  if (damaged.length === 0) return null;
  return (
    <Message
      tone="warning"
      title={`${sentence(countWords(damaged.length, "record"))} in ${where} cannot be read`}
    >
      <p>The rest is not affected. What is there stays as it is, and you can save it as a file.</p>
      <ul className={styles["list"]}>
        {damaged.map((record) => (
          <li key={`${record.store} ${record.key}`}>
            <span>
              <span className="mono">
                {record.store} {record.key}
              </span>
              <span className="meta"> {record.detail}</span>
            </span>
            <button type="button" className="link" onClick={() => save(record)}>
              Save what is there as a file
            </button>
          </li>
        ))}
      </ul>
    </Message>
  );
}

function save({ store, key, raw }: Damaged): void {
  const text = `${JSON.stringify({ store, key, raw }, null, 2)}\n`;
  downloadText(`${fileStem("damaged", store, key)}.json`, "application/json", text);
}
