import { connect } from "./connection.ts";
import { indexedEngine } from "./indexed-engine.ts";
import type { Library } from "./library.ts";
import { broadcast, newsRoom } from "./news.ts";
import { databaseName } from "./schema.ts";
import { newLibraryName, storedLibrary } from "./stored-library.ts";

/** The library in this browser's IndexedDB. It opens with the first call, which may already fail. */
export function openIndexedLibrary({ name = databaseName, patience = 10_000 } = {}): Library {
  const own = newLibraryName();
  const news = newsRoom(broadcast(name));
  const connection = connect({
    name,
    patience,
    onOutdated: () => news.tell({ from: own, event: { kind: "outdated-tab" } }),
  });
  return storedLibrary(indexedEngine(connection), news, own);
}
