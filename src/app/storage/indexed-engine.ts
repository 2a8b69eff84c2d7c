import type { IDBPTransaction } from "idb";
import { failed, type Result } from "#core/result.ts";
import type { Connection } from "./connection.ts";
import type { Engine, Key, Transaction } from "./engine.ts";
import type { StoreProblem } from "./library.ts";
import type { StoreName } from "./records.ts";
import type { Database, Schema } from "./schema.ts";
import { storeProblem } from "./store-problem.ts";

type Mode = "readonly" | "readwrite";
type Work<Value> = (transaction: Transaction) => Promise<Result<Value, StoreProblem>>;

export function indexedEngine(connection: Connection): Engine {
  return {
    async run(mode, names, work) {
      const opened = await connection.get();
      if (!opened.ok) return opened;
      const outcome = await runIn(opened.value, mode, names, work);
      if (outcome.ok) return outcome;
      // A connection that was taken away meanwhile explains the failure better than the error does.
      const after = await connection.get();
      return after.ok ? outcome : after;
    },
    close: connection.close,
  };
}

async function runIn<Value>(
  database: Database,
  mode: Mode,
  names: readonly StoreName[],
  work: Work<Value>,
): Promise<Result<Value, StoreProblem>> {
  try {
    const transaction = database.transaction([...names], mode);
    // Awaited below or not, its failure must not surface as an unhandled rejection.
    const done = transaction.done.then(
      () => undefined,
      (error: unknown) => error ?? new DOMException("The transaction was undone", "AbortError"),
    );
    try {
      const outcome = await work(over(transaction));
      if (!outcome.ok) {
        abort(transaction);
        await done;
        return outcome;
      }
      const error = await done;
      return error === undefined ? outcome : failed(storeProblem(error));
    } catch (error) {
      abort(transaction);
      await done;
      // A request fails with "aborted" where the transaction knows why: a full disk, for example.
      return failed(storeProblem(transaction.error ?? error));
    }
  } catch (error) {
    return failed(storeProblem(error));
  }
}

type Open = IDBPTransaction<Schema, StoreName[], Mode>;

function abort(transaction: Open): void {
  try {
    transaction.abort();
  } catch {
    // It has ended already.
  }
}

function over(transaction: Open): Transaction {
  const read = (store: StoreName) => transaction.objectStore(store);
  const write = (store: StoreName) =>
    (transaction as IDBPTransaction<Schema, StoreName[], "readwrite">).objectStore(store);

  return {
    get: (store, key) => read(store).get(keyFor(key)),
    has: async (store, key) => (await read(store).getKey(keyFor(key))) !== undefined,
    under: (store, beginning) => read(store).getAll(rangeUnder(beginning)),
    newest: async (count) => {
      const rows: unknown[] = [];
      const index = read("summaries").index("changedAt");
      let cursor = count > 0 ? await index.openCursor(null, "prev") : null;
      while (cursor !== null) {
        rows.push(cursor.value);
        cursor = rows.length < count ? await cursor.continue() : null;
      }
      return rows;
    },
    ids: async (store) => (await read(store).getAllKeys()).map(String),
    put: async (store, record) => {
      await write(store).put(record);
    },
    delete: (store, key) => write(store).delete(keyFor(key)),
    deleteUnder: (store, beginning) => write(store).delete(rangeUnder(beginning) ?? allKeys()),
  };
}

/** Stores with one key part hold plain keys, the others lists. */
function keyFor(key: Key): IDBValidKey {
  const [only, ...rest] = key;
  return rest.length === 0 && only !== undefined ? only : [...key];
}

/** An empty list sorts after every number and text, so it ends the range of what begins alike. */
function rangeUnder(beginning: Key): IDBKeyRange | null {
  return beginning.length === 0
    ? null
    : IDBKeyRange.bound([...beginning], [...beginning, []], false, true);
}

function allKeys(): IDBKeyRange {
  return IDBKeyRange.lowerBound(Number.NEGATIVE_INFINITY);
}
