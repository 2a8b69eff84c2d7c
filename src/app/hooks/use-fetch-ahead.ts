import { useEffect } from "react";

const afterShown = 1000;

/**
 * Fetches code that is likely to be needed once the page has been shown and things are quiet. What
 * fails here is asked for again, and its failure said, where it is needed.
 */
export function useFetchAhead(fetches: readonly (() => Promise<unknown>)[]): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const fetch of fetches) fetch().catch(() => undefined);
    }, afterShown);
    return () => clearTimeout(timer);
  }, [fetches]);
}
