import { useState } from "react";
import { Icon } from "#app/components/icon.tsx";
import { Compose } from "#app/review/compose.tsx";
import { RemarkView } from "#app/review/remark-view.tsx";
import type { OpenReview } from "#app/review/review-context.tsx";
import { reviewerWords, seenDocumentWords } from "#app/review/review-words.ts";
import { SinceThen } from "#app/review/since-then.tsx";
import { readUnsent } from "#app/review/unsent.ts";
import { reopen, reply, settle } from "#core/review/events.ts";
import type { CommentStanding } from "#core/review/standing.ts";
import styles from "./review.module.css";

interface ThreadProps {
  readonly comment: CommentStanding;
  readonly review: OpenReview;
  /** Called when it moves away, so that the focus can go somewhere. */
  readonly onMoved: () => void;
}

/** A comment with what it speaks of, its replies, and what can be done about it. */
export function Thread({ comment, review, onMoved }: ThreadProps) {
  const { id, on, document, since, quote, state, replies } = comment;
  const { me, say, tell, compareHref } = review;
  const place = `reply ${id}`;
  const [replying, setReplying] = useState(
    () => readUnsent(review.document.id, place) !== undefined,
  );
  const [asking, setAsking] = useState(false);
  const older = on.kind === "answer" && since.age === "older";
  const change = state.kind === "open" ? settle : reopen;
  return (
    <article className={`${styles["note"]} ${older ? styles["older"] : ""}`}>
      {on.kind === "answer" && on.quote !== undefined && (
        <p className={styles["on"]}>
          on <q>{on.quote.exact}</q>
        </p>
      )}
      <RemarkView remark={comment} />
      {older && (
        <>
          <p className={styles["stale"]}>
            <Icon name="warning" small />
            Speaks of the answer in {seenDocumentWords(document)}
            {quote?.kind === "lost" && "; the words it quotes are no longer there"}
          </p>
          {since.changed.length > 0 && (
            <details className={`${styles["fold"]} no-print`}>
              <summary>What changed since</summary>
              <SinceThen
                since={since}
                document={review.document}
                hrefOf={(question) => compareHref(document.digest, question)}
              />
            </details>
          )}
        </>
      )}
      {replies.map((each) => (
        <div key={each.id} className={styles["reply"]}>
          <RemarkView remark={each} />
        </div>
      ))}
      {state.kind === "settled" && <p className="meta">Settled by {reviewerWords(state.by)}.</p>}
      {replying ? (
        <Compose
          datasheet={review.document.id}
          place={place}
          label="Your reply"
          send="Reply"
          sent="Reply kept."
          saying={(words) => (all, _, stamp) => reply(all, id, words, stamp)}
          onDone={() => setReplying(false)}
        />
      ) : asking ? (
        <p className="meta" role="alert">
          Say who you are first: write a reply, or use “Writing as” above.
        </p>
      ) : null}
      <p className={`${styles["acts"]} no-print`}>
        {!replying && (
          <button type="button" className="link" onClick={() => setReplying(true)}>
            Reply
          </button>
        )}
        <button type="button" className="link" onClick={() => void turn()}>
          {state.kind === "open" ? "Settle" : "Reopen"}
        </button>
      </p>
    </article>
  );

  async function turn(): Promise<void> {
    if (me === undefined) return setAsking(true);
    const refused = await say((all, _, stamp) => change(all, id, stamp), me);
    tell(refused ?? (state.kind === "open" ? "Settled." : "Open again."));
    if (refused === undefined) onMoved();
  }
}
