import { useId, useState } from "react";
import { Icon } from "#app/components/icon.tsx";
import styles from "./checked-input.module.css";

interface CheckedInputProps {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** What is wrong with the text; said once the control is left, and until it is mended. */
  readonly error: string | undefined;
  readonly hint?: string | undefined;
  readonly onLeave: () => void;
  readonly inputMode?: "numeric" | "text";
  readonly numeric?: boolean;
  readonly hideLabel?: boolean;
}

/** A line of text that has to be read as something: what was typed always stays on the screen. */
export function CheckedInput({
  label,
  text,
  onText,
  error,
  hint,
  onLeave,
  inputMode = "text",
  numeric = false,
  hideLabel = false,
}: CheckedInputProps) {
  const id = useId();
  const [told, setTold] = useState(error !== undefined);
  const shown = told ? error : undefined;
  const described = [hint !== undefined && `${id}-hint`, shown !== undefined && `${id}-error`];
  return (
    <div className="labelled">
      <label className={hideLabel ? "sr" : "name"} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className={`field ${numeric ? styles["numeric"] : ""}`}
        type="text"
        inputMode={inputMode}
        autoComplete="off"
        value={text}
        aria-invalid={shown !== undefined}
        aria-describedby={described.filter(Boolean).join(" ") || undefined}
        onChange={(event) => {
          setTold(told && error !== undefined);
          onText(event.target.value);
        }}
        onBlur={() => {
          setTold(error !== undefined);
          onLeave();
        }}
      />
      {hint !== undefined && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {shown !== undefined && (
        <p className="error" id={`${id}-error`}>
          <Icon name="warning" small />
          <span>{shown}</span>
        </p>
      )}
    </div>
  );
}
