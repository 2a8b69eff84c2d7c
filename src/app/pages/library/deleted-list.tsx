import { useState } from "react";
import { Dialog, DialogActions } from "#app/components/dialog.tsx";
import { useLibrary } from "#app/library-context.tsx";
import { progressWords, titleOf } from "#app/pages/library/rows.ts";
import type { StoreProblem, Summary } from "#app/storage/library.ts";
import { whenWords } from "#app/words/when.ts";
import styles from "./deleted-list.module.css";

interface DeletedListProps {
  readonly rows: readonly Summary[];
  readonly onProblem: (problem: StoreProblem) => void;
}

/** What was deleted and can still come back. */
export function DeletedList({ rows, onProblem }: DeletedListProps) {
  const library = useLibrary();
  const [purging, setPurging] = useState<Summary | undefined>();
  if (rows.length === 0) {
    return (
      <p className={styles["none"]}>
        Nothing was deleted. What you delete waits here until you say otherwise.
      </p>
    );
  }
  async function restore({ id }: Summary): Promise<void> {
    const restored = await library.undoRemove(id);
    if (!restored.ok) onProblem(restored.problem);
  }
  async function purge({ id }: Summary): Promise<void> {
    setPurging(undefined);
    const purged = await library.purge(id);
    if (!purged.ok) onProblem(purged.problem);
  }
  return (
    <>
      <ul className={styles["list"]}>
        {rows.map((row) => (
          <li key={row.id}>
            <div>
              <h2>{titleOf(row)}</h2>
              <p className="meta num">
                Deleted {whenWords(row.deletedAt ?? row.changedAt, new Date())} ·{" "}
                {progressWords(row)}
              </p>
            </div>
            <div className={styles["acts"]}>
              <button type="button" className="button" onClick={() => void restore(row)}>
                Restore<span className="sr"> {titleOf(row)}</span>
              </button>
              <button
                type="button"
                className="button bare"
                aria-label={`Delete for ever: ${titleOf(row)}`}
                onClick={() => setPurging(row)}
              >
                Delete for ever
              </button>
            </div>
          </li>
        ))}
      </ul>
      {purging !== undefined && (
        <Dialog
          title={`Delete ${titleOf(purging)} for ever?`}
          onClose={() => setPurging(undefined)}
        >
          <p>
            Its answers, private notes and earlier texts leave this browser. Files you saved and
            backups you made stay as they are. This cannot be undone.
          </p>
          <DialogActions>
            <button type="button" className="button" onClick={() => setPurging(undefined)}>
              Keep
            </button>
            <button type="button" className="button primary" onClick={() => void purge(purging)}>
              Delete for ever
            </button>
          </DialogActions>
        </Dialog>
      )}
    </>
  );
}
