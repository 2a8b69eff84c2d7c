import { lazy, useState } from "react";
import { Icon } from "#app/components/icon.tsx";
import { Piece } from "#app/components/piece.tsx";
import { Prose } from "#app/components/prose.tsx";
import type { Loaded } from "#app/hooks/use-loaded.ts";
import { originWords } from "#app/words/origin.ts";
import { countWords } from "#app/words/when.ts";
import type { AskedQuestion, Guidance } from "#core/questions/question.ts";
import styles from "./write.module.css";

const EarlierTexts = lazy(() =>
  import("#app/pages/write/earlier-texts.tsx").then((m) => ({ default: m.EarlierTexts })),
);
const Comments = lazy(() =>
  import("#app/pages/write/comments.tsx").then((m) => ({ default: m.Comments })),
);

interface GuidanceProps {
  readonly question: AskedQuestion;
  readonly guidance: Loaded<ReadonlyMap<string, Guidance>>;
  /** How many open comments there are on the answer. */
  readonly comments: number;
}

/** Always the same heads in the same order; beside the question when there is room, folded under it when not. */
export function GuidanceAside({ question, guidance: loaded, comments }: GuidanceProps) {
  const [open] = useState(() => matchMedia("(min-width: 80.01rem)").matches);
  const guidance = loaded.status === "ready" ? loaded.value.get(question.id) : undefined;
  return (
    <aside className={styles["margin"]} aria-label="Guidance for this question">
      <details open={open}>
        <summary>
          <Icon name="right" small />
          Why we ask, and what a good answer covers
          {comments > 0 && <b>, {countWords(comments, "comment")}</b>}
        </summary>
        <div>
          {loaded.status === "ready" && guidance === undefined && (
            <p>This question came with the file, without guidance.</p>
          )}
          {guidance !== undefined && (
            <>
              <h3>Why we ask</h3>
              <p>{guidance.why}</p>
              <h3>A good answer covers</h3>
              <ul className={styles["covers"]}>
                {guidance.covers.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
              <h3>An example</h3>
              <blockquote>
                <Prose text={guidance.example} />
              </blockquote>
            </>
          )}
          <Piece>
            <EarlierTexts question={question} />
          </Piece>
          <h3>Comments</h3>
          <Piece>
            <Comments key={question.id} question={question.id} />
          </Piece>
          {question.origin.length > 0 && (
            <>
              <h3>Where it comes from</h3>
              <p>{originWords(question.origin)}</p>
            </>
          )}
        </div>
      </details>
    </aside>
  );
}
