import { useDeferredValue, useMemo } from "react";
import { useSession, useSnapshot } from "#app/datasheet-context.tsx";
import { AlsoAsked } from "#app/pages/about/also-asked.tsx";
import { type ScopeFigures, scopeFigures } from "#app/pages/about/scope-figures.ts";
import { countWords, sentence } from "#app/words/when.ts";
import type { Scope } from "#core/datasheet/datasheet.ts";
import type { Sheet } from "#core/datasheet/parts.ts";
import { type Binding, bindings, type ScopeFact, scopeFacts } from "#core/questions/question.ts";
import styles from "./about.module.css";

const asks: Readonly<Record<ScopeFact, string>> = {
  people: "Is the dataset about people?",
  sample: "Is it a sample of something larger?",
  labels: "Does it have labels or annotations?",
  synthetic: "Did a machine generate any part of it?",
};

const options = [
  { value: "yes", words: "Yes" },
  { value: "no", words: "No" },
  { value: "unsettled", words: "Not sure yet" },
] as const;

/** The four facts that decide which questions apply, with what each does in figures. */
export function ScopeSection() {
  const session = useSession();
  const { draft } = useSnapshot();
  return (
    <>
      {scopeFacts.map((fact) => (
        <Fact
          key={fact}
          fact={fact}
          value={draft.sheet.scope[fact]}
          onChange={(value) => session.changeSheet((sheet) => withFact(sheet, fact, value))}
        />
      ))}
    </>
  );
}

interface FactProps {
  readonly fact: ScopeFact;
  readonly value: Scope[ScopeFact];
  readonly onChange: (value: "yes" | "no" | "unsettled") => void;
}

function Fact({ fact, value, onChange }: FactProps) {
  // The figures may follow a key in another field a moment later.
  const draft = useDeferredValue(useSnapshot().draft);
  const figures = useMemo(() => scopeFigures(draft, fact), [draft, fact]);
  const bind: Binding | undefined = bindings.find((each) => each === `scope.${fact}`);
  const noteId = `scope-${fact}`;
  return (
    <fieldset className={styles["fact"]} aria-describedby={noteId}>
      <legend className={styles["name"]}>{asks[fact]}</legend>
      <div className="segments">
        {options.map(({ value: option, words }) => (
          <label key={option}>
            <input
              type="radio"
              name={`scope-of-${fact}`}
              checked={(value ?? "unsettled") === option}
              onChange={() => onChange(option)}
            />
            {words}
          </label>
        ))}
      </div>
      <p className="meta" id={noteId} role="status">
        {figuresWords(figures, value)}
      </p>
      {bind !== undefined && <AlsoAsked bind={bind} />}
    </fieldset>
  );
}

export function figuresWords({ aside, answered }: ScopeFigures, value: Scope[ScopeFact]): string {
  if (aside === 0) {
    return value === "no"
      ? "No question of this sheet is set aside because of it."
      : "No question of this sheet depends on it.";
  }
  const questions = sentence(countWords(aside, "question"));
  if (value === "no") {
    const kept =
      answered === 0
        ? ""
        : ` ${sentence(countWords(answered, "answer"))} you gave ${answered === 1 ? "is" : "are"} kept, and left out of exports.`;
    return `${questions} ${aside === 1 ? "is" : "are"} set aside because of it.${kept}`;
  }
  const kept =
    answered === 0
      ? ""
      : ` ${sentence(countWords(answered, "answer"))} among them would be kept, and left out of exports.`;
  return `“No” would set ${countWords(aside, "question")} aside.${kept}`;
}

function withFact(sheet: Sheet, fact: ScopeFact, value: "yes" | "no" | "unsettled"): Sheet {
  const { [fact]: _before, ...others } = sheet.scope;
  return { ...sheet, scope: value === "unsettled" ? others : { ...others, [fact]: value } };
}
