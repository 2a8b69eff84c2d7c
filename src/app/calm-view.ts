import { sameButWords } from "#app/storage/same.ts";
import type { Session, SessionSnapshot } from "#app/storage/session.ts";

export interface CalmView {
  readonly snapshot: () => SessionSnapshot;
  readonly subscribe: (listener: () => void) => () => void;
}

const pause = 400;
/** Typing that never pauses is seen elsewhere on the page this late: it costs as much as twenty keys. */
const longest = 10_000;

/**
 * The session as the pages see it. While somebody types, a key changes nothing but the words of one
 * answer, which its own field already shows: the pages hear of it in the next pause, so that a key
 * costs the same however long the datasheet is. Everything else is shown at once.
 */
export function calmView(session: Session): CalmView {
  let shown = session.snapshot();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince: number | undefined;
  let heardAt = 0;
  const listeners = new Set<() => void>();

  function stopWaiting(): void {
    clearTimeout(timer);
    timer = undefined;
    waitingSince = undefined;
  }

  function show(): void {
    stopWaiting();
    shown = session.snapshot();
    for (const listener of [...listeners]) listener();
  }

  function hear(): void {
    const next = session.snapshot();
    if (!onlyWords(shown, next)) {
      show();
      return;
    }
    heardAt = performance.now();
    waitingSince ??= heardAt;
    timer ??= setTimeout(look, pause);
  }

  /** One timer at a time, set anew when it finds that the typing went on: not one for every key. */
  function look(): void {
    const now = performance.now();
    const rest = heardAt + pause - now;
    if (rest <= 0 || now - (waitingSince ?? now) > longest) show();
    else timer = setTimeout(look, rest);
  }

  let unsubscribe: (() => void) | undefined;
  return {
    snapshot: () => shown,
    subscribe(listener) {
      if (listeners.size === 0) {
        shown = session.snapshot();
        unsubscribe = session.subscribe(hear);
      } else if (shown !== session.snapshot()) {
        // Who comes later, such as the page to read and export, shows nothing that is out of date.
        show();
      }
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stopWaiting();
        unsubscribe?.();
      };
    },
  };
}

/** Does the second differ from the first in the words of answers alone, none of them from or to blank? */
export function onlyWords(before: SessionSnapshot, after: SessionSnapshot): boolean {
  if (
    before.draft.sheet !== after.draft.sheet ||
    before.conflicts !== after.conflicts ||
    before.arrivals !== after.arrivals ||
    before.damaged !== after.damaged ||
    (before.saving.status === "trouble") !== (after.saving.status === "trouble")
  ) {
    return false;
  }
  const ids = Object.keys(after.draft.answers);
  if (ids.length !== Object.keys(before.draft.answers).length) return false;
  return ids.every((id) => {
    const was = before.draft.answers[id];
    const is = after.draft.answers[id];
    return was === is || (was !== undefined && is !== undefined && sameButWords(was, is));
  });
}
