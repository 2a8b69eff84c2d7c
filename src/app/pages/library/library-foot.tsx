import { useEffect } from "react";
import { Link } from "react-router";
import { useBackup } from "#app/import/use-backup.ts";
import { persistenceWords, usedWords, usePersistence } from "#app/import/use-persistence.ts";
import type { StoreProblem } from "#app/storage/library.ts";
import { backupWords } from "#app/words/backup.ts";
import { countWords, sentence } from "#app/words/when.ts";
import styles from "./library-page.module.css";

interface LibraryFootProps {
  readonly count: number;
  readonly deleted: number;
  readonly lastBackupAt: string | undefined;
  readonly onRestore: () => void;
  readonly onProblem: (problem: StoreProblem) => void;
}

/** Where the words are kept and how safe that is; quiet, and always there. */
export function LibraryFoot({
  count,
  deleted,
  lastBackupAt,
  onRestore,
  onProblem,
}: LibraryFootProps) {
  const { kept, ask, refused } = usePersistence();
  const { backingUp, backUp } = useBackup();
  useEffect(() => {
    if (backingUp.status === "failed") onProblem(backingUp.problem);
  }, [backingUp, onProblem]);
  const used = usedWords(kept);
  return (
    <footer className={styles["foot"]}>
      <p className="num">
        {count > 0 &&
          `${sentence(countWords(count, "datasheet"))}, kept in this browser and nowhere else${used === undefined ? "" : `; all that the Workbench keeps here takes ${used}`}. ${backupWords(lastBackupAt)} `}
        {count > 0 && kept !== undefined && persistenceWords(kept, refused)}{" "}
        {count > 0 && kept?.status === "may-be-cleared" && !refused && (
          <button type="button" className="link" onClick={ask}>
            Ask the browser to keep it
          </button>
        )}
      </p>
      <p className={styles["acts"]}>
        {deleted > 0 && <Link to="/?view=deleted">Recently deleted ({deleted})</Link>}
        {count > 0 && (
          <button
            type="button"
            className="link"
            disabled={backingUp.status === "working"}
            onClick={backUp}
          >
            Back up everything
          </button>
        )}
        <button type="button" className="link" onClick={onRestore}>
          Restore a backup
        </button>
      </p>
    </footer>
  );
}
