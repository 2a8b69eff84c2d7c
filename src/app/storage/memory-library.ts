import type { Library } from "./library.ts";
import { type MemoryDatabase, memoryDatabase, memoryEngine } from "./memory-engine.ts";
import { newsRoom } from "./news.ts";
import { newLibraryName, storedLibrary } from "./stored-library.ts";

/** The twin of `openIndexedLibrary`: libraries over one database are as several tabs of one browser. */
export function openMemoryLibrary(database: MemoryDatabase = memoryDatabase()): Library {
  const news = newsRoom((receive) => {
    database.tabs.add(receive);
    return {
      post(message) {
        const copy = structuredClone(message);
        for (const tab of database.tabs) if (tab !== receive) queueMicrotask(() => tab(copy));
      },
      close: () => database.tabs.delete(receive),
    };
  });
  return storedLibrary(memoryEngine(database), news, newLibraryName());
}
