import { failed, type Result } from "#core/result.ts";
import type { Engine, Key, Transaction } from "./engine.ts";
import type { StoreProblem } from "./library.ts";
import { type StoreName, stores } from "./records.ts";

type Records = Map<StoreName, Map<string, { key: Key; record: object }>>;

/** What several libraries share as several tabs share a browser's database. */
export interface MemoryDatabase {
  records: Records;
  /** What hears the news of other tabs. */
  readonly tabs: Set<(message: unknown) => void>;
  /** The end of the transaction before, so that they run one after the other. */
  last: Promise<unknown>;
  /** While set, every transaction fails with it: a full disk, for example. */
  fault?: StoreProblem | undefined;
}

export function memoryDatabase(): MemoryDatabase {
  return { records: emptyRecords(), tabs: new Set(), last: Promise.resolve() };
}

function emptyRecords(): Records {
  return new Map((Object.keys(stores) as StoreName[]).map((name) => [name, new Map()]));
}

export function memoryEngine(database: MemoryDatabase): Engine {
  let closed = false;

  async function runNext<Value>(
    work: (transaction: Transaction) => Promise<Result<Value, StoreProblem>>,
  ): Promise<Result<Value, StoreProblem>> {
    if (closed) return failed({ code: "broken", detail: "The library is closed" });
    if (database.fault !== undefined) return failed(database.fault);
    const draft: Records = new Map(
      [...database.records].map(([name, records]) => [name, new Map(records)]),
    );
    try {
      const outcome = await work(transactionOver(draft));
      if (database.fault !== undefined) return failed(database.fault);
      if (outcome.ok) database.records = draft;
      return outcome;
    } catch (error) {
      return failed({ code: "broken", detail: String(error) });
    }
  }

  return {
    run(_mode, _names, work) {
      const outcome = database.last.then(() => runNext(work));
      database.last = outcome;
      return outcome;
    },
    close() {
      closed = true;
    },
  };
}

function transactionOver(draft: Records): Transaction {
  const records = (store: StoreName) => draft.get(store) ?? new Map<string, never>();
  const nameOf = (key: Key) => JSON.stringify(key);
  const under = (store: StoreName, beginning: Key) =>
    [...records(store).values()]
      .filter(({ key }) => beginning.every((part, index) => key[index] === part))
      .sort((one, other) => compareKeys(one.key, other.key));

  return {
    async get(store, key) {
      return structuredClone(records(store).get(nameOf(key))?.record);
    },
    async has(store, key) {
      return records(store).has(nameOf(key));
    },
    async under(store, beginning) {
      return under(store, beginning).map(({ record }) => structuredClone(record));
    },
    async newest(count) {
      const changed = (record: object) => String(Reflect.get(record, "changedAt"));
      return under("summaries", [])
        .map(({ record }) => record)
        .sort((one, other) => (changed(one) < changed(other) ? 1 : -1))
        .slice(0, count)
        .map((record) => structuredClone(record));
    },
    async ids(store) {
      return under(store, []).map(({ key }) => String(key[0]));
    },
    async put(store, record) {
      const key = stores[store].key.map((part) => Reflect.get(record, part));
      records(store).set(nameOf(key), { key, record: structuredClone(record) });
    },
    async delete(store, key) {
      records(store).delete(nameOf(key));
    },
    async deleteUnder(store, beginning) {
      for (const { key } of under(store, beginning)) records(store).delete(nameOf(key));
    },
  };
}

/** As IndexedDB orders keys: numbers before text, text by its UTF-16 units. */
function compareKeys(one: Key, other: Key): number {
  for (const [index, part] of one.entries()) {
    const against = other[index];
    if (against === undefined) return 1;
    if (part === against) continue;
    if (typeof part !== typeof against) return typeof part === "number" ? -1 : 1;
    return part < against ? -1 : 1;
  }
  return one.length - other.length;
}
