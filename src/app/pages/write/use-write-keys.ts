import { useEffect, useRef } from "react";
import { useLibrary } from "#app/library-context.tsx";
import type { AnswerState } from "#core/datasheet/answer.ts";

export interface WriteKeys {
  readonly disabled: boolean;
  readonly next: () => void;
  readonly previous: () => void;
  readonly state: (state: AnswerState) => void;
  readonly flag: () => void;
  readonly leave: () => void;
  readonly jump: () => void;
  readonly keys: () => void;
  readonly view: () => void;
}

const states: Readonly<Record<string, AnswerState>> = {
  Digit1: "answered",
  Digit2: "not-applicable",
  Digit3: "unknown",
  Digit4: "withheld",
};

/** The keys of the Write page. Keys without a modifier work outside fields only, and can be switched off. */
export function useWriteKeys(keys: WriteKeys): void {
  const library = useLibrary();
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    let singleKeys = true;
    void library.settings().then((settings) => {
      if (settings.ok) singleKeys = settings.value.singleKeys !== false;
    });
    const onKey = (event: KeyboardEvent) => {
      if (latest.current.disabled || event.defaultPrevented || event.isComposing) return;
      const action = actionOf(event, latest.current, singleKeys);
      if (action === undefined) return;
      event.preventDefault();
      action();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [library]);
}

function actionOf(
  event: KeyboardEvent,
  keys: WriteKeys,
  singleKeys: boolean,
): (() => void) | undefined {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) return keys.next;
  if (event.ctrlKey || event.metaKey) return undefined;
  if (event.altKey) return altAction(event, keys);
  if (event.key === "Escape") return isTyping(event.target) ? keys.leave : undefined;
  if (!singleKeys || isTyping(event.target)) return undefined;
  if (event.key === "?") return keys.keys;
  return event.key === "/" ? keys.jump : undefined;
}

function altAction({ key, code }: KeyboardEvent, keys: WriteKeys): (() => void) | undefined {
  if (key === "ArrowDown") return keys.next;
  if (key === "ArrowUp") return keys.previous;
  if (code === "KeyJ") return keys.jump;
  if (code === "KeyF") return keys.flag;
  if (code === "KeyO") return keys.view;
  const state = states[code];
  return state === undefined ? undefined : () => keys.state(state);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return !["radio", "checkbox", "button"].includes(target.type);
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    target.isContentEditable
  );
}
