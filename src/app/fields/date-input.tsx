import { dateWords } from "#core/datasheet/date-words.ts";
import { CheckedInput } from "./checked-input.tsx";
import { readTypedDate } from "./typed-date.ts";

/** What is typed, and the last date that could be read from it: that is what the sheet holds. */
export interface DateText {
  readonly text: string;
  readonly date?: string;
}

export function dateText(date: string | undefined): DateText {
  return date === undefined ? { text: "" } : { text: date, date };
}

/** Text that is no date leaves the stored date alone; a blank takes it away. */
export function retyped(before: DateText, text: string): DateText {
  const read = readTypedDate(text);
  switch (read.is) {
    case "blank":
      return { text };
    case "date":
      return { text, date: read.date };
    case "ambiguous":
    case "not-a-date":
      return before.date === undefined ? { text } : { text, date: before.date };
  }
}

export function isUnfinishedDate({ text }: DateText): boolean {
  const { is } = readTypedDate(text);
  return is === "ambiguous" || is === "not-a-date";
}

interface DateInputProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: DateText;
  readonly onChange: (next: DateText) => void;
}

export function DateInput({ label, hint, value, onChange }: DateInputProps) {
  return (
    <CheckedInput
      label={label}
      hint={hint}
      text={value.text}
      onText={(text) => onChange(retyped(value, text))}
      error={dateError(value)}
      onLeave={() => {
        const read = readTypedDate(value.text);
        if (read.is === "date" && read.date !== value.text) onChange(dateText(read.date));
      }}
    />
  );
}

function dateError({ text, date }: DateText): string | undefined {
  const read = readTypedDate(text);
  const held =
    date === undefined ? "It isn’t in the sheet yet." : `The sheet still says ${dateWords(date)}.`;
  switch (read.is) {
    case "blank":
    case "date":
      return undefined;
    case "ambiguous":
      return `“${text.trim()}” could be ${read.readings.map(dateWords).join(" or ")}. ${held} Write it as ${read.readings.join(" or ")}.`;
    case "not-a-date":
      return `“${text.trim()}” can’t be read as a date. ${held} Write 2025, 2025-03 or 2025-03-12; anything looser fits in the answer’s text.`;
  }
}
