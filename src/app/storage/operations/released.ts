import { inChainOrder } from "../chain-order.ts";
import type { Transaction } from "../engine.ts";
import { readUnder } from "../parse-record.ts";
import type { Summary } from "../records.ts";

/** The same row, naming the last release there is. */
export async function withReleased(
  transaction: Transaction,
  { released: _, ...row }: Summary,
): Promise<Summary> {
  const found = await readUnder(transaction, "releases", [row.id]);
  const gaps = await readUnder(transaction, "removedReleases", [row.id]);
  const releases = found.records.map(({ release }) => release);
  const last = inChainOrder(releases, gaps.records).at(-1);
  return { ...row, ...(last !== undefined && { released: last.dataset.version ?? "" }) };
}
