import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { Icon } from "#app/components/icon.tsx";
import styles from "./row-list.module.css";

export interface Row {
  readonly key: string;
}

let rowsMade = 0;
/** Tells rows apart while they are on the screen; never stored. */
export function newRowKey(): string {
  rowsMade += 1;
  return `row-${rowsMade}`;
}

interface RowListProps<R extends Row> {
  readonly legend: string;
  readonly rows: readonly R[];
  readonly onRows: (next: readonly R[]) => void;
  readonly blankRow: () => R;
  readonly isBlankRow: (row: R) => boolean;
  /** What a row is called where it is moved or removed, such as "Ines Moreau" or "link 2". */
  readonly nameOf: (row: R, index: number) => string;
  readonly addLabel: string;
  /** No more than this many can be added; more that are there already stay. */
  readonly most?: number;
  readonly children: (row: R, change: (next: R) => void, index: number) => ReactNode;
}

interface Removed<R> {
  readonly row: R;
  readonly index: number;
  readonly name: string;
}

/** Rows to add to, remove from and reorder. Enter adds one; Backspace in an empty one removes it. */
export function RowList<R extends Row>(props: RowListProps<R>) {
  const { legend, rows, onRows, blankRow, isBlankRow, nameOf, addLabel, most, children } = props;
  const box = useRef<HTMLFieldSetElement>(null);
  const focusNext = useRef<string>(undefined);
  const [removed, setRemoved] = useState<Removed<R>>();
  const [said, setSaid] = useState("");
  const full = most !== undefined && rows.length >= most;

  useEffect(() => {
    if (focusNext.current === undefined) return;
    box.current?.querySelector<HTMLElement>(focusNext.current)?.focus();
    focusNext.current = undefined;
  });

  function insert(row: R, index: number): void {
    focusNext.current = firstControl(row);
    setRemoved(undefined);
    onRows(rows.toSpliced(index, 0, row));
  }

  function remove(row: R, index: number): void {
    const neighbour = rows[index - 1] ?? rows[index + 1];
    focusNext.current = neighbour ? firstControl(neighbour) : "[data-add]";
    const name = nameOf(row, index);
    setRemoved(isBlankRow(row) ? undefined : { row, index, name });
    setSaid(isBlankRow(row) ? "Empty row removed" : "");
    onRows(rows.filter((each) => each.key !== row.key));
  }

  function move(row: R, from: number, to: number): void {
    const direction = to < from ? "up" : "down";
    const atEdge = to === 0 || to === rows.length - 1;
    const other = direction === "up" ? "down" : "up";
    focusNext.current = `[data-row="${row.key}"] [data-move="${atEdge ? other : direction}"]`;
    setSaid(`${nameOf(row, from)} moved to ${to + 1} of ${rows.length}`);
    onRows(rows.toSpliced(from, 1).toSpliced(to, 0, row));
  }

  function onKeyDown(event: KeyboardEvent, row: R, index: number): void {
    const { target, key } = event;
    if (event.nativeEvent.isComposing || event.defaultPrevented) return;
    if (!(target instanceof HTMLInputElement) || target.type !== "text") return;
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    if (key === "Enter" && !full) {
      event.preventDefault();
      if (isBlankRow(row)) return;
      const next = rows[index + 1];
      if (next !== undefined && isBlankRow(next)) {
        box.current?.querySelector<HTMLElement>(firstControl(next))?.focus();
      } else insert(blankRow(), index + 1);
    }
    if (key === "Backspace" && target.value === "" && isBlankRow(row)) {
      event.preventDefault();
      remove(row, index);
    }
  }

  return (
    <fieldset ref={box} className={styles["rows"]}>
      <legend className="sr">{legend}</legend>
      {rows.length > 0 && (
        <ol>
          {rows.map((row, index) => (
            <li
              key={row.key}
              data-row={row.key}
              className={styles["row"]}
              onKeyDown={(event) => onKeyDown(event, row, index)}
            >
              <div data-controls>
                {children(
                  row,
                  (next) => onRows(rows.map((each) => (each.key === row.key ? next : each))),
                  index,
                )}
              </div>
              <div className={styles["buttons"]}>
                {rows.length > 1 && (
                  <>
                    <button
                      type="button"
                      className="button bare square"
                      data-move="up"
                      disabled={index === 0}
                      aria-label={`Move ${nameOf(row, index)} up`}
                      onClick={() => move(row, index, index - 1)}
                    >
                      <Icon name="up" small />
                    </button>
                    <button
                      type="button"
                      className="button bare square"
                      data-move="down"
                      disabled={index === rows.length - 1}
                      aria-label={`Move ${nameOf(row, index)} down`}
                      onClick={() => move(row, index, index + 1)}
                    >
                      <Icon name="down" small />
                    </button>
                  </>
                )}
                <button
                  type="button"
                  className="button bare square"
                  aria-label={`Remove ${nameOf(row, index)}`}
                  onClick={() => remove(row, index)}
                >
                  <Icon name="close" small />
                </button>
              </div>
            </li>
          ))}
        </ol>
      )}
      {!full && (
        <button
          type="button"
          data-add
          className={`button ${styles["add"]}`}
          onClick={() => insert(blankRow(), rows.length)}
        >
          <Icon name="plus" small />
          {addLabel}
        </button>
      )}
      <p className={removed ? styles["removed"] : "sr"} role="status">
        {removed ? `Removed ${removed.name}. ` : said}
        {removed && (
          <button type="button" className="link" onClick={() => insert(removed.row, removed.index)}>
            Undo
          </button>
        )}
      </p>
    </fieldset>
  );
}

function firstControl(row: Row): string {
  return `[data-row="${row.key}"] [data-controls] :is(input, textarea, select, button)`;
}
