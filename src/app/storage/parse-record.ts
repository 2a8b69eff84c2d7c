import { failed, ok, type Result } from "#core/result.ts";
import type { z } from "#core/zod.ts";
import type { Key, Transaction } from "./engine.ts";
import type { Damaged } from "./library.ts";
import { type RecordOf, type StoreName, stores } from "./records.ts";

/** Nothing that comes out of a store is believed before it was parsed. */
export function parseRecord<Store extends StoreName>(
  store: Store,
  raw: unknown,
): Result<RecordOf<Store>, Damaged> {
  // TypeScript cannot see that a store's name and its record's shape go together.
  const schema = stores[store].record as unknown as z.ZodMiniType<RecordOf<Store>>;
  return parseWith(store, schema, raw);
}

/** For records of which the store's own schema sees a part only. */
export function parseWith<Value>(
  store: StoreName,
  schema: z.ZodMiniType<Value>,
  raw: unknown,
): Result<Value, Damaged> {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return ok(parsed.data);
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
  return collect(raws, (raw) => parseRecord(store, raw));
}

export function parseAll<Value>(
  store: StoreName,
  schema: z.ZodMiniType<Value>,
  raws: readonly unknown[],
) {
  return collect(raws, (raw) => parseWith(store, schema, raw));
}

function collect<Value>(
  raws: readonly unknown[],
  parse: (raw: unknown) => Result<Value, Damaged>,
): { readonly records: Value[]; readonly damaged: Damaged[] } {
  const records: Value[] = [];
  const damaged: Damaged[] = [];
  for (const raw of raws) {
    const parsed = parse(raw);
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
