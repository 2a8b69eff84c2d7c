import { createContext, useContext, useMemo } from "react";
import type { SearchClient } from "#app/storage/search/search-client.ts";

const SearchContext = createContext<SearchClient | undefined>(undefined);

export const SearchProvider = SearchContext.Provider;

let ofThisTab: SearchClient | undefined;

async function searchOfThisTab(): Promise<SearchClient> {
  const { startSearch } = await import("#app/storage/search/search-client.ts");
  ofThisTab ??= startSearch();
  return ofThisTab;
}

/** Has the search at hand before a network is gone. */
export async function startSearchAhead(): Promise<void> {
  (await searchOfThisTab()).start();
}

/**
 * The search over all answers, fetched with the first question. Its worker keeps the index as long as
 * the tab lives, whatever page is open.
 */
export function useSearch(): () => Promise<SearchClient> {
  const given = useContext(SearchContext);
  return useMemo(() => (given === undefined ? searchOfThisTab : async () => given), [given]);
}
