import { useId, useState } from "react";
import { now } from "#app/clock.ts";
import { Dialog, DialogActions } from "#app/components/dialog.tsx";
import { Icon } from "#app/components/icon.tsx";
import { purposes } from "#app/export/purposes.ts";
import { RefusedCopy } from "#app/export/refused-copy.tsx";
import { useWritten } from "#app/export/use-written.ts";
import { downloadText, fileStem } from "#app/files/download.ts";
import { useLibrary } from "#app/library-context.tsx";
import { storeProblemWords } from "#app/words/store-problem.ts";
import { canonical, digestOf } from "#core/datasheet/canonical.ts";
import { schemaName } from "#core/datasheet/datasheet.ts";
import { progress, tally } from "#core/datasheet/progress.ts";
import { isBlank } from "#core/datasheet/text.ts";
import { formats } from "#core/formats/index.ts";
import { documentWords } from "#core/formats/release-words.ts";
import { datasheetOf, type ReleaseOrDraft } from "#core/release/release.ts";
import styles from "./export-dialog.module.css";

interface ExportDialogProps {
  readonly datasheet: ReleaseOrDraft;
  readonly onClose: () => void;
}

const linesShown = 40;
const lettersShown = 4000;

/** What became of the last wish; a refusal leaves the text to copy by hand. */
type Outcome =
  | { readonly kind: "none" }
  | { readonly kind: "done"; readonly words: string }
  | { readonly kind: "refused"; readonly text: string };

/** Every datasheet leaves in every format, complete or not. What left is kept in the library. */
export function ExportDialog({ datasheet, onClose }: ExportDialogProps) {
  const library = useLibrary();
  const [formatId, setFormatId] = useState("markdown");
  const [outcome, setOutcome] = useState<Outcome>({ kind: "none" });
  const written = useWritten(datasheet, formatId);
  const name = useId();
  const ready = written.status === "ready";

  const keep = async (format: string): Promise<string> => {
    // An edited file of a release comes back as a draft, so it is kept as one.
    const state = datasheetOf(datasheet);
    const kept = await library.keepExported(datasheet.id, {
      digest: digestOf(state),
      at: now(),
      format,
      text: canonical(state),
    });
    return kept.ok ? "" : ` ${storeProblemWords(kept.problem).what}`;
  };
  const download = async () => {
    if (written.status !== "ready") return;
    const { format, text } = written;
    const file = `${fileNameStem(datasheet)}${format.extension}`;
    downloadText(file, format.mediaType, text);
    setOutcome({ kind: "done", words: `Saved as ${file}.${await keep(format.id)}` });
  };
  const copy = async () => {
    if (written.status !== "ready") return;
    const { format, text } = written;
    const copied = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    const trouble = await keep(format.id);
    setOutcome(
      copied === true
        ? { kind: "done", words: `${format.label} copied to the clipboard.${trouble}` }
        : { kind: "refused", text },
    );
  };

  return (
    <Dialog
      title={`Export ${datasheet.dataset.title.trim() || "this datasheet"}`}
      wide
      onClose={onClose}
    >
      <fieldset className={styles["formats"]}>
        <legend className="sr">Format</legend>
        {formats.map(({ id, label }) => (
          <label key={id} className={styles["format"]}>
            <input
              type="radio"
              name={name}
              value={id}
              checked={id === formatId}
              onChange={() => {
                setFormatId(id);
                setOutcome({ kind: "none" });
              }}
            />
            <span>
              <b>{label}</b>
              <span className={styles["purpose"]}>{purposes[id]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <p className={styles["complete"]}>
        {documentWords(datasheet)}. {completeness(datasheet)}
      </p>
      {written.status === "failed" && (
        <p className="error" role="alert">
          <Icon name="warning" small />
          This format could not be loaded. Your answers are safe; reload the page and try again.
        </p>
      )}
      <textarea
        className={styles["preview"]}
        aria-label="The first lines of the file"
        readOnly
        wrap="off"
        value={ready ? firstLines(written.text) : ""}
      />
      <div role="status" className={styles["outcome"]}>
        {outcome.kind === "done" && (
          <>
            <Icon name="check" small /> {outcome.words}
          </>
        )}
        {outcome.kind === "refused" &&
          "The browser refused the clipboard. The whole text is selected below, to be copied by hand."}
      </div>
      {outcome.kind === "refused" && <RefusedCopy text={outcome.text} />}
      <DialogActions>
        <a
          className={`button bare ${styles["schema"]}`}
          href={`./${schemaName}`}
          download={schemaName}
        >
          Download the JSON Schema
        </a>
        <button type="button" className="button" onClick={onClose}>
          Close
        </button>
        <button type="button" className="button" disabled={!ready} onClick={() => void copy()}>
          <Icon name="copy" />
          Copy
        </button>
        <button
          type="button"
          className="button primary"
          disabled={!ready}
          onClick={() => void download()}
        >
          <Icon name="import" />
          Download
        </button>
      </DialogActions>
    </Dialog>
  );
}

function fileNameStem({ dataset, status, revision }: ReleaseOrDraft): string {
  const name = isBlank(dataset.shortName) ? dataset.title : dataset.shortName;
  const later = status === "release" && revision > 1 ? `revision-${revision}` : undefined;
  return fileStem(name, dataset.version, later);
}

/** Says how complete the sheet is, and never stands in the way. */
function completeness(document: ReleaseOrDraft): string {
  const ticks = progress(datasheetOf(document)).map((section) => section.ticks);
  const { notYet } = tally(ticks.join(""));
  if (notYet === 0) return "Every question is settled.";
  return notYet === 1
    ? "One question is not yet answered; the file says so."
    : `${notYet} questions are not yet answered; the file says so.`;
}

function firstLines(text: string): string {
  const head = text.slice(0, lettersShown).split("\n").slice(0, linesShown).join("\n");
  return head.length < text.length ? `${head}\n…` : head;
}
