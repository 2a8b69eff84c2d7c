import { useState } from "react";
import { now } from "#app/clock.ts";
import { Dialog, DialogActions } from "#app/components/dialog.tsx";
import { Icon } from "#app/components/icon.tsx";
import { useToast } from "#app/components/toast.tsx";
import { useLibrary } from "#app/library-context.tsx";
import { leaveDialog } from "#app/pages/release/leave-dialog.ts";
import { nameOf } from "#app/pages/release/stops.tsx";
import type { StoreProblem } from "#app/storage/library.ts";
import { storeProblemWords } from "#app/words/store-problem.ts";
import type { Release } from "#core/release/release.ts";

interface DeleteDialogProps {
  readonly release: Release;
  readonly releases: readonly Release[];
  readonly onClose: () => void;
}

/** A release can go, with what that means said before, and its gap shown after. */
export function DeleteDialog({ release, releases, onClose }: DeleteDialogProps) {
  const library = useLibrary();
  const toast = useToast();
  const [trouble, setTrouble] = useState<StoreProblem | undefined>();
  const { id } = release;
  const { digest } = release.release;
  const name = nameOf(release);
  const next = releases.find((each) => each.release.previous?.digest === digest);
  const remove = async () => {
    const removed = await library.removeRelease(id, digest, now());
    if (!removed.ok) return setTrouble(removed.problem);
    leaveDialog(onClose, "history");
    toast({
      text: `Deleted ${name}.`,
      action: { label: "Undo", run: () => void library.addRelease(id, release) },
    });
  };
  return (
    <Dialog title={`Delete ${name}?`} onClose={onClose}>
      <p>
        It goes from this library for good: its text, its notes and what was signed off in it. Files
        of it that were exported stay as they are, and opening one brings it back.
      </p>
      <p>
        {next === undefined
          ? "It is the last of its chain. The next release will follow the one before it."
          : `${nameOf(next)} follows it and names its digest, so whoever verifies the chain here sees that one is missing.`}{" "}
        The history shows a gap in its place.
      </p>
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
          Keep
        </button>
        <button type="button" className="button primary" onClick={() => void remove()}>
          Delete {name}
        </button>
      </DialogActions>
    </Dialog>
  );
}
