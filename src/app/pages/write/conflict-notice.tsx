import { Message } from "#app/components/message.tsx";
import { useSession } from "#app/datasheet-context.tsx";
import type { SessionSnapshot } from "#app/storage/session.ts";
import { stateLabels } from "#app/words/status.ts";
import { momentWords } from "#app/words/when.ts";
import styles from "./write.module.css";

interface ConflictNoticeProps {
  readonly conflict: SessionSnapshot["conflicts"][number];
}

/** Two tabs wrote the same answer: the later writer is told, and both texts are kept. */
export function ConflictNotice({ conflict: { question, theirs, at } }: ConflictNoticeProps) {
  const session = useSession();
  const text = theirs.state === "answered" ? theirs.text : theirs.reasons[theirs.state];
  return (
    <div className={styles["conflict"]} role="alert">
      <Message title="This answer was also changed in another tab" tone="warning">
        <p>
          Yours is saved. The other one, from {momentWords(at)}, is kept under Earlier versions:
        </p>
        <pre className={styles["theirs"]}>
          {theirs.state === "answered" ? "" : `${stateLabels[theirs.state]}: `}
          {text?.trim() || "(no words)"}
        </pre>
        <p className={styles["acts"]}>
          <button
            type="button"
            className="button"
            onClick={() => session.settleConflict(question, "mine")}
          >
            Keep mine
          </button>
          <button
            type="button"
            className="button"
            onClick={() => session.settleConflict(question, "theirs")}
          >
            Use the other
          </button>
        </p>
      </Message>
    </div>
  );
}
