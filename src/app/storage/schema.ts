import type { DBSchema, IDBPDatabase } from "idb";
import type { StoreName } from "./records.ts";

export const databaseName = "datasheet-workbench";
/** Raised with every change of the stores; see `upgrade`. */
export const databaseVersion = 2;

type Stores = {
  [Store in StoreName]: { key: IDBValidKey; value: unknown; indexes: { changedAt: string } };
};
/** Values are unknown on purpose: whatever is read has to be parsed. */
export interface Schema extends DBSchema, Stores {}
export type Database = IDBPDatabase<Schema>;

/** From any older version to this one, step by step. A shipped step is frozen, so it names its stores itself. */
export function upgrade(database: Database, from: number): void {
  if (from < 1) createFirstStores(database);
  if (from < 2) createReleaseAndReviewStores(database);
}

function createFirstStores(database: Database): void {
  const summaries = database.createObjectStore("summaries", { keyPath: "id" });
  summaries.createIndex("changedAt", "changedAt");
  database.createObjectStore("sheets", { keyPath: "id" });
  database.createObjectStore("answers", { keyPath: ["id", "question"] });
  database.createObjectStore("earlier", { keyPath: ["id", "question", "at", "n"] });
  database.createObjectStore("exported", { keyPath: ["id", "digest"] });
  database.createObjectStore("sets", { keyPath: ["id", "version"] });
  database.createObjectStore("settings", { keyPath: "name" });
}

function createReleaseAndReviewStores(database: Database): void {
  database.createObjectStore("releases", { keyPath: ["id", "digest"] });
  database.createObjectStore("removedReleases", { keyPath: ["id", "digest"] });
  database.createObjectStore("reviews", { keyPath: "datasheet" });
}
