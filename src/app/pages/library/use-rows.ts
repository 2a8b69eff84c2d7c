import { useEffect, useState } from "react";
import { useLibrary } from "#app/library-context.tsx";
import type { Damaged, StoreProblem, Summary } from "#app/storage/library.ts";

export type Rows =
  | { readonly status: "loading" }
  | { readonly status: "failed"; readonly problem: StoreProblem }
  | {
      readonly status: "ready";
      readonly rows: readonly Summary[];
      readonly damaged: readonly Damaged[];
    };

/** Long enough to gather the changes of one action, short enough to look immediate. */
const gatheredFor = 60;

/** The library's rows, read again after every change in this tab or another. */
export function useRows(): Rows {
  const library = useLibrary();
  const [rows, setRows] = useState<Rows>({ status: "loading" });
  useEffect(() => {
    let current = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = async () => {
      const list = await library.list();
      if (!current) return;
      setRows(
        list.ok ? { status: "ready", ...list.value } : { status: "failed", problem: list.problem },
      );
    };
    const readSoon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void read(), gatheredFor);
    };
    void read();
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
