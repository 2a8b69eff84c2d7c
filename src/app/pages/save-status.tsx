import { useEffect, useState } from "react";
import { Icon } from "#app/components/icon.tsx";
import { useSession, useSnapshot } from "#app/datasheet-context.tsx";
import { downloadText } from "#app/files/download.ts";
import { storeProblemWords } from "#app/words/store-problem.ts";
import styles from "./save-status.module.css";

/** "Saved" in quiet grey; trouble takes its place and stays, with the words savable as a file. */
export function SaveStatus() {
  const { saving } = useSnapshot();
  const session = useSession();
  const trouble = saving.status === "trouble";
  return (
    <div className={styles["place"]}>
      <span className={`${styles["saved"]} ${trouble ? styles["trouble"] : ""}`}>
        {trouble ? (
          <>
            <Icon name="warning" small />
            {storeProblemWords(saving.problem).what}
          </>
        ) : (
          <>
            <Icon name="check" small />
            Saved
          </>
        )}
      </span>
      {trouble && (
        <button
          type="button"
          className="button"
          title={`${storeProblemWords(saving.problem).safe} ${storeProblemWords(saving.problem).next}`}
          onClick={() => void downloadUnsaved(session)}
        >
          Download a copy
        </button>
      )}
      <Announcement text={trouble ? storeProblemWords(saving.problem).what : "Saved"} />
    </div>
  );
}

async function downloadUnsaved(session: ReturnType<typeof useSession>): Promise<void> {
  const [{ json }, { exported }] = await Promise.all([
    import("#core/formats/json/json.ts"),
    import("#core/datasheet/draft.ts"),
  ]);
  const datasheet = exported(session.unsaved());
  downloadText(
    `${datasheet.dataset.shortName ?? "datasheet"}-unsaved.json`,
    json.mediaType,
    json.write(datasheet),
  );
}

interface AnnouncementProps {
  readonly text: string;
}

/** Speaks a change of the saving state at most once a minute; trouble at once. */
function Announcement({ text }: AnnouncementProps) {
  const [spoken, setSpoken] = useState("");
  useEffect(() => {
    if (text === spoken) return;
    const timer = setTimeout(() => setSpoken(text), text === "Saved" ? 60_000 : 0);
    return () => clearTimeout(timer);
  }, [text, spoken]);
  return (
    <span className="sr" role="status">
      {spoken}
    </span>
  );
}
