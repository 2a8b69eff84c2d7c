import { useEffect, useRef } from "react";
import { isPlainKey } from "#app/components/typing.ts";

export interface CompareKeys {
  readonly single: boolean;
  readonly next: () => void;
  readonly previous: () => void;
  readonly nextUnread: () => void;
  readonly read: () => void;
  readonly keys: () => void;
}

/** The keys of the Compare pages: the same to go on and back as in Write. */
export function useCompareKeys(keys: CompareKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const action = actionOf(event, latest.current);
      if (action === undefined) return;
      event.preventDefault();
      action();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}

function actionOf(event: KeyboardEvent, keys: CompareKeys): (() => void) | undefined {
  if (event.ctrlKey || event.metaKey || document.querySelector("dialog[open]") !== null)
    return undefined;
  if (!event.altKey)
    return keys.single && event.key === "?" && isPlainKey(event) ? keys.keys : undefined;
  if (event.key === "ArrowDown") return keys.next;
  if (event.key === "ArrowUp") return keys.previous;
  if (event.code === "KeyN") return keys.nextUnread;
  return event.code === "KeyR" ? keys.read : undefined;
}
