import { type KeyboardEvent, type RefObject, useState } from "react";
import { Icon, type IconName } from "#app/components/icon.tsx";
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

const tools: readonly { name: string; icon: IconName; command: Command; keys?: string }[] = [
  { name: "Bold", icon: "bold", command: bold, keys: "Control+B" },
  { name: "Italic", icon: "italic", command: italic, keys: "Control+I" },
  { name: "Link", icon: "link", command: link, keys: "Control+K" },
  { name: "List", icon: "list", command: list },
  { name: "Quotation", icon: "quote", command: quote },
  { name: "Code", icon: "code", command: code },
  { name: "Table", icon: "table", command: table },
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
      {tools.map(({ name, icon, command, keys }, index) => (
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
          <Icon name={icon} />
        </button>
      ))}
      <span className={styles["source"]}>Markdown</span>
    </div>
  );
}
