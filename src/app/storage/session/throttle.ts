/** Runs `work` after so many milliseconds; what it returns calls that off. */
export type Schedule = (work: () => void, milliseconds: number) => () => void;

export const realTime: Schedule = (work, milliseconds) => {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
};

export interface Throttle {
  /**
   * Asked again before it ran, it keeps the time it had: unbroken typing never puts it off. Keys go
   * before timers in a busy browser, so a key that finds the time over does the work itself.
   */
  soon(): void;
  cancel(): void;
}

export function throttle(
  schedule: Schedule,
  milliseconds: number,
  work: () => void,
  clock: () => number = () => performance.now(),
): Throttle {
  let pending: { readonly cancel: () => void; readonly since: number } | undefined;
  const run = () => {
    pending = undefined;
    work();
  };
  return {
    soon() {
      pending ??= { cancel: schedule(run, milliseconds), since: clock() };
      if (clock() - pending.since < milliseconds) return;
      pending.cancel();
      run();
    },
    cancel() {
      pending?.cancel();
      pending = undefined;
    },
  };
}
