import { useId, useRef } from "react";
import type { Parts } from "#core/datasheet/answer.ts";
import type { AskedQuestion } from "#core/questions/question.ts";
import styles from "./choice-field.module.css";
import { withPart } from "./part.ts";

interface ChoiceFieldProps {
  readonly question: Extract<AskedQuestion, { kind: "yes-no" | "choice" }>;
  readonly parts: Parts;
  readonly onChange: (next: Parts) => void;
}

/** Radios, or check boxes where several may hold, in the question's own words. */
export function ChoiceField({ question, parts, onChange }: ChoiceFieldProps) {
  const group = useId();
  const first = useRef<HTMLInputElement>(null);
  const many = question.kind === "choice" && question.many === true;
  const chosen = parts.choice ?? [];
  const choose = (values: readonly string[]) =>
    onChange(withPart(parts, "choice", values.length > 0 ? [...values] : undefined));
  const options = offered(question, chosen);
  return (
    <fieldset className={styles["group"]}>
      <legend className="sr">{question.prompt}</legend>
      <div className={long(options) ? styles["stack"] : styles["line"]}>
        {options.map(({ value, label }, index) => (
          <label key={value} className="choice">
            <input
              ref={index === 0 ? first : undefined}
              type={many ? "checkbox" : "radio"}
              name={group}
              checked={chosen.includes(value)}
              onChange={(event) => {
                if (!many) choose([value]);
                else if (event.target.checked) choose(inOrder(options, [...chosen, value]));
                else choose(chosen.filter((each) => each !== value));
              }}
            />
            <span>{label}</span>
          </label>
        ))}
        {!many && chosen.length > 0 && (
          <button
            type="button"
            className={`link ${styles["clear"]}`}
            onClick={() => {
              choose([]);
              first.current?.focus();
            }}
          >
            Clear this choice
          </button>
        )}
      </div>
    </fieldset>
  );
}

interface Option {
  readonly value: string;
  readonly label: string;
}

/** A value that the question does not offer, as from a file, is shown and kept until it is changed. */
function offered(question: ChoiceFieldProps["question"], chosen: readonly string[]): Option[] {
  const own =
    question.kind === "yes-no"
      ? [
          { value: "yes", label: question.yes ?? "Yes" },
          { value: "no", label: question.no ?? "No" },
        ]
      : question.choices;
  const others = chosen.filter((value) => !own.some((option) => option.value === value));
  return [...own, ...others.map((value) => ({ value, label: value }))];
}

function inOrder(options: readonly Option[], values: readonly string[]): string[] {
  return options.map(({ value }) => value).filter((value) => values.includes(value));
}

function long(options: readonly Option[]): boolean {
  return options.length > 3 || options.some(({ label }) => label.length > 28);
}
