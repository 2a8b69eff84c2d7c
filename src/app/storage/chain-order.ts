import type { Release } from "#core/release/release.ts";
import type { RemovedRelease } from "./library.ts";

interface Link {
  readonly digest: string;
  readonly previous: string | undefined;
  readonly date: string;
  readonly revision: number;
  /** Absent where it was removed. */
  readonly release?: Release;
}

/** Releases as they follow each other, over the gaps too; where a chain forks, by date. */
export function inChainOrder(
  releases: readonly Release[],
  removed: readonly RemovedRelease[],
): Release[] {
  const waiting = new Map<string, Link>();
  for (const each of removed) waiting.set(each.digest, { ...each, previous: each.previous });
  for (const release of releases) waiting.set(release.release.digest, linkOf(release));
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

function linkOf(release: Release): Link {
  const { digest, previous, date } = release.release;
  return { digest, previous: previous?.digest, date, revision: release.revision, release };
}

function byDate(one: Link, other: Link): number {
  if (one.date !== other.date) return one.date < other.date ? -1 : 1;
  return one.revision - other.revision || (one.digest < other.digest ? -1 : 1);
}
