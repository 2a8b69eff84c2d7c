import type { Summary } from "#app/storage/library.ts";
import { tally } from "#core/datasheet/progress.ts";

export type SortBy = "changed" | "title";

const byTitle = new Intl.Collator("en", { sensitivity: "base", numeric: true });

export function titleOf({ title }: Pick<Summary, "title">): string {
  return title.trim() || "Untitled datasheet";
}

/** The last changed first, or by title; the id settles a tie so that rows never swap by themselves. */
export function sorted(rows: readonly Summary[], by: SortBy): Summary[] {
  return [...rows].sort(
    (a, b) =>
      (by === "title"
        ? byTitle.compare(titleOf(a), titleOf(b))
        : b.changedAt.localeCompare(a.changedAt)) || a.id.localeCompare(b.id),
  );
}

/** "55 of 65 settled, 10 to go". */
export function progressWords({ sections }: Pick<Summary, "sections">): string {
  const { settled, counted, notYet } = tally(sections.map(({ ticks }) => ticks).join(""));
  if (counted === 0) return "No questions asked";
  if (settled === 0) return `None of ${counted} settled yet`;
  if (notYet === 0) return `All ${counted} settled`;
  return `${settled} of ${counted} settled, ${notYet} to go`;
}

export function versionOf({ version }: Pick<Summary, "version">): string {
  return version?.trim() ? `${version.trim()} draft` : "No version";
}

/** How many datasheets bear each title that is not the title of one alone. */
export function sharedTitles(rows: readonly Summary[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(titleOf(row), (counts.get(titleOf(row)) ?? 0) + 1);
  return new Map([...counts].filter(([, count]) => count > 1));
}

/** The first and last section, when these rows agree on them: the ends of the ledger's heading. */
export function sharedEnds(rows: readonly Summary[]): { first: string; last: string } | undefined {
  const [ends, ...others] = rows.map(({ sections }) => ({
    first: sections[0]?.title,
    last: sections.at(-1)?.title,
  }));
  if (ends?.first === undefined || ends.last === undefined) return undefined;
  const agree = others.every(({ first, last }) => first === ends.first && last === ends.last);
  return agree ? { first: ends.first, last: ends.last } : undefined;
}
