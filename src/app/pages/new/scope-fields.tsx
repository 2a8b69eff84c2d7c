import { countWords } from "#app/words/when.ts";
import type { Scope } from "#core/datasheet/datasheet.ts";
import { type QuestionSet, type ScopeFact, scopeFacts } from "#core/questions/question.ts";
import styles from "./new-page.module.css";

const asks: Readonly<Record<ScopeFact, { readonly ask: string; readonly on: string }>> = {
  people: { ask: "Is it about people?", on: "on notice, consent and harm to people" },
  sample: { ask: "Is it a sample of something larger?", on: "on how the sample was drawn" },
  labels: { ask: "Does it have labels or annotations?", on: "on who labelled, how and how well" },
  synthetic: { ask: "Did a machine generate any part of it?", on: "on what generated it" },
};

const options = [
  { value: "yes", words: "Yes" },
  { value: "no", words: "No" },
  { value: "unsettled", words: "Not sure yet" },
] as const;

interface ScopeFieldsProps {
  readonly scope: Scope;
  /** The sets that will be asked. */
  readonly sets: readonly QuestionSet[];
  readonly onChange: (scope: Scope) => void;
}

/** Four facts that decide which questions apply. Left open, every question is asked. */
export function ScopeFields({ scope, sets, onChange }: ScopeFieldsProps) {
  return (
    <section className={styles["part"]} aria-labelledby="new-scope">
      <h2 className="ask" id="new-scope">
        What is it like?
      </h2>
      <p className={styles["hint"]}>
        Questions that don’t apply are set aside, with the reason. You can change this at any time,
        and lose nothing by it.
      </p>
      {scopeFacts.map((fact) => (
        <fieldset key={fact} className={styles["fact"]} aria-describedby={`new-${fact}`}>
          <legend>{asks[fact].ask}</legend>
          <div className="segments">
            {options.map(({ value, words }) => (
              <label key={value}>
                <input
                  type="radio"
                  name={`scope-${fact}`}
                  checked={(scope[fact] ?? "unsettled") === value}
                  onChange={() => onChange(withFact(scope, fact, value))}
                />
                {words}
              </label>
            ))}
          </div>
          <p className="meta" id={`new-${fact}`}>
            {switchWords(fact, sets)}
          </p>
        </fieldset>
      ))}
    </section>
  );
}

/** What "No" does, counted in the very sets that were chosen. */
function switchWords(fact: ScopeFact, sets: readonly QuestionSet[]): string {
  const questions = sets.flatMap((set) => set.sections.flatMap((section) => section.questions));
  const hangOnIt = questions.filter(({ appliesWhen }) =>
    appliesWhen?.some((condition) => "scope" in condition && condition.scope === fact),
  ).length;
  return hangOnIt === 0
    ? "Either way, every question stays."
    : `“No” sets aside ${countWords(hangOnIt, "question")} ${asks[fact].on}.`;
}

function withFact(scope: Scope, fact: ScopeFact, value: "yes" | "no" | "unsettled"): Scope {
  const { [fact]: _before, ...others } = scope;
  return value === "unsettled" ? others : { ...others, [fact]: value };
}
