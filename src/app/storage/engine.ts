import type { Result } from "#core/result.ts";
import type { StoreProblem } from "./library.ts";
import type { StoreName } from "./records.ts";

export type Key = readonly (string | number)[];

/**
 * One transaction over some stores. Nothing but its own calls may be awaited while it runs: an
 * IndexedDB transaction ends as soon as nothing is asked of it.
 */
export interface Transaction {
  get(store: StoreName, key: Key): Promise<unknown>;
  has(store: StoreName, key: Key): Promise<boolean>;
  /** Every record whose key begins like this, in the order of the keys; all of them for `[]`. */
  under(store: StoreName, beginning: Key): Promise<unknown[]>;
  /** So many rows of the list, those changed last first. */
  newest(count: number): Promise<unknown[]>;
  /** The datasheets that have a record in a store whose key is an id. */
  ids(store: "summaries" | "sheets"): Promise<string[]>;
  put(store: StoreName, record: object): Promise<void>;
  delete(store: StoreName, key: Key): Promise<void>;
  deleteUnder(store: StoreName, beginning: Key): Promise<void>;
}

/** What a library stands on: IndexedDB, or memory in tests. A problem that `work` returns undoes all it wrote. */
export interface Engine {
  run<Value>(
    mode: "readonly" | "readwrite",
    names: readonly StoreName[],
    work: (transaction: Transaction) => Promise<Result<Value, StoreProblem>>,
  ): Promise<Result<Value, StoreProblem>>;
  close(): void;
}
