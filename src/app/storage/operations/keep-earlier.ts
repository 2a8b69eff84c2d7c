import type { Transaction } from "../engine.ts";
import type { EarlierReason, WriteStamp } from "../library.ts";
import { parseRecords, write } from "../parse-record.ts";
import type { Kept } from "../records.ts";
import { thin } from "../thin.ts";

/** In one sitting an earlier state is kept this often, in milliseconds. */
const keepEvery = 2 * 60_000;

/** Whether what `before` holds should be kept now that time goes by. */
export function isDue(
  before: { readonly session: string; readonly checkpointAt: string },
  stamp: WriteStamp,
): boolean {
  if (stamp.keep || before.session !== stamp.session) return true;
  // A clock that was set back must not put the next one off.
  return Math.abs(Date.parse(stamp.at) - Date.parse(before.checkpointAt)) >= keepEvery;
}

/** Puts a state aside and thins what is there, within the transaction that overwrites it. */
export async function keepEarlier(
  transaction: Transaction,
  id: string,
  question: string,
  entry: { readonly at: string; readonly because: EarlierReason; readonly kept: Kept },
): Promise<void> {
  const raws = await transaction.under("earlier", [id, question]);
  const { records } = parseRecords("earlier", raws);
  const n = raws.reduce<number>((highest, raw) => Math.max(highest, numberOf(raw)), 0) + 1;
  const added = { id, question, n, ...entry };
  await write(transaction, "earlier", added);
  const all = [...records, added];
  const kept = new Set(thin(all, entry.at));
  for (const gone of all.filter((each) => !kept.has(each))) {
    await transaction.delete("earlier", [id, question, gone.at, gone.n]);
  }
}

function numberOf(raw: unknown): number {
  const n = typeof raw === "object" && raw !== null && "n" in raw ? raw.n : 0;
  return typeof n === "number" && Number.isSafeInteger(n) ? n : 0;
}
