import { type HTMLAttributes, useId } from "react";

/** As long as a line of a datasheet may be. */
export const longestLine = 2000;

interface TextInputProps {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onLeave?: () => void;
  readonly hint?: string | undefined;
  readonly inputMode?: HTMLAttributes<HTMLInputElement>["inputMode"];
  readonly spellCheck?: boolean;
  readonly hideLabel?: boolean;
}

/** A labelled line of text that takes anything. */
export function TextInput({
  label,
  text,
  onText,
  onLeave,
  hint,
  inputMode = "text",
  spellCheck = true,
  hideLabel = false,
}: TextInputProps) {
  const id = useId();
  const full = text.length >= longestLine;
  const said = full
    ? "This line is full: it holds 2,000 characters. Longer words fit in the answer’s text."
    : hint;
  return (
    <div className="labelled">
      <label className={hideLabel ? "sr" : "name"} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="field"
        type="text"
        inputMode={inputMode}
        autoComplete="off"
        spellCheck={spellCheck}
        maxLength={longestLine}
        value={text}
        aria-describedby={said === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onText(event.target.value)}
        onBlur={onLeave}
      />
      {said !== undefined && (
        <span className="hint" id={`${id}-hint`}>
          {said}
        </span>
      )}
    </div>
  );
}
