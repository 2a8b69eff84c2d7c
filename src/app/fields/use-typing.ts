import { type FocusEvent, useState } from "react";
import { useShelf } from "./unfinished.tsx";

interface Typing<Value, Typed> {
  /** Names the field on the shelf of unfinished texts. */
  readonly key: string;
  readonly value: Value;
  readonly read: (value: Value) => Typed;
  /** What can be stored of what is typed. */
  readonly write: (typed: Typed) => Value;
  /** Whether something is on screen that `write` leaves out. */
  readonly unfinished: (typed: Typed) => boolean;
  readonly onChange: (next: Value) => void;
}

export interface Typed<T> {
  readonly typed: T;
  readonly change: (next: T) => void;
  /** For the element around the controls: a field that has the focus does not follow other tabs. */
  readonly around: {
    readonly onFocus: () => void;
    readonly onBlur: (event: FocusEvent<HTMLElement>) => void;
  };
}

/**
 * Keeps what is typed beside what is stored. A value that changes elsewhere is followed at once,
 * or, while the field has the focus, once it is left without having been typed in since.
 */
export function useTyping<Value, T>(options: Typing<Value, T>): Typed<T> {
  const { key, value, read, write, unfinished, onChange } = options;
  const shelf = useShelf();
  const stored = imprint(write(read(value)));
  const [typed, setTyped] = useState(() => {
    const waiting = shelf?.take<T>(key);
    return waiting !== undefined && imprint(write(waiting)) === stored ? waiting : read(value);
  });
  const [seen, setSeen] = useState(stored);
  const [focused, setFocused] = useState(false);
  const [behind, setBehind] = useState(false);

  if (stored !== seen) {
    setSeen(stored);
    const differs = stored !== imprint(write(typed));
    setBehind(differs && focused);
    if (differs && !focused) setTyped(read(value));
  }

  return {
    typed,
    change(next) {
      setTyped(next);
      setBehind(false);
      if (unfinished(next)) shelf?.keep(key, next);
      else shelf?.clear(key);
      const wanted = write(next);
      if (imprint(wanted) !== stored) onChange(wanted);
    },
    around: {
      onFocus: () => setFocused(true),
      onBlur(event) {
        if (event.currentTarget.contains(event.relatedTarget)) return;
        setFocused(false);
        if (!behind) return;
        setBehind(false);
        setTyped(read(value));
      },
    },
  };
}

function imprint(value: unknown): string {
  return JSON.stringify(value) ?? "";
}
