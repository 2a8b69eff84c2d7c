import { Message } from "#app/components/message.tsx";
import { forgetSaid, type HandedFile, useHandedFiles } from "#app/pages/compare/handed-files.ts";
import { unreadWords } from "#app/pages/compare/unread-words.ts";
import { countWords, sentence } from "#app/words/when.ts";
import { describeNote } from "#core/formats/describe-problem.ts";
import styles from "./compare-page.module.css";

interface FilesSaidProps {
  /** The addresses of the two that are compared. */
  readonly shown: readonly (string | undefined)[];
}

/** What is to be known of files that were handed over: which could not be read, which were edited by hand. */
export function FilesSaid({ shown }: FilesSaidProps) {
  const { files, reviews, refused, reading } = useHandedFiles();
  const edited = files.filter(({ address, notes }) => shown.includes(address) && notes.length > 0);
  return (
    <div className={`${styles["said"]} no-print`}>
      <p role="status" className="sr">
        {reading > 0 && `${sentence(countWords(reading, "file"))} to read.`}
      </p>
      {reviews.length > 0 && (
        <div role="status">
          <Message title={reviews.map(({ said }) => said).join(" ")}>
            <p>
              It is kept in this browser, with the datasheet that it speaks of.{" "}
              <button type="button" className="link" onClick={forgetSaid}>
                Close
              </button>
            </p>
          </Message>
        </div>
      )}
      {refused.length > 0 && (
        <div role="alert">
          <Message
            tone="error"
            title={
              refused.length === 1
                ? "One file could not be compared"
                : `${sentence(countWords(refused.length, "file"))} could not be compared`
            }
          >
            <ul className={styles["refused"]}>
              {refused.map(({ key, name, why }) => (
                <li key={key}>
                  <b>{name}</b>: {unreadWords(why)}
                </li>
              ))}
            </ul>
            <p>
              Your library and the {refused.length === 1 ? "file is" : "files are"} as they were.{" "}
              <button type="button" className="link" onClick={forgetSaid}>
                Close
              </button>
            </p>
          </Message>
        </div>
      )}
      {edited.map((file) => (
        <EditedFile key={file.key} file={file} />
      ))}
    </div>
  );
}

interface EditedFileProps {
  readonly file: HandedFile;
}

function EditedFile({ file: { name, notes } }: EditedFileProps) {
  return (
    <Message tone="warning" title={`${name} was edited since it was written`}>
      <details open={notes.length <= 3}>
        <summary>{sentence(countWords(notes.length, "thing"))} to know</summary>
        <ul className={styles["refused"]}>
          {notes.map((note) => (
            <li key={JSON.stringify(note)}>{describeNote(note)}</li>
          ))}
        </ul>
      </details>
    </Message>
  );
}
