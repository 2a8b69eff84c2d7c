import { useEffect } from "react";

const afterShown = 1000;
/** Whoever came to write has begun by then, and a slow line has brought what they need. */
const afterBegun = 25_000;

/** All the rest, so that nothing waits for a network that may be gone. */
const fetchRest = () => import("#app/files/fetch-all.ts").then(({ fetchAll }) => fetchAll());

/**
 * Fetches code that is likely to be needed once the page has been shown, and after a while all that
 * there is. What fails here is asked for again, and its failure said, where it is needed.
 */
export function useFetchAhead(fetches: readonly (() => Promise<unknown>)[]): void {
  useEffect(() => {
    const ahead = (fetch: () => Promise<unknown>) => fetch().catch(() => undefined);
    const soon = setTimeout(() => fetches.map(ahead), afterShown);
    const late = setTimeout(ahead, afterBegun, fetchRest);
    return () => {
      clearTimeout(soon);
      clearTimeout(late);
    };
  }, [fetches]);
}
