import { useCallback, useState } from "react";
import { now } from "#app/clock.ts";
import { downloadBlob } from "#app/files/download.ts";
import { useLibrary } from "#app/library-context.tsx";
import type { StoreProblem } from "#app/storage/library.ts";

export type BackingUp =
  | { readonly status: "idle" }
  | { readonly status: "working" }
  | { readonly status: "failed"; readonly problem: StoreProblem };

/** Everything in the library to one file, or to several where one would be too large to come back. */
export function useBackup(): { readonly backingUp: BackingUp; readonly backUp: () => void } {
  const library = useLibrary();
  const [backingUp, setBackingUp] = useState<BackingUp>({ status: "idle" });
  const backUp = useCallback(() => {
    const work = async () => {
      setBackingUp({ status: "working" });
      const { makeBackup } = await import("#app/storage/backup.ts");
      const made = await makeBackup(library, now());
      if (made.ok) for (const file of made.value) downloadBlob(file.name, file);
      setBackingUp(made.ok ? { status: "idle" } : { status: "failed", problem: made.problem });
    };
    void work();
  }, [library]);
  return { backingUp, backUp };
}
