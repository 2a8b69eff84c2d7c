import type { Page } from "@playwright/test";

const name = "datasheet-workbench";

/** Writes a record straight into the app's database, as a bug or another program might. */
export async function putRaw(page: Page, store: string, record: unknown): Promise<void> {
  await page.evaluate(
    async ({ name, store, record }) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      await new Promise<void>((resolve, reject) => {
        const transaction = database.transaction(store, "readwrite");
        transaction.objectStore(store).put(record);
        transaction.oncomplete = () => resolve();
        transaction.onerror = () => reject(transaction.error);
      });
      database.close();
    },
    { name, store, record },
  );
}

export async function getRaw(page: Page, store: string, key: string[]): Promise<unknown> {
  return page.evaluate(
    async ({ name, store, key }) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const found = await new Promise((resolve, reject) => {
        const getting = database.transaction(store).objectStore(store).get(key);
        getting.onsuccess = () => resolve(getting.result);
        getting.onerror = () => reject(getting.error);
      });
      database.close();
      return found;
    },
    { name, store, key },
  );
}

/** Opens the database at a version from the future, as a newer Workbench would have. */
export async function makeNewer(page: Page, version: number): Promise<void> {
  await page.evaluate(
    ({ name, version }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name, version);
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
        opening.onerror = () => reject(opening.error);
      }),
    { name, version },
  );
}
