import { Icon } from "#app/components/icon.tsx";
import { type QuestionsWanted, shippedFor } from "#app/pages/new/begin.ts";
import type { QuestionSets } from "#app/questions.ts";
import { countOf, keyOf } from "#app/words/question-set.ts";
import styles from "./new-page.module.css";

interface QuestionChoiceProps {
  readonly sets: QuestionSets;
  readonly choice: QuestionsWanted;
  readonly error: string | undefined;
  readonly onChange: (choice: QuestionsWanted) => void;
}

export function QuestionChoice({ sets, choice, error, onChange }: QuestionChoiceProps) {
  const everything = countOf(sets.shipped);
  const paper = countOf(shippedFor("paper", sets));
  return (
    <fieldset
      className={styles["part"]}
      aria-describedby={error === undefined ? undefined : "new-questions-error"}
    >
      <legend className="ask">Which questions?</legend>
      {error !== undefined && (
        <p className="error" id="new-questions-error">
          <Icon name="warning" small />
          {error}
        </p>
      )}
      <Option
        id="new-questions"
        checked={choice.shipped === "everything"}
        onChoose={() => onChange({ ...choice, shipped: "everything" })}
        title={`Everything (${everything} questions)`}
        about={`The paper’s ${paper}, with labelling, synthetic parts, sources and what the data measures.`}
      />
      <Option
        checked={choice.shipped === "paper"}
        onChoose={() => onChange({ ...choice, shipped: "paper" })}
        title={`The paper’s ${paper} only`}
        about="The topics of Datasheets for Datasets, in the paper’s order and our words."
      />
      {sets.own.length > 0 && (
        <>
          <Option
            checked={choice.shipped === "none"}
            onChoose={() => onChange({ ...choice, shipped: "none" })}
            title="Only my own sets"
            about="None of ours. Choose your sets below."
          />
          <fieldset className={styles["own"]}>
            <legend className="sr">Your own sets</legend>
            {sets.own.map((set) => (
              <label key={keyOf(set)} className={styles["option"]}>
                <input
                  type="checkbox"
                  checked={choice.own.includes(keyOf(set))}
                  onChange={(event) =>
                    onChange({
                      ...choice,
                      own: toggled(choice.own, keyOf(set), event.target.checked),
                    })
                  }
                />
                <span>
                  {set.title} <span className="meta num">{set.version}</span>
                  <span className="meta">Your own set, {countOf([set])} questions</span>
                </span>
              </label>
            ))}
          </fieldset>
        </>
      )}
    </fieldset>
  );
}

interface OptionProps {
  readonly id?: string;
  readonly checked: boolean;
  readonly onChoose: () => void;
  readonly title: string;
  readonly about: string;
}

function Option({ id, checked, onChoose, title, about }: OptionProps) {
  return (
    <label className={styles["option"]}>
      <input id={id} type="radio" name="questions" checked={checked} onChange={onChoose} />
      <span>
        {title}
        <span className="meta">{about}</span>
      </span>
    </label>
  );
}

function toggled(keys: readonly string[], key: string, on: boolean): string[] {
  const others = keys.filter((each) => each !== key);
  return on ? [...others, key] : others;
}
