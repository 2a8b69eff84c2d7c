import { useLayoutEffect, useState } from "react";
import { useLibrary } from "#app/library-context.tsx";
import type { Damaged, StoreProblem, Summary } from "#app/storage/library.ts";

export type Rows =
  | { readonly status: "loading" }
  | { readonly status: "failed"; readonly problem: StoreProblem }
  | {
      readonly status: "ready";
      readonly rows: readonly Summary[];
      readonly damaged: readonly Damaged[];
      /** Whether these are all, or the newest of many while the others are being read. */
      readonly complete: boolean;
    };

const firstScreen = 12;
/** Long enough to gather the changes of one action, short enough to look immediate. */
const gatheredFor = 60;

/** The newest rows at once, then all; read again after every change in this tab or another. */
export function useRows(): Rows {
  const library = useLibrary();
  const [rows, setRows] = useState<Rows>({ status: "loading" });
  // Before the paint, so that the rows are on their way while the page is painted.
  useLayoutEffect(() => {
    let current = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let notBefore = 0;
    let asked = 0;
    let shown = 0;
    const read = async (newest?: number) => {
      const turn = ++asked;
      const began = performance.now();
      const list = await library.list(newest === undefined ? {} : { newest });
      // What was read before something newer must not come after it.
      if (!current || turn < shown) return;
      shown = turn;
      const ended = performance.now();
      notBefore = ended + 4 * (ended - began);
      setRows(
        list.ok
          ? {
              status: "ready",
              ...list.value,
              complete: newest === undefined || list.value.rows.length < newest,
            }
          : { status: "failed", problem: list.problem },
      );
    };
    // Somebody typing in another tab must neither keep a long list busy nor put a reading off for ever.
    const readSoon = () => {
      const rest = notBefore - performance.now();
      timer ??= setTimeout(
        () => {
          timer = undefined;
          void read();
        },
        Math.max(gatheredFor, rest),
      );
    };
    void read(firstScreen).then(() => read());
    const unwatch = library.watch((event) => {
      if (event.kind !== "settings" && event.kind !== "sets") readSoon();
    });
    return () => {
      current = false;
      clearTimeout(timer);
      unwatch();
    };
  }, [library]);
  return rows;
}
