import type { Period } from "#core/datasheet/answer.ts";
import { DateInput, type DateText, dateText, isUnfinishedDate } from "./date-input.tsx";
import styles from "./period-field.module.css";
import { useTyping } from "./use-typing.ts";

interface PeriodFieldProps {
  readonly shelfKey: string;
  readonly legend: string;
  readonly period: Period | undefined;
  readonly onChange: (next: Period | undefined) => void;
}

interface TypedPeriod {
  readonly start: DateText;
  readonly end: DateText;
}

/** Start and end, each as a year, a month or a day. One alone will do. */
export function PeriodField({ shelfKey, legend, period, onChange }: PeriodFieldProps) {
  const { typed, change, around } = useTyping<Period | undefined, TypedPeriod>({
    key: shelfKey,
    value: period,
    read: (value) => ({ start: dateText(value?.start), end: dateText(value?.end) }),
    write: writePeriod,
    unfinished: ({ start, end }) => isUnfinishedDate(start) || isUnfinishedDate(end),
    onChange,
  });
  return (
    <fieldset className={styles["period"]} {...around}>
      <legend className="sr">{legend}</legend>
      <DateInput
        label="From"
        value={typed.start}
        onChange={(start) => change({ ...typed, start })}
      />
      <DateInput label="Until" value={typed.end} onChange={(end) => change({ ...typed, end })} />
      <p className={`meta ${styles["hint"]}`}>
        {endsBeforeItStarts(typed)
          ? "The end comes before the start. Both are kept as you wrote them."
          : "A year, a month or a day, such as 2025, 2025-03 or 12 March 2025. One of the two will do."}
      </p>
    </fieldset>
  );
}

function writePeriod({ start, end }: TypedPeriod): Period | undefined {
  if (start.date === undefined && end.date === undefined) return undefined;
  return {
    ...(start.date !== undefined && { start: start.date }),
    ...(end.date !== undefined && { end: end.date }),
  };
}

/** 2025 may well end after 2025-03 starts, so only the common part is compared. */
function endsBeforeItStarts({ start, end }: TypedPeriod): boolean {
  if (start.date === undefined || end.date === undefined) return false;
  const length = Math.min(start.date.length, end.date.length);
  return end.date.slice(0, length) < start.date.slice(0, length);
}
