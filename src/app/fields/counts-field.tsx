import type { Count } from "#core/datasheet/answer.ts";
import { CheckedInput } from "./checked-input.tsx";
import styles from "./counts-field.module.css";
import { newRowKey, RowList } from "./row-list.tsx";
import { TextInput } from "./text-input.tsx";
import { countWords, readTypedCount } from "./typed-count.ts";
import { useTyping } from "./use-typing.ts";

interface CountsFieldProps {
  readonly shelfKey: string;
  readonly legend: string;
  /** What is counted, such as "Kind of instance". */
  readonly of: string;
  readonly counts: readonly Count[] | undefined;
  readonly onChange: (next: Count[] | undefined) => void;
}

/** `count` is the last whole number read from `text`: that is what the sheet holds. */
interface CountRow {
  readonly key: string;
  readonly type: string;
  readonly text: string;
  readonly count?: number;
}

export function CountsField({ shelfKey, legend, of, counts, onChange }: CountsFieldProps) {
  const { typed, change, around } = useTyping<readonly Count[] | undefined, readonly CountRow[]>({
    key: shelfKey,
    value: counts,
    read: (value = []) => value.map(rowOf),
    write: writeCounts,
    unfinished: (rows) => rows.some(({ text }) => readTypedCount(text).is === "not-a-count"),
    onChange: (next) => onChange(next === undefined ? undefined : [...next]),
  });
  const figures = typed.flatMap(({ count }) => (count === undefined ? [] : [count]));
  return (
    <div {...around}>
      <RowList
        legend={legend}
        rows={typed}
        onRows={change}
        blankRow={(): CountRow => ({ key: newRowKey(), type: "", text: "" })}
        isBlankRow={({ type, text }) => type === "" && text === ""}
        nameOf={({ type }, index) => type.trim() || `row ${index + 1}`}
        addLabel="Add a count"
        most={1000}
      >
        {(row, changeRow, index) => (
          <div className={styles["row"]}>
            <TextInput
              label={of}
              hideLabel={index > 0}
              text={row.type}
              onText={(type) => changeRow({ ...row, type })}
            />
            <CheckedInput
              label="How many"
              hideLabel={index > 0}
              numeric
              inputMode="numeric"
              text={row.text}
              onText={(text) => changeRow(recounted(row, text))}
              error={countError(row)}
              onLeave={() => {
                if (row.count !== undefined && countError(row) === undefined) {
                  const text = countWords(row.count);
                  if (text !== row.text) changeRow({ ...row, text });
                }
              }}
            />
          </div>
        )}
      </RowList>
      {figures.length > 1 && (
        <p className={`meta num ${styles["sum"]}`}>
          {countWords(figures.reduce((sum, each) => sum + each, 0))} in all
          {figures.length < typed.length && ", rows without a figure left out"}
        </p>
      )}
    </div>
  );
}

function rowOf({ type, count }: Count): CountRow {
  const row = { key: newRowKey(), type };
  return count === undefined ? { ...row, text: "" } : { ...row, text: countWords(count), count };
}

function writeCounts(rows: readonly CountRow[]): Count[] | undefined {
  const kept = rows
    .filter(({ type, count }) => type.trim() !== "" || count !== undefined)
    .map(({ type, count }) => (count === undefined ? { type } : { type, count }));
  return kept.length > 0 ? kept : undefined;
}

function recounted({ key, type, count }: CountRow, text: string): CountRow {
  const read = readTypedCount(text);
  switch (read.is) {
    case "blank":
      return { key, type, text };
    case "count":
      return { key, type, text, count: read.count };
    case "not-a-count":
      return count === undefined ? { key, type, text } : { key, type, text, count };
  }
}

function countError({ text, count }: CountRow): string | undefined {
  if (readTypedCount(text).is !== "not-a-count") return undefined;
  const held =
    count === undefined
      ? "It isn’t in the sheet yet."
      : `The sheet still says ${countWords(count)}.`;
  return `“${text.trim()}” isn’t a whole number. ${held} Write figures alone, such as 12,000; estimates fit in the answer’s text.`;
}
