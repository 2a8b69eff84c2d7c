import { useEffect, useMemo, useState } from "react";
import { useLibrary } from "#app/library-context.tsx";
import type { CompareHref } from "#app/review/review-context.tsx";

/** Where the draft of this library, or one of its releases, is compared with a release that is here as well. */
export function useReleasesToCompare(id: string, to = "draft"): CompareHref {
  const library = useLibrary();
  const [digests, setDigests] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    let current = true;
    const read = async () => {
      const found = await library.releases(id);
      if (!current || !found.ok) return;
      setDigests(new Set(found.value.releases.map(({ release }) => release.digest)));
    };
    void read();
    const unwatch = library.watch((event) => {
      if (event.kind === "releases" && event.id === id) void read();
    });
    return () => {
      current = false;
      unwatch();
    };
  }, [library, id]);
  return useMemo(
    () => (from) =>
      digests.has(from) && from !== to ? `#/d/${id}/compare?from=${from}&to=${to}` : undefined,
    [digests, id, to],
  );
}
