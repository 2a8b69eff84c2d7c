import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { Icon } from "#app/components/icon.tsx";
import { countWords, sentence } from "#app/words/when.ts";
import styles from "./combobox.module.css";

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly detail?: string;
}

export interface Found {
  readonly options: readonly Option[];
  /** How many match in all; only some of them are listed. */
  readonly matches: number;
}

interface ComboboxProps {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly find: (text: string) => Found;
  readonly onPick: (option: Option) => void;
  readonly onLeave?: () => void;
  readonly hint?: string | undefined;
  /** One and several of what is searched, for the announcement: "licence", "licences". */
  readonly nouns: readonly [one: string, several: string];
  readonly spellCheck?: boolean;
  /** Where others lead the focus to the input by its id. */
  readonly id?: string;
  /** The label as a question of the page's own. */
  readonly asks?: boolean;
  readonly error?: string | undefined;
}

/** An editable combobox with a list (ARIA 1.2): it takes any text, and says how many options fit. */
export function Combobox(props: ComboboxProps) {
  const { label, text, onText, find, onPick, onLeave, hint, nouns, error } = props;
  const { spellCheck = false, asks = false } = props;
  const ownId = useId();
  const id = props.id ?? ownId;
  const described = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`];
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const { options, matches } = open ? find(text) : { options: [], matches: 0 };
  const showing = open && options.length > 0;
  const list = useRef<HTMLDivElement>(null);
  const current = showing ? options[active] : undefined;

  useEffect(() => {
    if (active >= 0) list.current?.children[active]?.scrollIntoView({ block: "nearest" });
  }, [active]);

  function close(): void {
    setOpen(false);
    setActive(-1);
  }

  function pick(option: Option): void {
    onPick(option);
    close();
  }

  function step(by: 1 | -1): void {
    setOpen(true);
    const count = find(text).options.length;
    if (count === 0) return;
    if (!open || active < 0) setActive(by === 1 ? 0 : count - 1);
    else setActive((active + by + count) % count);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.key === "ArrowDown" && event.altKey && !open) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(true);
    } else if (event.altKey) return;
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      step(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && current !== undefined) {
      event.preventDefault();
      pick(current);
    } else if (event.key === "Escape" && showing) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  }

  return (
    <div className={`labelled ${styles["combobox"]}`}>
      <label className={asks ? "ask" : "name"} htmlFor={id}>
        {label}
      </label>
      {error !== undefined && (
        <p className="error" id={`${id}-error`}>
          <Icon name="warning" small />
          <span>{error}</span>
        </p>
      )}
      <div className={styles["anchor"]}>
        <input
          id={id}
          className="field"
          type="text"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={showing}
          aria-controls={showing ? `${id}-list` : undefined}
          aria-activedescendant={current ? `${id}-${active}` : undefined}
          aria-describedby={described.filter(Boolean).join(" ") || undefined}
          aria-invalid={error !== undefined}
          autoComplete="off"
          spellCheck={spellCheck}
          maxLength={2000}
          value={text}
          onChange={(event) => {
            onText(event.target.value);
            setOpen(true);
            setActive(-1);
          }}
          onClick={() => setOpen(true)}
          onKeyDown={onKeyDown}
          onBlur={() => {
            close();
            onLeave?.();
          }}
        />
        {showing && (
          <div className={styles["popup"]}>
            <div id={`${id}-list`} ref={list} role="listbox" aria-label={label}>
              {options.map((option, index) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the input's, as the pattern has it
                <div
                  key={option.value}
                  id={`${id}-${index}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={index === active}
                  className={styles["option"]}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => pick(option)}
                >
                  <span>{option.label}</span>
                  {option.detail !== undefined && <span className="meta">{option.detail}</span>}
                </div>
              ))}
            </div>
            {matches > options.length && (
              <p className={`meta ${styles["rest"]}`}>
                and {matches - options.length} more: type on to narrow them down
              </p>
            )}
          </div>
        )}
      </div>
      {hint !== undefined && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <span className="sr" role="status">
        {open ? countSaid(matches, nouns) : ""}
      </span>
    </div>
  );
}

function countSaid(matches: number, [one, several]: readonly [string, string]): string {
  return `${sentence(countWords(matches, one, several))} found`;
}
