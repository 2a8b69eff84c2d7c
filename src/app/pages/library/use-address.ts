import { useEffect, useRef, useState } from "react";
import { useSearchParams } from "react-router";
import type { SortBy } from "#app/pages/library/rows.ts";

export interface LibraryAddress {
  readonly query: string;
  readonly setQuery: (query: string) => void;
  /** Writes what is looked for into the address at once: somebody goes on from here. */
  readonly keepQuery: () => void;
  readonly sort: SortBy;
  readonly setSort: (sort: SortBy) => void;
  readonly view: "all" | "deleted";
}

const afterPause = 300;

/**
 * What is looked for stands in the address too, so that going back shows the same list. Typing runs
 * ahead of the address, which follows after a pause; an address that changes otherwise is followed.
 */
export function useAddress(): LibraryAddress {
  const [params, setParams] = useSearchParams();
  const [query, setQuery] = useState(params.get("q") ?? "");
  const written = params.get("q") ?? "";
  const own = useRef(written);
  const keepQuery = () => {
    if (query === own.current) return;
    // Going back from the first search leads to the whole list; between two searches there is no step.
    const replace = own.current !== "";
    own.current = query;
    setParams((before) => changed(before, "q", query), { replace });
  };
  useEffect(() => {
    if (written === own.current) return;
    own.current = written;
    setQuery(written);
  }, [written]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the setter changes with every address
  useEffect(() => {
    if (query === written) return;
    const timer = setTimeout(keepQuery, afterPause);
    return () => clearTimeout(timer);
  }, [query, written]);
  return {
    query,
    setQuery,
    keepQuery,
    sort: params.get("sort") === "title" ? "title" : "changed",
    setSort: (sort) =>
      setParams((before) => changed(before, "sort", sort === "title" ? "title" : ""), {
        replace: true,
      }),
    view: params.get("view") === "deleted" ? "deleted" : "all",
  };
}

function changed(before: URLSearchParams, name: string, value: string): URLSearchParams {
  const after = new URLSearchParams(before);
  if (value === "") after.delete(name);
  else after.set(name, value);
  return after;
}
