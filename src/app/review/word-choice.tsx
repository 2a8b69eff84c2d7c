import { useId, useRef, useState } from "react";
import type { TextRange } from "#core/review/quote.ts";
import styles from "./review.module.css";

interface WordChoiceProps {
  /** The Markdown of the answer. */
  readonly source: string;
  readonly onChoose: (range: TextRange) => void;
}

/** Words of the answer chosen by keyboard: a set text takes no cursor, a field does. */
export function WordChoice({ source, onChoose }: WordChoiceProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [missing, setMissing] = useState(false);
  const id = useId();
  return (
    <details className={styles["choice"]}>
      <summary>Only some words of it</summary>
      <label className="meta" htmlFor={id}>
        Select the words here, or in the answer itself
      </label>
      <textarea
        ref={field}
        id={id}
        className="field mono"
        rows={4}
        readOnly
        value={source}
        aria-describedby={missing ? `${id}-missing` : undefined}
      />
      {missing && (
        <p className="error" id={`${id}-missing`} role="alert">
          No words are selected yet.
        </p>
      )}
      <button
        type="button"
        className="link"
        onClick={() => {
          const { selectionStart: start = 0, selectionEnd: end = 0 } = field.current ?? {};
          const empty = source.slice(start, end).trim() === "";
          setMissing(empty);
          if (!empty) onChoose({ start, end });
        }}
      >
        Speak of these words
      </button>
    </details>
  );
}
