import { lazy } from "react";
import { LateAbove } from "#app/components/late-above.tsx";
import { Message } from "#app/components/message.tsx";
import { Piece } from "#app/components/piece.tsx";
import { useSession, useSnapshot } from "#app/datasheet-context.tsx";
import { hasParts } from "#app/fields/has-parts.ts";
import { useFetchSoon } from "#app/hooks/use-fetch-ahead.ts";
import type { Loaded } from "#app/hooks/use-loaded.ts";
import { AnswerText } from "#app/pages/write/answer-text.tsx";
import { GuidanceAside } from "#app/pages/write/guidance.tsx";
import { NoteAndFlag } from "#app/pages/write/note-and-flag.tsx";
import { QuestionHead, SetAside } from "#app/pages/write/question-at-rest.tsx";
import { StateControl } from "#app/pages/write/state-control.tsx";
import type { AnswerState } from "#core/datasheet/answer.ts";
import type { Skip } from "#core/datasheet/applies.ts";
import { emptyAnswer } from "#core/datasheet/draft.ts";
import { partsOf, type Sheet } from "#core/datasheet/parts.ts";
import type { Status } from "#core/datasheet/status.ts";
import type { AskedQuestion, Guidance } from "#core/questions/question.ts";
import styles from "./write.module.css";

/** Most questions are prose and need none of it; it comes soon after the first is open. */
const loadParts = () => import("#app/fields/parts-field.tsx");
const PartsField = lazy(() => loadParts().then((m) => ({ default: m.PartsField })));
const soon = [loadParts];
/** Only where two tabs write one answer. */
const ArrivalNotice = lazy(() =>
  import("#app/pages/write/arrival-notice.tsx").then((m) => ({ default: m.ArrivalNotice })),
);
const ConflictNotice = lazy(() =>
  import("#app/pages/write/conflict-notice.tsx").then((m) => ({ default: m.ConflictNotice })),
);
const Findings = lazy(() =>
  import("#app/pages/write/findings.tsx").then((m) => ({ default: m.Findings })),
);

interface OpenQuestionProps {
  readonly question: AskedQuestion;
  readonly sheet: Sheet;
  readonly status: Status;
  readonly skip: Skip | undefined;
  readonly guidance: Loaded<ReadonlyMap<string, Guidance>>;
  readonly focused: boolean;
  readonly comments: number;
  readonly onState: (state: AnswerState) => void;
}

/** The one question being written: a sheet with controls, its prompt and left edge where they were. */
export function OpenQuestion({
  question,
  sheet,
  status,
  skip,
  guidance,
  focused,
  comments,
  onState,
}: OpenQuestionProps) {
  const session = useSession();
  useFetchSoon(soon);
  const { draft, conflicts, arrivals } = useSnapshot();
  const answer = draft.answers[question.id] ?? emptyAnswer;
  const conflict = conflicts.find((each) => each.question === question.id);
  const arrival = arrivals.find((each) => each.question === question.id);
  const promptId = `prompt-${question.id}`;
  return (
    <article
      className={`${styles["question"]} ${styles["open"]}`}
      data-question={question.id}
      aria-labelledby={promptId}
    >
      <QuestionHead question={question} comeBack={answer.comeBack === true} />
      <h2 className="ask" id={promptId}>
        {question.prompt}
      </h2>
      {skip !== undefined ? (
        <SetAside skip={skip} datasheetId={sheet.id} kept={answer} />
      ) : (
        <>
          <StateControl
            name={question.id}
            chosen={status === "not-yet" || status === "skipped" ? undefined : status}
            onChoose={onState}
          />
          <Piece missing={<Elsewhere />}>
            {conflict !== undefined && <ConflictNotice conflict={conflict} />}
            {arrival !== undefined && <ArrivalNotice arrival={arrival} />}
          </Piece>
          {answer.state === "answered" && hasParts(question) && (
            <Piece missing={<FieldsMissing />}>
              <LateAbove
                className={styles["parts"]}
                written={() => session.answer(question.id)?.text ?? ""}
              >
                <PartsField
                  question={question}
                  parts={partsOf(sheet, question, answer.parts)}
                  onChange={(parts) => session.writeParts(question, parts)}
                />
              </LateAbove>
            </Piece>
          )}
          <AnswerText
            key={answer.state}
            question={question}
            state={answer.state}
            focused={focused}
          />
          <Piece>
            <Findings question={question} />
          </Piece>
          <NoteAndFlag question={question} answer={answer} />
        </>
      )}
      <GuidanceAside question={question} guidance={guidance} comments={comments} />
    </article>
  );
}

function FieldsMissing() {
  return (
    <Message tone="warning" title="The fields of this question did not arrive">
      <p>
        What they hold is kept. The text below can be written. Check your connection, then reload.
      </p>
    </Message>
  );
}

function Elsewhere() {
  return (
    <Message tone="warning" title="This answer was also changed in another tab">
      <p>Both texts are kept. Check your connection, then reload to see the other one.</p>
    </Message>
  );
}
