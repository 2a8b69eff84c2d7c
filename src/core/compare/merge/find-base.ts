import { canonical, digestOf } from "#core/datasheet/canonical.ts";
import type { Datasheet } from "#core/datasheet/datasheet.ts";

/** A state that left the library, or was frozen in it: a file may have come from it. */
export interface Departure {
  readonly datasheet: Datasheet;
  /** By which a file that was written from it may call it. */
  readonly digest: string;
  readonly at: string;
}

export type FoundBase<Found extends Departure = Departure> = Found & {
  /** Whether the file itself names this state; otherwise it is the one that the file is closest to. */
  readonly named: boolean;
};

/** The state that a file came from; undefined where none was kept. Of two as close, the later. */
export function findBase<Found extends Departure>(
  departures: readonly Found[],
  file: Datasheet,
  writtenAs: string = digestOf(file),
): FoundBase<Found> | undefined {
  const named = departures.find(({ digest }) => digest === writtenAs);
  if (named !== undefined) return { ...named, named: true };
  const said = saidBy(file);
  let closest: { readonly departure: Found; readonly shared: number } | undefined;
  for (const departure of departures) {
    const theirs = saidBy(departure.datasheet);
    const shared = [...said].filter((each) => theirs.has(each)).length * 2 - theirs.size;
    const { at } = closest?.departure ?? { at: "" };
    if (
      closest === undefined ||
      shared > closest.shared ||
      (shared === closest.shared && departure.at > at)
    ) {
      closest = { departure, shared };
    }
  }
  return closest === undefined ? undefined : { ...closest.departure, named: false };
}

/** Each answer, fact and field as one text, so that equal ones can be counted. */
function saidBy({ answers, dataset, changedAt: _, $schema: __, ...rest }: Datasheet): Set<string> {
  return new Set(
    Object.entries({ answers, dataset, rest }).flatMap(([part, record]) =>
      Object.entries(record).map(([key, value]) => `${part} ${key} ${canonical(value ?? null)}`),
    ),
  );
}
