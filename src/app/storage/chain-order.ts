interface InChain {
  readonly revision: number;
  readonly release: {
    readonly digest: string;
    readonly date: string;
    readonly previous?: { readonly digest: string } | undefined;
  };
}

interface Gap {
  readonly digest: string;
  readonly previous?: string | undefined;
  readonly date: string;
  readonly revision: number;
}

interface Link<Release> extends Gap {
  /** Absent where it was removed. */
  readonly release?: Release;
}

/** Releases as they follow each other, over the gaps too; where a chain forks, by date. */
export function inChainOrder<Release extends InChain>(
  releases: readonly Release[],
  removed: readonly Gap[],
): Release[] {
  const waiting = new Map<string, Link<Release>>();
  for (const { digest, previous, date, revision } of removed) {
    waiting.set(digest, { digest, previous, date, revision });
  }
  for (const release of releases) {
    const { digest, previous, date } = release.release;
    const { revision } = release;
    waiting.set(digest, { digest, previous: previous?.digest, date, revision, release });
  }
  const ordered: Release[] = [];
  while (waiting.size > 0) {
    const links = [...waiting.values()];
    const ready = links.filter(({ previous }) => previous === undefined || !waiting.has(previous));
    // Links in a circle cannot come about by releasing, but must not hang the reader.
    const [next] = (ready.length > 0 ? ready : links).sort(byDate);
    if (next === undefined) break;
    waiting.delete(next.digest);
    if (next.release !== undefined) ordered.push(next.release);
  }
  return ordered;
}

function byDate(one: Gap, other: Gap): number {
  if (one.date !== other.date) return one.date < other.date ? -1 : 1;
  return one.revision - other.revision || (one.digest < other.digest ? -1 : 1);
}
