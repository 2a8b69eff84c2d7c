import type { DBSchema, IDBPDatabase } from "idb";
import { type StoreName, stores } from "./records.ts";

export const databaseName = "datasheet-workbench";
/** Raised with every change of the stores; see `upgrade`. */
export const databaseVersion = 1;

type Stores = {
  [Store in StoreName]: { key: IDBValidKey; value: unknown; indexes: { changedAt: string } };
};
/** Values are unknown on purpose: whatever is read has to be parsed. */
export interface Schema extends DBSchema, Stores {}
export type Database = IDBPDatabase<Schema>;

/** From any older version to this one, step by step. A shipped step is frozen. */
export function upgrade(database: Database, from: number): void {
  if (from < 1) createStores(database);
}

function createStores(database: Database): void {
  for (const name of Object.keys(stores) as StoreName[]) {
    const { key } = stores[name];
    const store = database.createObjectStore(name, {
      keyPath: key.length === 1 ? key[0] : [...key],
    });
    if (name === "summaries") store.createIndex("changedAt", "changedAt");
  }
}
