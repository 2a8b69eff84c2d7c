import type { ExportedState, Library } from "#app/storage/library.ts";
import { type Departure, type FoundBase, findBase } from "#core/compare/merge/find-base.ts";
import type { Datasheet } from "#core/datasheet/datasheet.ts";
import type { ReadBack } from "#core/formats/format.ts";
import { readEither } from "#core/release/read.ts";
import { datasheetOf, type Release } from "#core/release/release.ts";

export interface Left extends Departure {
  readonly as: "export" | "release";
}
export type KnownBase = FoundBase<Left>;

/** The state that a file came from, of all that were exported or released here. */
export async function knownBase(
  library: Library,
  { datasheet, writtenAs }: ReadBack<Datasheet>,
): Promise<KnownBase | undefined> {
  const { id } = datasheet;
  const [states, releases] = await Promise.all([library.exportedStates(id), library.releases(id)]);
  const left = [
    ...(states.ok ? states.value.flatMap(exportedState) : []),
    ...(releases.ok ? releases.value.releases.map(releasedState) : []),
  ];
  return findBase(left, datasheet, writtenAs);
}

/** A state that cannot be read is no base. */
function exportedState({ at, digest, text }: ExportedState): Left[] {
  const read = readEither(text);
  return read.ok ? [{ as: "export", at, digest, datasheet: datasheetOf(read.value) }] : [];
}

function releasedState(release: Release): Left {
  const { date, digest } = release.release;
  return { as: "release", at: date, digest, datasheet: datasheetOf(release) };
}
