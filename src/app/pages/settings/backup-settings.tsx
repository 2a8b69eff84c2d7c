import { lazy, Suspense, useRef } from "react";
import { Message } from "#app/components/message.tsx";
import { FilePicker } from "#app/import/file-picker.tsx";
import { ImportDialogs } from "#app/import/import-dialogs.tsx";
import { useBackup } from "#app/import/use-backup.ts";
import { useImport } from "#app/import/use-import.ts";
import type { Settings } from "#app/storage/library.ts";
import { backupWords } from "#app/words/backup.ts";
import { storeProblemWords } from "#app/words/store-problem.ts";
import styles from "./settings-page.module.css";

const Arrivals = lazy(() =>
  import("#app/import/arrivals.tsx").then((m) => ({ default: m.Arrivals })),
);

interface BackupSettingsProps {
  readonly settings: Settings;
}

export function BackupSettings({ settings }: BackupSettingsProps) {
  const { backingUp, backUp } = useBackup();
  const imports = useImport();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <section aria-labelledby="settings-backup">
      <h2 id="settings-backup">Backup</h2>
      <p className={styles["about"]}>
        One file with every datasheet, its private notes, flags and earlier texts, your question
        sets and these settings. Restoring merges: what differs is asked about, and nothing is
        overwritten without your word.
      </p>
      <p className={styles["about"]} role="status">
        {backupWords(settings.lastBackupAt)}
      </p>
      {backingUp.status === "failed" && (
        <div role="alert">
          <Message tone="error" title={storeProblemWords(backingUp.problem).what}>
            <p>{storeProblemWords(backingUp.problem).next}</p>
          </Message>
        </div>
      )}
      <div className={styles["acts"]}>
        <button
          type="button"
          className="button"
          disabled={backingUp.status === "working"}
          onClick={backUp}
        >
          Back up everything
        </button>
        <button type="button" className="button" onClick={() => picker.current?.click()}>
          Restore a backup
        </button>
      </div>
      <FilePicker ref={picker} label="A backup file" onFiles={imports.takeFiles} />
      <Suspense>
        {imports.arrivals.length > 0 && (
          <Arrivals
            arrivals={imports.arrivals}
            asking={imports.asking !== undefined}
            onDecide={imports.open}
            onClose={imports.close}
          />
        )}
      </Suspense>
      <ImportDialogs imports={imports} />
    </section>
  );
}
