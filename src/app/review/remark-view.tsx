import { useState } from "react";
import { Prose } from "#app/components/prose.tsx";
import { Compose } from "#app/review/compose.tsx";
import { type OpenReview, useReview } from "#app/review/review-context.tsx";
import { reviewerWords } from "#app/review/review-words.ts";
import { readUnsent } from "#app/review/unsent.ts";
import { momentWords, whenWords } from "#app/words/when.ts";
import { edit, takeBack } from "#core/review/events.ts";
import { samePerson } from "#core/review/reviewer.ts";
import type { Remark } from "#core/review/standing.ts";
import styles from "./review.module.css";

interface RemarkViewProps {
  readonly remark: Remark;
}

/** One comment or reply: who says it, when, and the words. Its writer can change or take it back. */
export function RemarkView({ remark }: RemarkViewProps) {
  const review = useReview();
  if (review.status !== "ready") return null;
  return <Words remark={remark} review={review} />;
}

interface WordsProps extends RemarkViewProps {
  readonly review: OpenReview;
}

function Words({ remark, review }: WordsProps) {
  const { id, by, at, text, earlier, takenBack, doubted } = remark;
  const datasheet = review.document.id;
  const place = `edit ${id}`;
  const [editing, setEditing] = useState(() => readUnsent(datasheet, place) !== undefined);
  const own = review.me !== undefined && samePerson(review.me, by);
  return (
    <>
      <p className={styles["by"]}>
        <b dir="auto">{reviewerWords(by)}</b>
        <span className="meta num" title={momentWords(at)}>
          {whenWords(at, new Date())}
          {earlier.length > 0 && takenBack === undefined && ", changed since"}
        </span>
      </p>
      {doubted === true && (
        <p className="meta">Two texts came under one mark: somebody edited a file by hand.</p>
      )}
      {takenBack !== undefined ? (
        <p className="meta">Taken back.</p>
      ) : editing ? (
        <Compose
          datasheet={datasheet}
          place={place}
          label="Your words"
          send="Change"
          sent="Changed. The words before are kept in the review."
          initial={text}
          saying={(words) => (all, _, stamp) => edit(all, id, words, stamp)}
          onDone={() => setEditing(false)}
        />
      ) : (
        <div className={styles["words"]}>
          <Prose text={text} />
        </div>
      )}
      {own && !editing && takenBack === undefined && (
        <p className={`${styles["own"]} no-print`}>
          <button type="button" className="link" onClick={() => setEditing(true)}>
            Change
          </button>
          <button type="button" className="link" onClick={() => void back()}>
            Take back
          </button>
        </p>
      )}
    </>
  );

  async function back(): Promise<void> {
    if (review.me === undefined) return;
    const refused = await review.say((all, _, stamp) => takeBack(all, id, stamp), review.me);
    review.tell(refused ?? "Taken back. The review file says that it was.");
  }
}
