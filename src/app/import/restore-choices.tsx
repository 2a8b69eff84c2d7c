import type { RestoreChoice, RestoreReport } from "#app/storage/restore.ts";
import { momentWords } from "#app/words/when.ts";
import styles from "./restore-choices.module.css";

const options: readonly { readonly choice: RestoreChoice; readonly words: string }[] = [
  { choice: "skip", words: "Keep what is here" },
  { choice: "replace", words: "Replace it" },
  { choice: "copy", words: "Add as a copy" },
];

/** By datasheet id. */
export type Choices = Readonly<Record<string, RestoreChoice>>;

interface RestoreChoicesProps {
  readonly report: RestoreReport;
  readonly choices: Choices;
  readonly onChange: (choices: Choices) => void;
}

/** One question a datasheet that differs, and one answer for all of them. */
export function RestoreChoices({ report, choices, onChange }: RestoreChoicesProps) {
  const asked = report.datasheets.flatMap((each) => (each.outcome === "asks" ? [each] : []));
  const toAll = (choice: RestoreChoice) =>
    onChange(Object.fromEntries(asked.map(({ id }) => [id, choice])));
  return (
    <>
      <p>Replacing keeps each text that is here now under its answer’s earlier versions.</p>
      {asked.length > 1 && (
        <p className={styles["all"]}>
          <span>For all:</span>
          {options.map(({ choice, words }) => (
            <button key={choice} type="button" className="link" onClick={() => toAll(choice)}>
              {words}
            </button>
          ))}
        </p>
      )}
      {asked.map(({ id, title, here, inBackup }) => (
        <fieldset key={id} className={styles["one"]}>
          <legend className="ask">{title.trim() || "Untitled datasheet"}</legend>
          <p className="meta">
            Last changed here {dateOf(here.changedAt)}, in the backup {dateOf(inBackup.changedAt)}.
          </p>
          <div className={styles["options"]}>
            {options.map(({ choice, words }) => (
              <label key={choice} className="choice">
                <input
                  type="radio"
                  name={`restore-${id}`}
                  checked={choices[id] === choice}
                  onChange={() => onChange({ ...choices, [id]: choice })}
                />
                {words}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </>
  );
}

function dateOf(at: string | undefined): string {
  return at === undefined ? "at a time it does not say" : `on ${momentWords(at)}`;
}
