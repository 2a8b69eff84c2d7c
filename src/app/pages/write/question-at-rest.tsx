import { memo } from "react";
import { Link } from "react-router";
import { Icon } from "#app/components/icon.tsx";
import { PartsView } from "#app/components/parts-view.tsx";
import { Prose } from "#app/components/prose.tsx";
import { Because } from "#app/components/state-words.tsx";
import { addressOf, type Place } from "#app/pages/write/place.ts";
import { isPapers, originWords } from "#app/words/origin.ts";
import { countWords } from "#app/words/when.ts";
import type { Answer, AnswerState } from "#core/datasheet/answer.ts";
import { type Skip, skipReason } from "#core/datasheet/applies.ts";
import type { Dataset, Scope } from "#core/datasheet/datasheet.ts";
import { type AnswerDraft, answerOf } from "#core/datasheet/draft.ts";
import { partsOf } from "#core/datasheet/parts.ts";
import type { Status } from "#core/datasheet/status.ts";
import type { AskedQuestion } from "#core/questions/question.ts";
import styles from "./write.module.css";

interface QuestionAtRestProps {
  readonly question: AskedQuestion;
  readonly datasheetId: string;
  readonly scope: Scope;
  readonly dataset: Dataset;
  readonly answer: Answer | undefined;
  /** What the library keeps, also of a question that is set aside. */
  readonly kept: AnswerDraft | undefined;
  readonly status: Status;
  readonly skip: Skip | undefined;
  /** Whether its text is set already, or waits until a field takes keys. */
  readonly isSet: boolean;
  /** How many open comments there are on the answer. */
  readonly comments: number;
  readonly go: (place: Place) => void;
  readonly onState: (question: string, state: AnswerState) => void;
}

/** At rest an answer is set text. Its prompt is the way into it; a click anywhere on it works as well. */
export const QuestionAtRest = memo(function QuestionAtRest(props: QuestionAtRestProps) {
  const { question, datasheetId, status, skip, go, kept, comments } = props;
  const place = { section: question.section, question: question.id };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the prompt is the link; this is a larger target for the mouse
    <article
      className={`${styles["question"]} ${styles["rest"]}`}
      data-question={question.id}
      onClick={(event) => {
        const interactive =
          event.target instanceof Element && event.target.closest("a, button, summary, [tabindex]");
        const selecting = getSelection()?.isCollapsed === false;
        if (
          !selecting &&
          (interactive === null || interactive === event.currentTarget.closest("main"))
        )
          go(place);
      }}
    >
      <QuestionHead question={question} comeBack={kept?.comeBack === true} comments={comments} />
      <h2 className="ask">
        <Link className={styles["prompt"]} to={addressOf(datasheetId, place)}>
          {question.prompt}
        </Link>
      </h2>
      {skip === undefined ? (
        <Body {...props} />
      ) : (
        <SetAside skip={skip} datasheetId={datasheetId} kept={kept} />
      )}
      {status === "not-yet" && <WaysOn {...props} />}
    </article>
  );
});

interface QuestionHeadProps {
  readonly question: AskedQuestion;
  readonly comeBack: boolean;
  /** Told where they do not stand beside it. */
  readonly comments?: number;
}

export function QuestionHead({ question, comeBack, comments = 0 }: QuestionHeadProps) {
  return (
    <div className={styles["head"]}>
      <span className={styles["id"]}>{question.id}</span>
      <span className={styles["marks"]}>
        {comeBack && (
          <span className={styles["flagged"]}>
            <Icon name="flag" small /> Come back to this
          </span>
        )}
        {comments > 0 && (
          <span className={styles["commented"]}>
            <Icon name="note" small /> {countWords(comments, "comment")}
          </span>
        )}
        {isPapers(question) ? (
          <span title={originWords(question.origin)}>From the paper</span>
        ) : (
          <span title={originWords(question.origin)}>Not in the paper</span>
        )}
        {question.optional && <span>Optional</span>}
      </span>
    </div>
  );
}

function Body({ question, scope, dataset, answer, status, isSet }: QuestionAtRestProps) {
  if (answer !== undefined && answer.state !== "answered") {
    return <Because status={answer.state} reason={answer.reason} />;
  }
  const parts = partsOf({ scope, dataset }, question, answer?.parts);
  return (
    <>
      <PartsView question={question} parts={parts} />
      {answer !== undefined && isSet && <Prose text={answer.text} />}
      {status === "not-yet" && <p className={`meta ${styles["waiting"]}`}>Not yet answered.</p>}
    </>
  );
}

interface SetAsideProps {
  readonly skip: Skip;
  readonly datasheetId: string;
  readonly kept: AnswerDraft | undefined;
}

export function SetAside({ skip, datasheetId, kept }: SetAsideProps) {
  const place =
    skip.because === "scope"
      ? { to: `/d/${datasheetId}/about#scope`, text: "Change the scope" }
      : {
          to: addressOf(datasheetId, {
            section: skip.question.section,
            question: skip.question.id,
          }),
          text: "Change that answer",
        };
  return (
    <>
      <Because status="not-applicable" reason={skipReason(skip)} />
      <p className={`meta ${styles["setAside"]}`}>
        Set aside for you. <Link to={place.to}>{place.text}</Link>
        {kept !== undefined && answerOf(kept) !== undefined && (
          <span> The answer you gave before is kept here, and leaves in no export.</span>
        )}
      </p>
    </>
  );
}

function WaysOn({ question, go, onState }: QuestionAtRestProps) {
  const place = { section: question.section, question: question.id };
  const decline = (state: AnswerState) => {
    onState(question.id, state);
    go(place);
  };
  return (
    <div className={styles["blank"]}>
      <button type="button" className="button" onClick={() => go(place)}>
        <Icon name="pencil" small />
        Answer<span className="sr"> {question.label}</span>
      </button>
      <button type="button" className="link" onClick={() => decline("not-applicable")}>
        Not applicable<span className="sr">: {question.label}</span>
      </button>
      <button type="button" className="link" onClick={() => decline("unknown")}>
        Unknown<span className="sr">: {question.label}</span>
      </button>
      <button type="button" className="link" onClick={() => decline("withheld")}>
        Withheld<span className="sr">: {question.label}</span>
      </button>
    </div>
  );
}
