import { type KeyboardEvent, useId, useState } from "react";
import { Dialog, DialogActions } from "#app/components/dialog.tsx";
import { StatusIcon } from "#app/components/status-icon.tsx";
import { findQuestions } from "#app/pages/write/place.ts";
import { statusWords } from "#app/words/status.ts";
import { countWords, sentence } from "#app/words/when.ts";
import type { Status } from "#core/datasheet/status.ts";
import type { AskedQuestion } from "#core/questions/question.ts";
import styles from "./jump-dialog.module.css";

interface JumpDialogProps {
  readonly questions: readonly AskedQuestion[];
  readonly statuses: ReadonlyMap<string, Status>;
  readonly onChoose: (question: AskedQuestion) => void;
  readonly onClose: () => void;
}

/** Type a few letters, press Enter. A combobox over a list of all questions. */
export function JumpDialog({ questions, statuses, onChoose, onClose }: JumpDialogProps) {
  const [typed, setTyped] = useState("");
  const [current, setCurrent] = useState(0);
  const listId = useId();
  const found = findQuestions(questions, typed);
  const chosen = found[Math.min(current, found.length - 1)];
  const onKeyDown = (event: KeyboardEvent) => {
    const steps = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (steps !== undefined && found.length > 0) {
      event.preventDefault();
      const next = (current + steps + found.length) % found.length;
      setCurrent(next);
      document.getElementById(`${listId}-${found[next]?.id}`)?.scrollIntoView({ block: "nearest" });
    }
    if (event.key === "Enter" && chosen !== undefined) {
      event.preventDefault();
      onChoose(chosen);
    }
  };
  return (
    <Dialog title="Jump to a question" onClose={onClose} wide>
      <input
        className="field"
        type="text"
        role="combobox"
        aria-label="A few letters of the question"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={chosen === undefined ? undefined : `${listId}-${chosen.id}`}
        autoComplete="off"
        placeholder="A few letters: licence, missing, consent…"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setCurrent(0);
        }}
        onKeyDown={onKeyDown}
      />
      <p className="sr" role="status">
        {sentence(countWords(found.length, "question"))}
      </p>
      <div className={styles["list"]} role="listbox" id={listId} aria-label="Questions">
        {found.map((question) => {
          const status = statuses.get(question.id) ?? "not-yet";
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox has the keys
            <div
              key={question.id}
              id={`${listId}-${question.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={question === chosen}
              onClick={() => onChoose(question)}
            >
              <StatusIcon name={status} small className={status} />
              <span>
                <b>{question.label}</b> <span className="meta">{question.prompt}</span>
                <span className="sr">, {statusWords[status]}</span>
              </span>
            </div>
          );
        })}
      </div>
      {found.length === 0 && (
        <p className={styles["none"]}>No question has all of these letters.</p>
      )}
      <DialogActions>
        <button type="button" className="button" onClick={onClose}>
          Close
        </button>
      </DialogActions>
    </Dialog>
  );
}
