import { failed, ok, type Result } from "#core/result.ts";
import type { Key, Transaction } from "./engine.ts";
import type { Damaged } from "./library.ts";
import { type RecordOf, type StoreName, stores } from "./records.ts";

/** Nothing that comes out of a store is believed before it was parsed. */
export function parseRecord<Store extends StoreName>(
  store: Store,
  raw: unknown,
): Result<RecordOf<Store>, Damaged> {
  const parsed = stores[store].record.safeParse(raw);
  // TypeScript cannot see that a store's name and its record's shape go together.
  if (parsed.success) return ok(parsed.data as RecordOf<Store>);
  return failed({ store, key: keyOf(store, raw), detail: detailOf(parsed.error.issues), raw });
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

function detailOf([first]: readonly Issue[]): string {
  return first === undefined ? "" : `${first.path.map(String).join(" › ")}: ${first.message}`;
}

function keyOf(store: StoreName, raw: unknown): string {
  if (typeof raw !== "object" || raw === null) return "";
  return stores[store].key.map((part) => String(Reflect.get(raw, part))).join(" ");
}

export interface Parsed<Store extends StoreName> {
  readonly records: RecordOf<Store>[];
  readonly damaged: Damaged[];
}

export function parseRecords<Store extends StoreName>(
  store: Store,
  raws: readonly unknown[],
): Parsed<Store> {
  const records: RecordOf<Store>[] = [];
  const damaged: Damaged[] = [];
  for (const raw of raws) {
    const parsed = parseRecord(store, raw);
    if (parsed.ok) records.push(parsed.value);
    else damaged.push(parsed.problem);
  }
  return { records, damaged };
}

export async function readUnder<Store extends StoreName>(
  transaction: Transaction,
  store: Store,
  beginning: Key,
): Promise<Parsed<Store>> {
  return parseRecords(store, await transaction.under(store, beginning));
}

/** Undefined where there is none. */
export async function readOne<Store extends StoreName>(
  transaction: Transaction,
  store: Store,
  key: Key,
): Promise<Result<RecordOf<Store>, Damaged> | undefined> {
  const raw = await transaction.get(store, key);
  return raw === undefined ? undefined : parseRecord(store, raw);
}

/** Refuses to store what could not be read again; the transaction then fails and leaves nothing behind. */
export async function write<Store extends StoreName>(
  transaction: Transaction,
  store: Store,
  record: RecordOf<Store>,
): Promise<void> {
  const parsed = parseRecord(store, record);
  if (!parsed.ok) throw new TypeError(`${store}, ${parsed.problem.detail}`);
  await transaction.put(store, parsed.value);
}
