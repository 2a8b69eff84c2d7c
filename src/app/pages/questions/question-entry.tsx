import { memo } from "react";
import { Prose } from "#app/components/prose.tsx";
import { isPapers, originWords } from "#app/words/origin.ts";
import { appliesWords, kindWords } from "#app/words/question.ts";
import type { AskedQuestion, Question } from "#core/questions/question.ts";
import styles from "./questions-page.module.css";

interface QuestionEntryProps {
  readonly question: Question;
  readonly asked: ReadonlyMap<string, AskedQuestion>;
}

/** One question as an author will meet it: the wording first, the guidance on demand. */
export const QuestionEntry = memo(function QuestionEntry({ question, asked }: QuestionEntryProps) {
  const applies = appliesWords(question, (id) => asked.get(id));
  return (
    <li className={styles["question"]}>
      <h4 className="ask">{question.prompt}</h4>
      <p className={styles["facts"]}>
        <span>{isPapers(question) ? "From the paper" : "Not from the paper"}</span>
        <span>{kindWords[question.kind]}</span>
        {applies !== undefined && <span>{applies}</span>}
        {question.optional && <span>Never counts as missing</span>}
      </p>
      <details>
        <summary>
          Guidance<span className="sr"> for “{question.label}”</span>
        </summary>
        <div className={styles["guidance"]}>
          <h5>Why we ask</h5>
          <p>{question.why}</p>
          <h5>A good answer covers</h5>
          <ul>
            {question.covers.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <h5>An example</h5>
          <blockquote>
            <Prose text={question.example} />
          </blockquote>
          <h5>Where it comes from</h5>
          <p>{originWords(question.origin) || "This set’s own"}</p>
          <p className="meta">
            Its id in files: <span className="mono">{question.id}</span>
          </p>
        </div>
      </details>
    </li>
  );
});
