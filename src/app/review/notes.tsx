import { useEffect, useRef, useState } from "react";
import { Icon } from "#app/components/icon.tsx";
import { Compose, type ComposeProps } from "#app/review/compose.tsx";
import type { OpenReview } from "#app/review/review-context.tsx";
import { Thread } from "#app/review/thread.tsx";
import { readUnsent } from "#app/review/unsent.ts";
import type { CommentStanding } from "#core/review/standing.ts";
import styles from "./review.module.css";

interface NotesProps extends Pick<ComposeProps, "place" | "source" | "quoted" | "saying"> {
  readonly review: OpenReview;
  /** What the comments are on. */
  readonly label: string;
  readonly comments: readonly CommentStanding[];
  /** On the button that begins a comment. */
  readonly begin: string;
  readonly onBegin?: () => void;
  readonly folded?: boolean;
}

/** Comments on one thing: the open ones, the settled ones folded, and a way to write another. */
export function Notes(props: NotesProps) {
  const { review, label, place, comments, begin, onBegin, folded = false } = props;
  const datasheet = review.document.id;
  const [writing, setWriting] = useState<"no" | "found" | "begun">(() =>
    !folded && readUnsent(datasheet, place) !== undefined ? "found" : "no",
  );
  const group = useRef<HTMLDivElement>(null);
  const turn = props.quoted?.turn;
  const known = useRef(turn);
  useEffect(() => {
    if (turn === known.current) return;
    known.current = turn;
    setWriting("begun");
  }, [turn]);
  const open = comments.filter(({ state }) => state.kind === "open");
  const settled = comments.filter(({ state }) => state.kind === "settled");
  if (folded && comments.length === 0) return null;
  const toGroup = () => group.current?.focus();
  const threads = (list: readonly CommentStanding[]) =>
    list.map((comment) => (
      <Thread key={comment.id} comment={comment} review={review} onMoved={toGroup} />
    ));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; this groups remarks
    <div
      ref={group}
      className={styles["notes"]}
      data-notes
      role="group"
      tabIndex={-1}
      aria-label={`Comments on ${label}`}
    >
      {threads(open)}
      {settled.length > 0 && (
        <details className={styles["fold"]}>
          <summary>
            {settled.length === 1 ? "One comment settled" : `${settled.length} comments settled`}
          </summary>
          {threads(settled)}
        </details>
      )}
      {writing !== "no" && (
        <Compose
          {...composeProps(props)}
          datasheet={datasheet}
          focus={writing === "begun"}
          label="Your comment"
          send="Comment"
          sent={`Comment on ${label} kept.`}
          onDone={() => {
            setWriting("no");
            toGroup();
          }}
        />
      )}
      {writing === "no" && !folded && (
        <button
          type="button"
          className={`link no-print ${styles["begin"]}`}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => (onBegin === undefined ? setWriting("begun") : onBegin())}
        >
          <Icon name="note" small />
          {begin}
          {!begin.endsWith(label) && <span className="sr">: {label}</span>}
        </button>
      )}
    </div>
  );
}

function composeProps({ place, source, quoted, saying }: NotesProps) {
  return {
    place,
    saying,
    ...(source !== undefined && { source }),
    ...(quoted !== undefined && { quoted }),
  };
}
