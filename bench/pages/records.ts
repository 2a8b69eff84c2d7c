import { openDB } from "idb";
import { wordsOf } from "../../src/app/storage/search/words.ts";
import type { Draft } from "../../src/core/datasheet/draft.ts";

/**
 * The plain way to keep datasheets in a browser, to compare ours with: a record each, with all its
 * answers in it, and an index by time.
 */
export async function openRecords() {
  const database = await openDB("bench-records", 1, {
    upgrade(opening) {
      opening.createObjectStore("datasheets", { keyPath: "id" }).createIndex("at", "at");
    },
  });
  interface Row {
    readonly id: string;
    readonly at: string;
    readonly draft: Draft;
  }
  const rowsOf = (records: readonly Row[]) =>
    records.map(({ id, at, draft }) => ({ id, at, title: draft.sheet.dataset.title }));
  return {
    async put(drafts: readonly Draft[], at: string) {
      const transaction = database.transaction("datasheets", "readwrite");
      for (const draft of drafts) {
        void transaction.store.put({ id: draft.sheet.id, at, draft } satisfies Row);
      }
      await transaction.done;
    },
    async newest(count: number) {
      const records: Row[] = [];
      let cursor = await database
        .transaction("datasheets")
        .store.index("at")
        .openCursor(null, "prev");
      while (cursor !== null && records.length < count) {
        records.push(cursor.value);
        cursor = await cursor.continue();
      }
      return rowsOf(records);
    },
    async all() {
      return rowsOf(await database.getAll("datasheets"));
    },
    /** How many answers hold a word that begins so. */
    async search(query: string) {
      let found = 0;
      let cursor = await database.transaction("datasheets").store.openCursor();
      while (cursor !== null) {
        const { draft }: Row = cursor.value;
        for (const { text } of Object.values(draft.answers)) {
          if (wordsOf(text).some((word) => word.startsWith(query))) found++;
        }
        cursor = await cursor.continue();
      }
      return found;
    },
    async save(id: string, question: string, text: string, at: string) {
      const transaction = database.transaction("datasheets", "readwrite");
      const { draft }: Row = await transaction.store.get(id);
      const answer = { ...draft.answers[question], state: "answered", text, changedAt: at };
      const answers = { ...draft.answers, [question]: answer };
      await transaction.store.put({ id, at, draft: { ...draft, answers } });
      await transaction.done;
    },
    async clear() {
      await database.clear("datasheets");
    },
  };
}
