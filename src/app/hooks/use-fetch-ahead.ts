import { useEffect } from "react";
import { startSearchAhead } from "#app/search-context.tsx";

const afterShown = 1000;
/** Whoever came to write has begun by then, and a slow line has brought what they need. */
const afterBegun = 25_000;

type Fetches = readonly (() => Promise<unknown>)[];

const ahead = (fetch: () => Promise<unknown>) => fetch().catch(() => undefined);

/** All the rest, so that nothing waits for a network that may be gone. */
async function fetchRest(): Promise<void> {
  const { fetchAll } = await import("#app/files/fetch-all.ts");
  await fetchAll();
  await startSearchAhead();
}

/**
 * Fetches code that is likely to be needed once the page has been shown, and after a while all that
 * there is. What fails here is asked for again, and its failure said, where it is needed.
 */
export function useFetchAhead(fetches: Fetches): void {
  useFetchSoon(fetches);
  useEffect(() => {
    const late = setTimeout(ahead, afterBegun, fetchRest);
    return () => clearTimeout(late);
  }, []);
}

/** Fetches what a page of its own is likely to need, once it has been shown. */
export function useFetchSoon(fetches: Fetches): void {
  useEffect(() => {
    const soon = setTimeout(() => fetches.map(ahead), afterShown);
    return () => clearTimeout(soon);
  }, [fetches]);
}
