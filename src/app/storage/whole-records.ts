import { RemovedRelease } from "#core/formats/backup/removed-release.ts";
import { Release, Sha256 } from "#core/release/release.ts";
import { Review } from "#core/review/review.ts";
import { z } from "#core/zod.ts";
import { inChainOrder } from "./chain-order.ts";
import type { Transaction } from "./engine.ts";
import type { Damaged } from "./library.ts";
import { parseAll, parseWith } from "./parse-record.ts";

const wholeStores = {
  releases: z.strictObject({ id: z.string(), digest: Sha256, release: Release }),
  removedReleases: RemovedRelease,
  reviews: Review,
} as const;
type WholeStore = keyof typeof wholeStores;
type Whole<Store extends WholeStore> = z.infer<(typeof wholeStores)[Store]>;

function schemaOf<Store extends WholeStore>(store: Store): z.ZodMiniType<Whole<Store>> {
  // TypeScript cannot see that a store's name and its record's shape go together.
  return wholeStores[store] as unknown as z.ZodMiniType<Whole<Store>>;
}

export async function readWholes<Store extends WholeStore>(
  transaction: Transaction,
  store: Store,
  beginning: readonly string[],
): Promise<{ readonly records: Whole<Store>[]; readonly damaged: Damaged[] }> {
  return parseAll(store, schemaOf(store), await transaction.under(store, beginning));
}

/** Undefined where there is none. */
export async function readWhole<Store extends WholeStore>(
  transaction: Transaction,
  store: Store,
  key: readonly string[],
) {
  const raw = await transaction.get(store, key);
  return raw === undefined ? undefined : parseWith(store, schemaOf(store), raw);
}

/** As it will be read again; throws for what could not be. */
export function parseWhole<Store extends WholeStore>(
  store: Store,
  record: Whole<Store>,
): Whole<Store> {
  const parsed = parseWith(store, schemaOf(store), record);
  if (!parsed.ok) throw new TypeError(`${store}, ${parsed.problem.detail}`);
  return parsed.value;
}

export async function chainOf(transaction: Transaction, id: string) {
  const found = await readWholes(transaction, "releases", [id]);
  const gaps = await readWholes(transaction, "removedReleases", [id]);
  const releases = found.records.map(({ release }) => release);
  return {
    releases: inChainOrder(releases, gaps.records),
    gaps: gaps.records,
    damaged: [...found.damaged, ...gaps.damaged],
  };
}
