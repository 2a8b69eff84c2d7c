import { useId, useRef, useState } from "react";
import { Link } from "react-router";
import { Icon } from "#app/components/icon.tsx";
import { countWords, sentence } from "#app/words/when.ts";
import type { Finding, Severity } from "#core/check/finding.ts";
import type { FindingWords } from "#core/check/finding-words.ts";
import styles from "./check.module.css";

interface FindingItemProps {
  readonly finding: Finding;
  readonly words: FindingWords;
  readonly to: string | undefined;
  /** How many other findings go with it when it is dismissed. */
  readonly alike: number;
  readonly onDismiss: (reason: string) => void;
}

export const severityWords: Readonly<Record<Severity, string>> = {
  missing: "Missing",
  weak: "Weak",
  note: "Note",
};

export function FindingItem({ finding, words, to, alike, onDismiss }: FindingItemProps) {
  const [asking, setAsking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const { severity } = finding;
  return (
    <li className={`${styles["finding"]} ${styles[severity]}`}>
      <p className={styles["what"]}>
        <Icon name={severity === "note" ? "info" : "warning"} small />
        <span>
          <span className={styles["severity"]}>{severityWords[severity]}.</span>{" "}
          {to === undefined ? words.title : <Link to={to}>{words.title}</Link>}
        </span>
      </p>
      <p>
        {words.means} {words.toDo}
      </p>
      {asking ? (
        <DismissForm
          title={words.title}
          alike={alike}
          onDismiss={onDismiss}
          onCancel={() => {
            setAsking(false);
            requestAnimationFrame(() => opener.current?.focus());
          }}
        />
      ) : (
        <button ref={opener} type="button" className="link" onClick={() => setAsking(true)}>
          Dismiss<span className="sr"> “{words.title}”</span>
        </button>
      )}
    </li>
  );
}

interface DismissFormProps {
  readonly title: string;
  readonly alike: number;
  readonly onDismiss: (reason: string) => void;
  readonly onCancel: () => void;
}

function DismissForm({ title, alike, onDismiss, onCancel }: DismissFormProps) {
  const id = useId();
  const [reason, setReason] = useState("");
  const [refused, setRefused] = useState(false);
  return (
    <form
      className={styles["dismiss"]}
      aria-label={`Dismiss: ${title}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() === "") setRefused(true);
        else onDismiss(reason.trim());
      }}
    >
      <label className="labelled" htmlFor={id}>
        <span className="name">Why is it fine as it is?</span>
      </label>
      {refused && (
        <p className="error" id={`${id}-error`}>
          <Icon name="warning" small />
          <span>Give a reason: it is kept with the sheet.</span>
        </p>
      )}
      <input
        id={id}
        className="field"
        type="text"
        maxLength={2000}
        // biome-ignore lint/a11y/noAutofocus: the button just pressed asked for this field
        autoFocus
        value={reason}
        aria-invalid={refused}
        aria-describedby={refused ? `${id}-error` : undefined}
        onChange={(event) => {
          setReason(event.target.value);
          setRefused(false);
        }}
        onKeyDown={(event) => {
          if (event.key === "Escape") onCancel();
        }}
      />
      {alike > 0 && (
        <p className="meta">
          {sentence(countWords(alike, "other finding"))} of this kind here{" "}
          {alike === 1 ? "goes" : "go"} with it.
        </p>
      )}
      <div className={styles["acts"]}>
        <button type="submit" className="button">
          Dismiss
        </button>
        <button type="button" className="button bare" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}
