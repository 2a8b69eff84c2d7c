import { memo, useState } from "react";
import { ChangeBody } from "#app/pages/compare/change-body.tsx";
import { ChangeIcon, iconOf } from "#app/pages/compare/change-icon.tsx";
import { elementId } from "#app/pages/compare/place.ts";
import type { View } from "#app/pages/compare/text/compared-text.tsx";
import { AnswerNotes } from "#app/review/answer-notes.tsx";
import type { Change, ChangeKind } from "#core/compare/change.ts";
import { describeChange, textOf } from "#core/compare/describe-change.ts";
import { wordCounts } from "#core/compare/text/word-counts.ts";
import { counted, grouped } from "#core/compare/words.ts";
import styles from "./change-view.module.css";

interface ChangeViewProps {
  readonly change: Change;
  /** Whether what reviewers say of its question stands beside it. */
  readonly notes: boolean;
  /** How the page shows texts; a change may be turned round alone. */
  readonly view: View;
  readonly space: boolean;
  readonly names: readonly [before: string, after: string];
  readonly read: boolean;
  readonly current: boolean;
  readonly onRead: (changes: readonly Change[], read: boolean) => void;
  readonly onCopyLink: (change: Change) => void;
}

export const ChangeView = memo(function ChangeView(props: ChangeViewProps) {
  const { change, notes, view, names, read, current, onRead, onCopyLink } = props;
  const [own, setOwn] = useState<{ readonly view: View; readonly of: View }>();
  const [ownSpace, setOwnSpace] = useState(false);
  // Turning the whole page round turns this round too.
  const shown = own?.of === view ? own.view : view;
  const space = props.space || ownSpace;
  const { title, about } = describeChange(change);
  const text = textOf(change);
  const question = "question" in change ? change.question : undefined;
  const sided = text !== undefined && !isLine(change);
  return (
    <article
      id={elementId(change.id)}
      className={`${styles["change"]} ${current ? styles["current"] : ""}`}
      data-change={change.id}
      tabIndex={-1}
      aria-label={`${title}: ${about}`}
    >
      <div className={styles["body"]}>
        <p className={styles["head"]}>
          <span className={`${styles["kind"]} ${styles[tones[change.kind] ?? "plain"] ?? ""}`}>
            <ChangeIcon name={iconOf[change.kind]} />
            {title}
          </span>
          <span className="num">{countsOf(change)}</span>
          {question !== undefined && <span className={styles["id"]}>{question.id}</span>}
        </p>
        {!("prompt" in change) && (
          <h3 className="ask" dir="auto">
            {question?.prompt ?? about}
          </h3>
        )}
        <ChangeBody change={change} view={shown} space={space} names={names} />
        <p className={`${styles["foot"]} no-print`}>
          <label>
            <input
              type="checkbox"
              checked={read}
              onChange={(event) => onRead([change], event.target.checked)}
            />
            Read
            <span className="sr">
              : {title}, {about}
            </span>
          </label>
          {sided && (
            <button
              type="button"
              className="link"
              onClick={() => setOwn({ view: shown === "sides" ? "inline" : "sides", of: view })}
            >
              {shown === "sides" ? "Inline" : "Side by side"}
            </button>
          )}
          {text !== undefined && text.whitespaceOnly > 0 && (
            <button
              type="button"
              className="link"
              aria-pressed={space}
              disabled={props.space}
              onClick={() => setOwnSpace(!ownSpace)}
            >
              {counted(text.whitespaceOnly, "change")} of white space alone:{" "}
              {space ? "shown" : "show"}
            </button>
          )}
          <button type="button" className="link" onClick={() => onCopyLink(change)}>
            Copy link<span className="sr"> to {about}</span>
          </button>
        </p>
      </div>
      {notes && question !== undefined && (
        <div className={styles["notes"]}>
          <AnswerNotes question={question.id} />
        </div>
      )}
    </article>
  );
});

/** Shown as it is written, and short: both sides stand in one line. */
function isLine(change: Change): boolean {
  if ("prompt" in change) return true;
  if (change.kind !== "dataset-changed") return false;
  return change.value.field === "title" || change.value.field === "shortName";
}

type Tone = "plain" | "new" | "gone" | "reworded";

const tones: Partial<Record<ChangeKind, Tone>> = {
  answered: "new",
  "question-new": "new",
  "file-added": "new",
  cleared: "gone",
  "question-gone": "gone",
  "file-removed": "gone",
  "question-reworded": "reworded",
  "question-replaced": "reworded",
  "question-altered": "reworded",
  "question-moved": "reworded",
};

/** "27 words added, 9 removed"; for a reworded question what became of its answer. */
function countsOf(change: Change): string {
  if (change.kind === "question-reworded" || change.kind === "question-replaced")
    return change.kept === undefined ? "" : "the answer is as it was";
  const text = textOf(change);
  if (text === undefined) return "";
  const { added, removed } = wordCounts(text);
  const words = (count: number) => `${grouped(count)} ${count === 1 ? "word" : "words"}`;
  if (added > 0 && removed > 0) return `${words(added)} added, ${grouped(removed)} removed`;
  if (added > 0) return `${words(added)} added`;
  if (removed > 0) return `${words(removed)} removed`;
  if (text.whitespaceOnly > 0) return "only white space changed";
  return text.blocks.some(({ kind }) => kind === "moved-to")
    ? "moved, no word changed"
    : "no word changed";
}
