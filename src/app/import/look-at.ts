import { holdMerge } from "#app/import/held-merge.ts";
import type { Arrival, Look } from "#app/import/outcome.ts";

/** Hands a file that clashes to the page where both are seen; gives the address of that page. */
export async function lookAt({ name, state }: Arrival, at: Look): Promise<string | undefined> {
  if (state.kind !== "clash") return undefined;
  const { base, read } = state.clash;
  const { id } = read.datasheet;
  switch (at) {
    case "merge":
      if (base === undefined) return undefined;
      holdMerge({ fileName: name, base, theirs: read.datasheet });
      return `/merge/${id}`;
    case "compare": {
      const { handOver } = await import("#app/pages/compare/handed-files.ts");
      const { address } = handOver(name, read);
      return `/compare?from=${encodeURIComponent(`draft:${id}`)}&to=${address}`;
    }
  }
}
