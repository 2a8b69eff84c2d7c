import { useEffect, useState } from "react";
import { useLibrary } from "#app/library-context.tsx";
import type { NamedHit } from "#app/pages/library/name-hits.ts";
import { useSearch } from "#app/search-context.tsx";
import { wordsOf } from "#app/storage/search/words.ts";

export type AnswerSearch =
  | { readonly status: "idle" }
  | { readonly status: "searching" }
  | { readonly status: "indexing"; readonly done: number; readonly of: number }
  | { readonly status: "found"; readonly hits: readonly NamedHit[]; readonly total: number }
  | { readonly status: "failed" };

const afterPause = 120;
const shortest = 2;

/** Searches all answers once typing pauses; what comes in after the next query is dropped. */
export function useAnswerSearch(query: string): AnswerSearch {
  const library = useLibrary();
  const searchAtHand = useSearch();
  const wanted = query.trim().length < shortest ? "" : wordsOf(query).join(" ");
  const [search, setSearch] = useState<{ of: string; state: AnswerSearch } | undefined>();
  useEffect(() => {
    if (wanted === "") return;
    let current = true;
    const show = (state: AnswerSearch) => {
      if (current) setSearch({ of: wanted, state });
    };
    const failed = () => show({ status: "failed" });
    const timer = setTimeout(() => {
      void searchAtHand().then((client) => {
        if (!current) return;
        client.ask(wanted, (state) => {
          if (!current) return;
          if (state.status !== "found") return show(state);
          void import("#app/pages/library/name-hits.ts")
            .then(({ nameHits }) => nameHits(library, state.hits))
            .then((hits) => show({ status: "found", hits, total: state.total }), failed);
        });
      }, failed);
    }, afterPause);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [wanted, searchAtHand, library]);
  if (wanted === "") return { status: "idle" };
  return search?.of === wanted ? search.state : { status: "searching" };
}
