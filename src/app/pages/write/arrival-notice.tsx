import { Message } from "#app/components/message.tsx";
import { useSession } from "#app/datasheet-context.tsx";
import type { SessionSnapshot } from "#app/storage/session.ts";
import { momentWords } from "#app/words/when.ts";
import styles from "./write.module.css";

interface ArrivalNoticeProps {
  readonly arrival: SessionSnapshot["arrivals"][number];
}

/** Another tab wrote this answer while nobody was writing it here: its text has taken its place. */
export function ArrivalNotice({ arrival: { question, at } }: ArrivalNoticeProps) {
  const session = useSession();
  return (
    <div className={styles["conflict"]} role="status">
      <Message title="This answer was changed in another tab">
        <p>
          That was {momentWords(at)}, and the field shows it now. What stood here is kept under
          Earlier versions.
        </p>
        <p>
          <button type="button" className="link" onClick={() => session.dismissArrival(question)}>
            Understood
          </button>
        </p>
      </Message>
    </div>
  );
}
