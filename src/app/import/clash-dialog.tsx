import { useState } from "react";
import { Dialog, DialogActions } from "#app/components/dialog.tsx";
import { baseGuessWords, baseWords } from "#app/import/base-words.ts";
import { differences, sameContent } from "#app/import/differences.ts";
import { DifferingQuestions } from "#app/import/differing-questions.tsx";
import type { KnownBase } from "#app/import/known-base.ts";
import type { Clash, Decision, Look } from "#app/import/outcome.ts";
import { fieldWords } from "#app/words/field.ts";
import { countWords, momentWords, sentence } from "#app/words/when.ts";
import type { Datasheet } from "#core/datasheet/datasheet.ts";
import { lastChange } from "#core/datasheet/last-change.ts";
import { describeNote } from "#core/formats/describe-problem.ts";
import styles from "./clash-dialog.module.css";

interface ClashDialogProps {
  readonly title: string;
  readonly fileName: string;
  readonly clash: Clash;
  readonly onDecide: (decision: Decision) => void;
  readonly onLook: (at: Look) => void;
  /** Leaves both as they are; it can still be decided later. */
  readonly onClose: () => void;
}

/** As many as are listed without being asked for. */
const shownAtOnce = 6;

/** A file whose id is already here with other words: nothing is done before the person says what. */
export function ClashDialog({
  title,
  fileName,
  clash,
  onDecide,
  onLook,
  onClose,
}: ClashDialogProps) {
  const there = clash.read.datasheet;
  const [found] = useState(() => differences(clash.here, there));
  const others = [...found.facts, ...found.rest];
  return (
    <Dialog title={`${title} is already here and differs. What now?`} onClose={onClose} wide>
      <p>
        {sentence(said(found.answers.length, others.length))} between the library and{" "}
        <b>{fileName}</b>.
        {clash.exportedAt !== undefined &&
          ` The file is just as it was exported from here on ${momentWords(clash.exportedAt)}: only the library has moved on.`}
        {clash.read.edited && " The file was edited by hand since it was written."}
        {clash.deletedAt !== undefined &&
          ` The one here was deleted on ${momentWords(clash.deletedAt)}; replacing it brings it back.`}
      </p>
      {clash.read.notes
        .filter(({ code }) => code === "release-edited")
        .map((note) => (
          <p key={note.code}>{describeNote(note)}</p>
        ))}
      <BothSides here={clash.here} there={there} />
      {found.answers.length + others.length > 0 && (
        <details className={styles["differing"]} open={found.answers.length <= shownAtOnce}>
          <summary>What differs</summary>
          <DifferingQuestions answers={found.answers} />
          {others.length > 0 && <p>Besides answers: {others.map(fieldWords).join(", ")}.</p>}
        </details>
      )}
      <p className={styles["look"]}>
        <button type="button" className="link" onClick={() => onLook("compare")}>
          Compare the two, word by word
        </button>
      </p>
      <dl className={styles["ways"]}>
        {clash.base !== undefined && (
          <>
            <dt>Merge</dt>
            <dd>{mergeWords(clash.here, clash.base)}</dd>
          </>
        )}
        <dt>Open as a copy</dt>
        <dd>Adds the file as a datasheet of its own. The one here is not touched.</dd>
        <dt>Replace</dt>
        <dd>
          The one here says what the file says. Each text it replaces stays under its answer’s
          earlier versions; private notes and flags stay too.
        </dd>
      </dl>
      <DialogActions>
        <button type="button" className="button" onClick={onClose}>
          Not now
        </button>
        <button type="button" className="button" onClick={() => onDecide("replace")}>
          Replace
        </button>
        <button
          type="button"
          className={clash.base === undefined ? "button primary" : "button"}
          onClick={() => onDecide("copy")}
        >
          Open as a copy
        </button>
        {clash.base !== undefined && (
          <button type="button" className="button primary" onClick={() => onLook("merge")}>
            Merge …
          </button>
        )}
      </DialogActions>
    </Dialog>
  );
}

/** What merging does here, from what the file came from. */
function mergeWords(here: Datasheet, base: KnownBase): string {
  const moved = !sameContent(differences(base.datasheet, here));
  const from = base.named ? `The file came from ${baseWords(base)}.` : `${baseGuessWords(base)}`;
  return moved
    ? `${from} Both were changed since: see what the file brings, take or refuse each change, and settle where the two collide.`
    : `${from} Nothing was changed here since: see what the file brings, and take or refuse each change.`;
}

interface BothSidesProps {
  readonly here: Datasheet;
  readonly there: Datasheet;
}

/** What tells the two apart at a glance. */
function BothSides({ here, there }: BothSidesProps) {
  return (
    <table className={styles["sides"]}>
      <thead>
        <tr>
          <td />
          <th scope="col">In the library</th>
          <th scope="col">In the file</th>
        </tr>
      </thead>
      <tbody>
        {facts.map(({ name, of }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {[here, there].map((side, index) => (
              <td key={index === 0 ? "here" : "there"}>{of(side)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const facts: readonly { readonly name: string; readonly of: (datasheet: Datasheet) => string }[] = [
  { name: "Title", of: ({ dataset }) => dataset.title.trim() || "No title" },
  { name: "Version", of: ({ dataset }) => dataset.version?.trim() || "No version" },
  {
    name: "Last change",
    of: (datasheet) => {
      const at = lastChange(datasheet, datasheet.answers);
      return at === undefined ? "It does not say" : momentWords(at);
    },
  },
];

function said(answers: number, others: number): string {
  const parts = [
    answers > 0 && countWords(answers, "answer"),
    others > 0 && countWords(others, "other field"),
  ].filter((part) => part !== false);
  return `${parts.join(" and ")} ${answers + others === 1 ? "differs" : "differ"}`;
}
