import { deleteDB } from "idb";
import { onTestFinished } from "vitest";
import { openIndexedLibrary } from "#app/storage/indexed-library.ts";
import { memoryDatabase } from "#app/storage/memory-engine.ts";
import { openMemoryLibrary } from "#app/storage/memory-library.ts";
import { libraryContract, type OpenTab } from "./library-contract.ts";
import { releasesContract } from "./releases-contract.ts";
import { reviewsContract } from "./reviews-contract.ts";

function inMemory(): OpenTab {
  const database = memoryDatabase();
  return () => openMemoryLibrary(database);
}

function inIndexedDb(): OpenTab {
  const name = `contract-${crypto.randomUUID()}`;
  onTestFinished(() => deleteDB(name));
  return () => openIndexedLibrary({ name });
}

for (const contract of [libraryContract, releasesContract, reviewsContract]) {
  contract("in memory", inMemory);
  contract("in IndexedDB", inIndexedDb);
}
