import { PartsView } from "#app/components/parts-view.tsx";
import type { DifferingAnswer } from "#app/import/differences.ts";
import { stateLabels } from "#app/words/status.ts";
import type { Answer } from "#core/datasheet/answer.ts";
import type { Datasheet } from "#core/datasheet/datasheet.ts";
import { partsOf } from "#core/datasheet/parts.ts";
import { isBlank } from "#core/datasheet/text.ts";
import styles from "./clash-dialog.module.css";

interface DifferingAnswersProps {
  readonly answers: readonly DifferingAnswer[];
  readonly here: Datasheet;
  readonly there: Datasheet;
}

/** Both texts of each answer that differs, side by side, as they were typed. */
export function DifferingAnswers({ answers, here, there }: DifferingAnswersProps) {
  return (
    <ol className={styles["answers"]}>
      {answers.map((each) => (
        <li key={each.question}>
          <h3>{each.prompt}</h3>
          <div className={styles["sides"]}>
            <Side name="In the library" sheet={here} question={each.question} answer={each.here} />
            <Side name="In the file" sheet={there} question={each.question} answer={each.there} />
          </div>
        </li>
      ))}
    </ol>
  );
}

interface SideProps {
  readonly name: string;
  readonly sheet: Datasheet;
  readonly question: string;
  readonly answer: Answer | undefined;
}

function Side({ name, sheet, question, answer }: SideProps) {
  return (
    <div>
      <h4 className="label">{name}</h4>
      <Said sheet={sheet} question={question} answer={answer} />
    </div>
  );
}

function Said({ sheet, question, answer }: Omit<SideProps, "name">) {
  if (answer === undefined) return <p className="not-yet">Not yet answered.</p>;
  if (answer.state !== "answered") {
    return (
      <p>
        <b className={answer.state}>{stateLabels[answer.state]}</b>
        {isBlank(answer.reason) ? ", no reason given." : ` because ${answer.reason}`}
      </p>
    );
  }
  const asked = sheet.questions.find(({ id }) => id === question);
  return (
    <>
      {asked !== undefined && (
        <PartsView question={asked} parts={partsOf(sheet, asked, answer.parts)} />
      )}
      {!isBlank(answer.text) && <p>{answer.text}</p>}
    </>
  );
}
