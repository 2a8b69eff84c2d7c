import { useEffect, useRef, useState } from "react";
import { useLibrary } from "#app/library-context.tsx";
import type { Datasheet } from "#core/datasheet/datasheet.ts";

const none: ReadonlyMap<string, number> = new Map();

/** The open comments by question, counted anew when the review changes: no key costs a count. */
export function useOpenComments(datasheet: Datasheet): ReadonlyMap<string, number> {
  const library = useLibrary();
  const latest = useRef(datasheet);
  const [counts, setCounts] = useState(none);
  useEffect(() => {
    latest.current = datasheet;
  });
  const { id } = datasheet;
  useEffect(() => {
    let current = true;
    const count = async () => {
      const found = await library.readReview(id);
      if (!found.ok || found.value === undefined) return;
      const { openIn } = await import("#app/review/counts.ts");
      if (current) setCounts(openIn(found.value, latest.current));
    };
    // Without a network the code for it may not come: the page is whole without the counts.
    const counted = () => void count().catch(() => undefined);
    counted();
    const unwatch = library.watch((event) => {
      if (event.kind === "review" && event.id === id) counted();
    });
    return () => {
      current = false;
      unwatch();
    };
  }, [library, id]);
  return counts;
}
