import { shortHash } from "#core/formats/markdown/short-hash.ts";

/** The lines that we wrote, each to be found again as often as it was written. */
export interface KnownLines {
  /** Whether this line is one of ours; it is then used up. */
  take(line: string): boolean;
  /** How many were not found again. */
  left(): number;
}

export function knownLines(hashes: string): KnownLines {
  const counts = new Map<string, number>();
  for (const hash of hashes.split(" ").filter((each) => each !== "")) {
    counts.set(hash, (counts.get(hash) ?? 0) + 1);
  }
  return {
    take(line) {
      const hash = shortHash(line);
      const count = counts.get(hash) ?? 0;
      if (count > 0) counts.set(hash, count - 1);
      return count > 0;
    },
    left: () => [...counts.values()].reduce((sum, count) => sum + count, 0),
  };
}
