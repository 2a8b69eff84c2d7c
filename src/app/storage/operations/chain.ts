import type { Release } from "#core/release/release.ts";
import { inChainOrder } from "../chain-order.ts";
import type { Transaction } from "../engine.ts";
import type { Damaged } from "../library.ts";
import { readUnder } from "../parse-record.ts";
import type { Summary } from "../records.ts";

export interface Chain {
  readonly releases: Release[];
  readonly damaged: Damaged[];
}

export async function chainOf(transaction: Transaction, id: string): Promise<Chain> {
  const found = await readUnder(transaction, "releases", [id]);
  const gaps = await readUnder(transaction, "removedReleases", [id]);
  const releases = found.records.map(({ release }) => release);
  return { releases: inChainOrder(releases, gaps.records), damaged: found.damaged };
}

/** The same row, naming the last release there is. */
export async function withReleased(
  transaction: Transaction,
  { released: _, ...row }: Summary,
): Promise<Summary> {
  const last = (await chainOf(transaction, row.id)).releases.at(-1);
  return { ...row, ...(last !== undefined && { released: last.dataset.version ?? "" }) };
}
