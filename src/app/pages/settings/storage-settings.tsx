import { persistenceWords, usedWords, usePersistence } from "#app/import/use-persistence.ts";
import styles from "./settings-page.module.css";

export function StorageSettings() {
  const { kept, ask, refused } = usePersistence();
  const used = usedWords(kept);
  return (
    <section aria-labelledby="settings-storage">
      <h2 id="settings-storage">Where your words are</h2>
      <p className={styles["about"]}>
        In this browser, on this machine, and nowhere else. Another browser, or this page at another
        address, has a library of its own. Clearing this site’s data removes it.
      </p>
      <p className={styles["about"]} role="status">
        {used !== undefined && `All that the Workbench keeps here takes ${used}. `}
        {kept !== undefined && persistenceWords(kept, refused)}
      </p>
      {kept?.status === "may-be-cleared" && (
        <button type="button" className="button" onClick={ask}>
          Ask the browser to keep it
        </button>
      )}
    </section>
  );
}
