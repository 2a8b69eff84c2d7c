import { useState } from "react";
import { Dialog, DialogActions } from "#app/components/dialog.tsx";
import { differences } from "#app/import/differences.ts";
import { DifferingAnswers } from "#app/import/differing-answers.tsx";
import type { Clash, Decision } from "#app/import/outcome.ts";
import { fieldWords } from "#app/words/field.ts";
import { countWords, momentWords, sentence } from "#app/words/when.ts";
import type { Datasheet } from "#core/datasheet/datasheet.ts";
import { lastChange } from "#core/datasheet/last-change.ts";
import styles from "./clash-dialog.module.css";

interface ClashDialogProps {
  readonly title: string;
  readonly fileName: string;
  readonly clash: Clash;
  readonly onDecide: (decision: Decision) => void;
  /** Leaves both as they are; it can still be decided later. */
  readonly onClose: () => void;
}

/** A file whose id is already here with other words: nothing is done before the person says what. */
export function ClashDialog({ title, fileName, clash, onDecide, onClose }: ClashDialogProps) {
  const [found] = useState(() => differences(clash.here, clash.read.datasheet));
  const [comparing, setComparing] = useState(false);
  const others = [...found.facts, ...found.rest];
  return (
    <Dialog title={`${title} is already here and differs. What now?`} onClose={onClose} wide>
      <p>
        {sentence(said(found.answers.length, others.length))} between the library and{" "}
        <b>{fileName}</b>.
      </p>
      <p className={styles["dates"]}>
        Last changed here {dateOf(clash.here)}, in the file {dateOf(clash.read.datasheet)}.
        {clash.exportedAt !== undefined &&
          ` The file is just as it was exported from here on ${momentWords(clash.exportedAt)}: only the library has moved on.`}
        {clash.read.edited && " The file was edited by hand since it was written."}
        {clash.deletedAt !== undefined &&
          ` The one here was deleted on ${momentWords(clash.deletedAt)}; replacing it brings it back.`}
      </p>
      <dl className={styles["ways"]}>
        <dt>Open as a copy</dt>
        <dd>Adds the file as a datasheet of its own. The one here is not touched.</dd>
        <dt>Replace</dt>
        <dd>
          The one here says what the file says. Each text it replaces stays under its answer’s
          earlier versions; private notes and flags stay too.
        </dd>
      </dl>
      <button
        type="button"
        className="link"
        aria-expanded={comparing}
        onClick={() => setComparing(!comparing)}
      >
        {comparing ? "Hide what differs" : "Look at what differs first"}
      </button>
      {comparing && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        <section className={styles["differences"]} aria-label="What differs" tabIndex={0}>
          {others.length > 0 && (
            <p>Other than answers, these differ: {others.map(fieldWords).join(", ")}.</p>
          )}
          <DifferingAnswers
            answers={found.answers}
            here={clash.here}
            there={clash.read.datasheet}
          />
        </section>
      )}
      <DialogActions>
        <button type="button" className="button" onClick={onClose}>
          Not now
        </button>
        <button type="button" className="button" onClick={() => onDecide("replace")}>
          Replace
        </button>
        <button type="button" className="button primary" onClick={() => onDecide("copy")}>
          Open as a copy
        </button>
      </DialogActions>
    </Dialog>
  );
}

function said(answers: number, others: number): string {
  const parts = [
    answers > 0 && countWords(answers, "answer"),
    others > 0 && countWords(others, "other field"),
  ].filter((part) => part !== false);
  return `${parts.join(" and ")} ${answers + others === 1 ? "differs" : "differ"}`;
}

function dateOf(datasheet: Datasheet): string {
  const at = lastChange(datasheet, datasheet.answers);
  return at === undefined ? "at a time it does not say" : `on ${momentWords(at)}`;
}
