import { useEffect, useId, useRef, useState } from "react";
import { Icon } from "#app/components/icon.tsx";
import { useSession } from "#app/datasheet-context.tsx";
import { type AnswerDraft, emptyAnswer } from "#core/datasheet/draft.ts";
import { isBlank } from "#core/datasheet/text.ts";
import type { AskedQuestion } from "#core/questions/question.ts";
import styles from "./write.module.css";

interface NoteAndFlagProps {
  readonly question: AskedQuestion;
  readonly answer: AnswerDraft;
}

/** A private note and a flag to come back: they stay in this library and leave in no export. */
export function NoteAndFlag({ question, answer }: NoteAndFlagProps) {
  const session = useSession();
  const [open, setOpen] = useState(!isBlank(answer.note));
  const justOpened = useRef(false);
  const shown = useRef<HTMLTextAreaElement>(null);
  const hint = useId();
  useEffect(() => {
    // Another tab may have written it. What is typed here is in the session at once, so it is never undone.
    const note = session.answer(question.id)?.note ?? "";
    const field = shown.current;
    if (field !== null && field.value !== note && note === (answer.note ?? "")) field.value = note;
  }, [session, question.id, answer.note]);
  const write = (change: (answer: AnswerDraft) => AnswerDraft) =>
    session.writeAnswer(question.id, change(session.answer(question.id) ?? emptyAnswer));
  return (
    <div className={styles["aside"]}>
      <p className={styles["acts"]}>
        <button
          type="button"
          className="button bare"
          aria-pressed={answer.comeBack === true}
          onClick={() => {
            write(({ comeBack, ...rest }) => (comeBack ? rest : { ...rest, comeBack: true }));
            void session.flush();
          }}
        >
          <Icon name="flag" small />
          {answer.comeBack ? "Flagged: come back to this" : "Flag to come back"}
        </button>
        {!open && (
          <button
            type="button"
            className="button bare"
            onClick={() => {
              justOpened.current = true;
              setOpen(true);
            }}
          >
            <Icon name="note" small />
            Add a private note
          </button>
        )}
      </p>
      {open && (
        <div className="labelled">
          <label className="name" htmlFor={`${hint}-note`}>
            Private note
          </label>
          <textarea
            id={`${hint}-note`}
            ref={(field) => {
              shown.current = field;
              // The button that was pressed is gone: without this the keyboard would start again at the top.
              if (field !== null && justOpened.current) field.focus();
              justOpened.current = false;
            }}
            className="field"
            aria-describedby={hint}
            defaultValue={answer.note ?? ""}
            onChange={(event) => {
              const note = event.target.value;
              write(({ note: _, ...rest }) => (note === "" ? rest : { ...rest, note }));
            }}
            onBlur={() => void session.flush()}
          />
          <span className="hint" id={hint}>
            Only for you: it stays in this browser and its backup.
          </span>
        </div>
      )}
    </div>
  );
}
