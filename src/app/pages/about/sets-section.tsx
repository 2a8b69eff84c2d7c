import { useState } from "react";
import { Icon } from "#app/components/icon.tsx";
import { useSession, useSnapshot } from "#app/datasheet-context.tsx";
import { useLoaded } from "#app/hooks/use-loaded.ts";
import { useLibrary } from "#app/library-context.tsx";
import { newerVersion, newestFirst, notAsked, withSets } from "#app/pages/about/chosen-sets.ts";
import { NewerSet } from "#app/pages/about/newer-set.tsx";
import { loadQuestionSets, type QuestionSets } from "#app/questions.ts";
import { isPapers } from "#app/words/origin.ts";
import { countWords, sentence } from "#app/words/when.ts";
import type { QuestionSet } from "#core/questions/question.ts";
import styles from "./about.module.css";

/** Which questions the sheet asks. Answers are never touched: those not asked for are kept. */
export function SetsSection() {
  const library = useLibrary();
  const loaded = useLoaded("sets", () => loadQuestionSets(library));
  return loaded.status === "ready" ? <Choice sets={loaded.value} /> : null;
}

interface ChoiceProps {
  readonly sets: QuestionSets;
}

function Choice({ sets }: ChoiceProps) {
  const session = useSession();
  const { draft } = useSnapshot();
  const [refused, setRefused] = useState(false);
  const { sheet } = draft;
  const available = newestFirst([...sets.shipped, ...sets.own]);
  const asked = sheet.questionSets.map(({ id }) => id);
  const shipped = newestFirst(sets.shipped);
  const papers = shipped.filter(isPaperSet).map(({ id }) => id);
  const everything = shipped.map(({ id }) => id);
  const ofOthers = asked.filter((id) => !everything.includes(id));
  const mine = asked.filter((id) => everything.includes(id));
  const others = [
    ...available.filter(({ id }) => !everything.includes(id)),
    ...sheet.questionSets.filter(({ id }) => !available.some((set) => set.id === id)),
  ];
  const ask = (ids: readonly string[]) => {
    setRefused(ids.length === 0);
    if (ids.length > 0) session.changeSheet((now) => withSets(now, ids, available));
  };
  const modes = [
    {
      ids: everything,
      title: `Everything (${count(shipped)} questions)`,
      about: "The paper’s questions, with labelling and what venues and law ask today.",
    },
    {
      ids: papers,
      title: `The paper’s ${count(shipped.filter(isPaperSet))} only`,
      about: "The topics of Datasheets for Datasets, in the paper’s order.",
    },
    ...(others.length > 0
      ? [{ ids: [], title: "None of these", about: "Only the sets chosen below." }]
      : []),
  ];
  const kept = notAsked(draft);
  return (
    <>
      <fieldset className={styles["field"]}>
        <legend className="sr">Which of our questions</legend>
        {modes.map(({ ids, title, about }) => (
          <label key={title} className={styles["option"]}>
            <input
              type="radio"
              name="question-sets"
              checked={sameIds(ids, mine)}
              onChange={() => ask([...ids, ...ofOthers])}
            />
            <span>
              {title}
              <span className="meta">{about}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {others.length > 0 && (
        <fieldset className={styles["field"]}>
          <legend className={styles["name"]}>Other sets</legend>
          {others.map(({ id, title, version }) => {
            const ours = available.some((set) => set.id === id);
            return (
              <label key={id} className={styles["option"]}>
                <input
                  type="checkbox"
                  checked={asked.includes(id)}
                  disabled={!ours}
                  onChange={(event) =>
                    ask(event.target.checked ? [...asked, id] : asked.filter((each) => each !== id))
                  }
                />
                <span>
                  {title} <span className="meta num">{version}</span>
                  {!ours && (
                    <span className="meta">
                      Came with the file. This library doesn’t hold the set, so it stays chosen: its
                      wording would be lost. Add it under Questions to switch it off and on.
                    </span>
                  )}
                </span>
              </label>
            );
          })}
        </fieldset>
      )}
      {refused && (
        <p className="error" role="alert">
          <Icon name="warning" small />
          <span>A datasheet needs at least one set of questions, so this one was kept.</span>
        </p>
      )}
      <p role="status">
        {sentence(countWords(sheet.questions.length, "question"))}{" "}
        {sheet.questions.length === 1 ? "is" : "are"} asked.{" "}
        {kept > 0 &&
          `${sentence(countWords(kept, "answer"))} ${kept === 1 ? "belongs" : "belong"} to questions that aren’t asked now: kept here, and left out of exports.`}
      </p>
      {sheet.questionSets.map((set) => {
        const newer = newerVersion(set, available);
        return newer === undefined ? null : <NewerSet key={set.id} had={set} newer={newer} />;
      })}
    </>
  );
}

function isPaperSet({ sections }: QuestionSet): boolean {
  return sections.every(({ questions }) => questions.every(isPapers));
}

function count(sets: readonly QuestionSet[]): number {
  return sets
    .flatMap(({ sections }) => sections.map(({ questions }) => questions.length))
    .reduce((sum, each) => sum + each, 0);
}

function sameIds(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((id) => right.includes(id));
}
