import { useId } from "react";
import { TextInput } from "#app/fields/text-input.tsx";
import { useTyping } from "#app/fields/use-typing.ts";
import { useDatasetField } from "#app/pages/about/use-dataset-field.ts";
import { isBlank } from "#core/datasheet/text.ts";
import styles from "./about.module.css";

interface TextFieldProps {
  readonly field: "title" | "shortName" | "version" | "homepage";
  readonly label: string;
  readonly hint?: (text: string) => string | undefined;
  readonly inputMode?: "text" | "url";
}

export function TextField({ field, label, hint, inputMode = "text" }: TextFieldProps) {
  const { typed, change, around } = useText(field);
  return (
    <div id={field} className={styles["field"]} {...around}>
      <TextInput
        label={label}
        text={typed}
        inputMode={inputMode}
        spellCheck={inputMode === "text"}
        hint={hint?.(typed)}
        onText={change}
      />
    </div>
  );
}

interface LongTextFieldProps {
  readonly field: "summary" | "citation";
  readonly label: string;
  readonly hint: string;
}

const longest = 100_000;

export function LongTextField({ field, label, hint }: LongTextFieldProps) {
  const id = useId();
  const { typed, change, around } = useText(field);
  const full = typed.length >= longest;
  return (
    <div id={field} className={`labelled ${styles["field"]}`} {...around}>
      <label className="name" htmlFor={id}>
        {label}
      </label>
      <span className="hint" id={`${id}-hint`}>
        {full ? "This field is full: it holds 100,000 characters." : hint}
      </span>
      <textarea
        id={id}
        className="field"
        aria-describedby={`${id}-hint`}
        maxLength={longest}
        value={typed}
        onChange={(event) => change(event.target.value)}
      />
    </div>
  );
}

function useText(field: TextFieldProps["field"] | LongTextFieldProps["field"]) {
  const { value, onChange } = useDatasetField(field);
  return useTyping<string | undefined, string>({
    key: `about/${field}`,
    value,
    read: (text = "") => text,
    write: (text) => (isBlank(text) && text !== value ? undefined : text),
    unfinished: () => false,
    onChange,
  });
}
