import { useState } from "react";
import { Dialog, DialogActions } from "#app/components/dialog.tsx";
import { Icon } from "#app/components/icon.tsx";
import { useToast } from "#app/components/toast.tsx";
import { useSession } from "#app/datasheet-context.tsx";
import { useLibrary } from "#app/library-context.tsx";
import { leaveDialog } from "#app/pages/release/leave-dialog.ts";
import { type Fate, startFrom, takeBackStart } from "#app/pages/release/start-from.ts";
import { nameOf } from "#app/pages/release/stops.tsx";
import type { StoreProblem } from "#app/storage/library.ts";
import { storeProblemWords } from "#app/words/store-problem.ts";
import type { Release } from "#core/release/release.ts";
import styles from "./release.module.css";

interface StartDialogProps {
  readonly release: Release;
  readonly onClose: () => void;
}

const fates: readonly { readonly fate: Fate; readonly words: string; readonly about: string }[] = [
  {
    fate: "copy",
    words: "Keep it as a datasheet of its own",
    about: "A copy stands beside this one in the library, with every answer, note and flag.",
  },
  {
    fate: "earlier",
    words: "Keep its texts as earlier versions",
    about: "Each answer’s text is found under Earlier versions, beside its question in Write.",
  },
];

/** The draft begins anew from a release. What it says now is kept in the way the person chooses. */
export function StartDialog({ release, onClose }: StartDialogProps) {
  const session = useSession();
  const library = useLibrary();
  const toast = useToast();
  const [fate, setFate] = useState<Fate>("copy");
  const [trouble, setTrouble] = useState<StoreProblem | undefined>();
  const name = nameOf(release);
  const start = async () => {
    await session.flush();
    const started = await startFrom(library, release, fate);
    if (!started.ok) return setTrouble(started.problem);
    leaveDialog(onClose, "history");
    toast({
      text: `The draft says what ${name} says.`,
      action: { label: "Undo", run: () => void takeBackStart(library, started.value) },
    });
  };
  return (
    <Dialog title={`Start a new draft from ${name}?`} onClose={onClose}>
      <p>
        The draft then says what this release says, and goes on from there. The releases stay as
        they are. What becomes of the present draft?
      </p>
      <fieldset className={styles["fates"]}>
        <legend className="sr">What becomes of the present draft</legend>
        {fates.map(({ fate: each, words, about }) => (
          <label key={each} className={styles["fate"]}>
            <input
              type="radio"
              name="fate"
              checked={each === fate}
              onChange={() => setFate(each)}
            />
            <span>
              {words}
              <span className="meta">{about}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {trouble !== undefined && (
        <p className="error" role="alert">
          <Icon name="warning" small />
          <span>
            {storeProblemWords(trouble).what} {storeProblemWords(trouble).next}
          </span>
        </p>
      )}
      <DialogActions>
        <button type="button" className="button" onClick={onClose}>
          Keep the draft
        </button>
        <button type="button" className="button primary" onClick={() => void start()}>
          Start from {name}
        </button>
      </DialogActions>
    </Dialog>
  );
}
