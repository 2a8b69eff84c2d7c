import { useState } from "react";
import { Icon } from "#app/components/icon.tsx";
import { PartsView } from "#app/components/parts-view.tsx";
import { Prose } from "#app/components/prose.tsx";
import { Because } from "#app/components/state-words.tsx";
import { splitBlocks } from "#core/compare/text/split-blocks.ts";
import { counted } from "#core/compare/words.ts";
import type { Answer } from "#core/datasheet/answer.ts";
import { partsOf } from "#core/datasheet/parts.ts";
import { isBlank } from "#core/datasheet/text.ts";
import type { AskedQuestion } from "#core/questions/question.ts";
import { datasheetOf, type ReleaseOrDraft } from "#core/release/release.ts";
import styles from "./change-view.module.css";
import folds from "./text/compared-text.module.css";

interface AsItWasProps {
  readonly document: ReleaseOrDraft;
  readonly question: AskedQuestion;
}

/** A question and an answer that nothing happened to: folded, and there to be read. */
export function AsItWas({ document, question }: AsItWasProps) {
  const [open, setOpen] = useState(false);
  const answer = Object.hasOwn(document.answers, question.id)
    ? document.answers[question.id]
    : undefined;
  const paragraphs = paragraphsIn(answer);
  return (
    <article className={styles["change"]} aria-label={`As it was: ${question.label}`}>
      <p className={styles["head"]}>
        <span>As it was</span>
        <span className={styles["id"]}>{question.id}</span>
      </p>
      <h3 className="ask" dir="auto">
        {question.prompt}
      </h3>
      {answer === undefined || paragraphs < 1 ? (
        <Said document={document} question={question} answer={answer} />
      ) : (
        <>
          <button
            type="button"
            className={folds["fold"]}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            <Icon name={open ? "down" : "right"} small />
            {paragraphs === 1
              ? "One paragraph as it was"
              : `${counted(paragraphs, "paragraph")} as they were`}
          </button>
          {open && <Said document={document} question={question} answer={answer} />}
        </>
      )}
    </article>
  );
}

function paragraphsIn(answer: Answer | undefined): number {
  if (answer === undefined) return 0;
  const text = answer.state === "answered" ? answer.text : answer.reason;
  return splitBlocks(text).filter((block) => !isBlank(block.text)).length;
}

interface SaidProps extends AsItWasProps {
  readonly answer: Answer | undefined;
}

function Said({ document, question, answer }: SaidProps) {
  const parts = partsOf(
    datasheetOf(document),
    question,
    answer?.state === "answered" ? answer.parts : undefined,
  );
  if (answer !== undefined && answer.state !== "answered")
    return <Because status={answer.state} reason={answer.reason} />;
  return (
    <div data-answer={question.id}>
      {parts !== undefined && <PartsView question={question} parts={parts} />}
      {isBlank(answer?.text) ? (
        answer === undefined && <p className="meta">Nothing is said here.</p>
      ) : (
        <Prose text={answer?.text ?? ""} />
      )}
    </div>
  );
}
