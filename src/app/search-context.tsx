import { createContext, useContext } from "react";
import { type SearchClient, startSearch } from "#app/storage/search/search-client.ts";

const SearchContext = createContext<SearchClient | undefined>(undefined);

export const SearchProvider = SearchContext.Provider;

let ofThisTab: SearchClient | undefined;

/** The search over all answers. Its worker keeps the index as long as the tab lives, whatever page is open. */
export function useSearch(): SearchClient {
  const given = useContext(SearchContext);
  if (given !== undefined) return given;
  ofThisTab ??= startSearch();
  return ofThisTab;
}
