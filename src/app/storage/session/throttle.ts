/** Runs `work` after so many milliseconds; what it returns calls that off. */
export type Schedule = (work: () => void, milliseconds: number) => () => void;

export const realTime: Schedule = (work, milliseconds) => {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
};

export interface Throttle {
  /** Asked again before it ran, it keeps the time it had: unbroken typing never puts it off. */
  soon(): void;
  cancel(): void;
}

export function throttle(schedule: Schedule, milliseconds: number, work: () => void): Throttle {
  let cancel: (() => void) | undefined;
  return {
    soon() {
      cancel ??= schedule(() => {
        cancel = undefined;
        work();
      }, milliseconds);
    },
    cancel() {
      cancel?.();
      cancel = undefined;
    },
  };
}
