import { useState } from "react";
import { newId, now } from "#app/clock.ts";
import { Dialog, DialogActions } from "#app/components/dialog.tsx";
import type { Outcome } from "#app/import/outcome.ts";
import { type Choices, RestoreChoices } from "#app/import/restore-choices.tsx";
import { restoreWords, settled } from "#app/import/restore-words.ts";
import { useLibrary } from "#app/library-context.tsx";
import { type RestoreReport, restore } from "#app/storage/restore.ts";
import { countWords, momentWords } from "#app/words/when.ts";
import type { Backup } from "#core/formats/backup/read.ts";

interface RestoreDialogProps {
  readonly backup: Backup;
  readonly onDone: (outcome: Extract<Outcome, { kind: "restored" }>) => void;
  readonly onClose: () => void;
}

type Step =
  | { readonly kind: "ask" }
  | { readonly kind: "working" }
  | { readonly kind: "choose"; readonly first: RestoreReport };

/** Merges a backup: what is new comes in, what is the same stays, and what differs is asked about. */
export function RestoreDialog({ backup, onDone, onClose }: RestoreDialogProps) {
  const library = useLibrary();
  const [step, setStep] = useState<Step>({ kind: "ask" });
  const [choices, setChoices] = useState<Choices>({});

  function run(chosen: Choices): Promise<RestoreReport> {
    setStep({ kind: "working" });
    const stamp = { at: now(), session: newId() };
    return restore(library, backup.contents, { choices: chosen, stamp, newId });
  }
  function done(report: RestoreReport): void {
    const lost = backup.contents.damaged.length;
    const sentences = [
      ...restoreWords(report),
      ...(lost > 0
        ? [
            `${countWords(lost, "record")} could not be read when the backup was made. The backup file still holds what was there.`,
          ]
        : []),
    ];
    onDone({ kind: "restored", sentences, broken: backup.broken });
  }
  async function begin(): Promise<void> {
    const first = await run({});
    const asked = first.datasheets.filter((each) => each.outcome === "asks");
    if (asked.length === 0) return done(first);
    setChoices(Object.fromEntries(asked.map(({ id }) => [id, "skip"])));
    setStep({ kind: "choose", first });
  }
  async function finish(first: RestoreReport): Promise<void> {
    done(settled(first, await run(choices)));
  }

  switch (step.kind) {
    case "ask":
    case "working":
      return (
        <Dialog title="Restore this backup?" onClose={onClose}>
          <p>
            Made on {momentWords(backup.madeAt)}, with{" "}
            {countWords(backup.contents.datasheets.length, "datasheet")}. Datasheets that are not
            here are added, those that are the same stay, and you are asked about every one that
            differs. Nothing is overwritten without your word.
          </p>
          <DialogActions>
            <button type="button" className="button" onClick={onClose}>
              Not now
            </button>
            <button
              type="button"
              className="button primary"
              disabled={step.kind === "working"}
              onClick={() => void begin()}
            >
              {step.kind === "working" ? "Restoring …" : "Restore"}
            </button>
          </DialogActions>
        </Dialog>
      );
    case "choose": {
      const { first } = step;
      return (
        <Dialog title="These differ from what is here" onClose={() => done(first)} wide>
          <RestoreChoices report={first} choices={choices} onChange={setChoices} />
          <DialogActions>
            <button type="button" className="button primary" onClick={() => void finish(first)}>
              Do this
            </button>
          </DialogActions>
        </Dialog>
      );
    }
  }
}
