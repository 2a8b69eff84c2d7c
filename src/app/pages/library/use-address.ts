import { useEffect, useState } from "react";
import { useSearchParams } from "react-router";
import type { SortBy } from "#app/pages/library/rows.ts";

export interface LibraryAddress {
  readonly query: string;
  readonly setQuery: (query: string) => void;
  readonly sort: SortBy;
  readonly setSort: (sort: SortBy) => void;
  readonly view: "all" | "deleted";
}

const afterPause = 300;

/** What is looked for stands in the address too, so that going back shows the same list. */
export function useAddress(): LibraryAddress {
  const [params, setParams] = useSearchParams();
  const [query, setQuery] = useState(params.get("q") ?? "");
  const written = params.get("q") ?? "";
  // biome-ignore lint/correctness/useExhaustiveDependencies: the setter changes with every address
  useEffect(() => {
    if (query === written) return;
    const timer = setTimeout(
      () => setParams((before) => changed(before, "q", query), { replace: true }),
      afterPause,
    );
    return () => clearTimeout(timer);
  }, [query, written]);
  return {
    query,
    setQuery,
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
