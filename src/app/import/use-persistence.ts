import { useEffect, useState } from "react";
import { askToPersist, type Persistence, persistence } from "#app/storage/persistence.ts";
import { sizeWords } from "#app/words/when.ts";

/** How safe the library is from the browser's own tidying, and the way to ask for more. */
export function usePersistence(): {
  readonly kept: Persistence | undefined;
  readonly ask: () => void;
  /** Set once the person asked and the browser said no. */
  readonly refused: boolean;
} {
  const [kept, setKept] = useState<Persistence | undefined>();
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    let current = true;
    void persistence(navigator.storage).then((found) => current && setKept(found));
    return () => {
      current = false;
    };
  }, []);
  return {
    kept,
    refused: asked && kept?.status === "may-be-cleared",
    ask: () =>
      void askToPersist(navigator.storage).then((found) => {
        setKept(found);
        setAsked(true);
      }),
  };
}

export function usedWords(kept: Persistence | undefined): string | undefined {
  if (kept === undefined || kept.status === "unknown" || kept.room === undefined) return undefined;
  return sizeWords(kept.room.used);
}

/** Whether the browser may throw the library away, as one sentence. */
export function persistenceWords({ status }: Persistence, refused: boolean): string {
  switch (status) {
    case "kept":
      return "The browser has promised to keep it.";
    case "may-be-cleared":
      return refused
        ? "The browser did not promise to keep it when space runs short. A backup will."
        : "The browser may clear it when space runs short.";
    case "unknown":
      return "This browser does not say whether it may clear it. A backup is safe.";
  }
}
