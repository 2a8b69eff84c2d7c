import { useId } from "react";
import { useTyping } from "#app/fields/use-typing.ts";
import { useDatasetField } from "#app/pages/about/use-dataset-field.ts";
import styles from "./about.module.css";

const most = 200;

/** One a line, so that a keyword may hold a comma. */
export function KeywordsField() {
  const id = useId();
  const { value, onChange } = useDatasetField("keywords");
  const { typed, change, around } = useTyping<readonly string[] | undefined, string>({
    key: "about/keywords",
    value,
    read: (keywords = []) => keywords.join("\n"),
    write: writeKeywords,
    unfinished: (text) => linesOf(text).length > most,
    onChange: (next) => onChange(next === undefined ? undefined : [...next]),
  });
  const tooMany = linesOf(typed).length - most;
  return (
    <div id="keywords" className={`labelled ${styles["field"]}`} {...around}>
      <label className="name" htmlFor={id}>
        Keywords
      </label>
      <span className="hint" id={`${id}-hint`}>
        {tooMany > 0
          ? `A sheet holds ${most} keywords: the last ${tooMany} lines aren’t in it.`
          : "One a line."}
      </span>
      <textarea
        id={id}
        className="field"
        aria-describedby={`${id}-hint`}
        value={typed}
        onChange={(event) => change(event.target.value)}
      />
      {typed.includes(",") && (
        <button
          type="button"
          className="link"
          onClick={() => change(typed.replaceAll(/\s*,\s*/g, "\n"))}
        >
          Split at the commas
        </button>
      )}
    </div>
  );
}

function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim().slice(0, 2000))
    .filter((line) => line !== "");
}

function writeKeywords(text: string): readonly string[] | undefined {
  const lines = linesOf(text).slice(0, most);
  return lines.length > 0 ? lines : undefined;
}
