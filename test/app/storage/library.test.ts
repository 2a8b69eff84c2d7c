import { deleteDB } from "idb";
import { onTestFinished } from "vitest";
import { openIndexedLibrary } from "#app/storage/indexed-library.ts";
import { memoryDatabase } from "#app/storage/memory-engine.ts";
import { openMemoryLibrary } from "#app/storage/memory-library.ts";
import { libraryContract } from "./library-contract.ts";

libraryContract("in memory", () => {
  const database = memoryDatabase();
  return () => openMemoryLibrary(database);
});

libraryContract("in IndexedDB", () => {
  const name = `contract-${crypto.randomUUID()}`;
  onTestFinished(() => deleteDB(name));
  return () => openIndexedLibrary({ name });
});
