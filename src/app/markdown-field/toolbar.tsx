import { type KeyboardEvent, type RefObject, useState } from "react";
import { Drawing } from "#app/components/icon.tsx";
import { applyEdit } from "#app/markdown-field/apply-edit.ts";
import {
  bold,
  type Command,
  code,
  italic,
  link,
  list,
  quote,
  table,
} from "#app/markdown-field/commands.ts";
import styles from "./markdown-field.module.css";

const tools: readonly { name: string; path: string; command: Command; keys?: string }[] = [
  {
    name: "Bold",
    path: "M6 4h4.75a3 3 0 0 1 0 6H6zM6 10h5.5a3 3 0 0 1 0 6H6z",
    command: bold,
    keys: "Control+B",
  },
  { name: "Italic", path: "M8.5 4H15M5 16h6.5M12 4 8 16", command: italic, keys: "Control+I" },
  {
    name: "Link",
    path: "M8.5 11.5a3 3 0 0 0 4.25 0l2.5-2.5A3 3 0 1 0 11 4.75l-1 1M11.5 8.5a3 3 0 0 0-4.25 0l-2.5 2.5A3 3 0 1 0 9 15.25l1-1",
    command: link,
    keys: "Control+K",
  },
  {
    name: "List",
    path: "M8 5.5h8.5M8 10h8.5M8 14.5h8.5M4 5.5h.01M4 10h.01M4 14.5h.01",
    command: list,
  },
  { name: "Quotation", path: "M4 5v10M8 6h8M8 10h8M8 14h5", command: quote },
  { name: "Code", path: "m7 6-4 4 4 4M13 6l4 4-4 4", command: code },
  {
    name: "Table",
    path: "M5 4h10a1.500 1.500 0 0 1 1.500 1.500v9A1.500 1.500 0 0 1 15 16H5a1.500 1.500 0 0 1-1.500-1.500v-9A1.500 1.500 0 0 1 5 4M3.5 8h13M3.5 12h13M9 8v8",
    command: table,
  },
];

interface ToolbarProps {
  readonly field: RefObject<HTMLTextAreaElement | null>;
}

/** One tab stop; arrows, Home and End move within. */
export function Toolbar({ field }: ToolbarProps) {
  const [current, setCurrent] = useState(0);
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const to = { ArrowRight: current + 1, ArrowLeft: current - 1, Home: 0, End: tools.length - 1 }[
      event.key
    ];
    if (to === undefined) return;
    event.preventDefault();
    const next = (to + tools.length) % tools.length;
    setCurrent(next);
    event.currentTarget.querySelectorAll("button")[next]?.focus();
  };
  return (
    <div className={styles["tools"]} role="toolbar" aria-label="Formatting" onKeyDown={move}>
      {tools.map(({ name, path, command, keys }, index) => (
        <button
          key={name}
          type="button"
          className="button bare square"
          aria-label={name}
          title={keys === undefined ? name : `${name} (${keys.replace("Control", "Ctrl")})`}
          aria-keyshortcuts={keys}
          tabIndex={index === current ? 0 : -1}
          onFocus={() => setCurrent(index)}
          onClick={() => {
            const element = field.current;
            if (element === null) return;
            const { value, selectionStart, selectionEnd } = element;
            applyEdit(element, command({ text: value, start: selectionStart, end: selectionEnd }));
          }}
        >
          <Drawing path={path} />
        </button>
      ))}
      <span className={styles["source"]}>Markdown</span>
    </div>
  );
}
