import { useEffect, useRef } from "react";
import { Icon } from "#app/components/icon.tsx";
import { isPlainKey } from "#app/components/typing.ts";
import styles from "./search-field.module.css";

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (query: string) => void;
  readonly onLeave?: () => void;
  /** Whether `/` leads here. */
  readonly slash: boolean;
}

export function SearchField({ label, value, onChange, onLeave, slash }: SearchFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!slash) return;
    const focusOnSlash = (event: KeyboardEvent) => {
      if (event.key !== "/" || !isPlainKey(event)) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    document.addEventListener("keydown", focusOnSlash);
    return () => document.removeEventListener("keydown", focusOnSlash);
  }, [slash]);
  return (
    <search className={styles["search"]}>
      <Icon name="search" />
      <input
        ref={field}
        className="field"
        type="search"
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onLeave}
        onKeyDown={(event) => {
          if (event.key === "Escape" && value !== "") {
            event.preventDefault();
            onChange("");
          }
        }}
      />
      {slash && value === "" && (
        <span aria-hidden="true">
          <kbd>/</kbd>
        </span>
      )}
    </search>
  );
}
