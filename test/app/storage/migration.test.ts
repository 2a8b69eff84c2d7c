import { deleteDB, type IDBPDatabase, openDB } from "idb";
import { expect, it, onTestFinished } from "vitest";
import { openIndexedLibrary } from "#app/storage/indexed-library.ts";
import type { Library } from "#app/storage/library.ts";
import { databaseVersion } from "#app/storage/schema.ts";
import { must } from "./library-contract.ts";
import { first, purpose, releaseOf, second } from "./sample.ts";

// Written by hand as version 1 wrote it: what is here never changes, whatever becomes of the code.
const set = "gebru-2021";
const sheet = (id: string, title: string) => ({
  format: 1,
  status: "draft",
  id,
  language: "en",
  dataset: { title, version: "0.9.0" },
  revision: 2,
  createdAt: "2025-03-01T08:00:00Z",
  changedAt: "2025-03-02T08:00:00Z",
  questionSets: [{ id: set, version: "1.0.0", title: "The paper" }],
  scope: { people: "no" },
  sections: [{ id: "motivation", title: "Motivation" }],
  questions: [
    {
      id: purpose,
      set,
      section: "motivation",
      origin: ["gebru-2021 MOT-1"],
      prompt: "Why was it made?",
      label: "Purpose",
      kind: "prose",
    },
  ],
});
const summary = (id: string, title: string) => ({
  id,
  title,
  version: "0.9.0",
  revision: 2,
  facts: ["CC0-1.0"],
  sections: [{ id: "motivation", title: "Motivation", ticks: "a" }],
  comeBacks: 1,
  createdAt: "2025-03-01T08:00:00Z",
  changedAt: "2025-03-02T08:00:00Z",
});
const answer = (text: string) => ({
  state: "answered",
  text,
  reasons: { withheld: "Once" },
  note: "Ask Bo",
  comeBack: true,
  changedAt: "2025-03-02T08:00:00Z",
  changedBy: "Ada",
});
const written = { token: "x.1", session: "s", checkpointAt: "2025-03-02T08:00:00Z" };
const exported = {
  digest: "a".repeat(64),
  at: "2025-03-02T09:00:00Z",
  format: "markdown",
  text: "{}",
};
const ownSet = {
  id: "own",
  version: "1.0.0",
  title: "Own",
  about: "Ours.",
  language: "en",
  sections: [
    {
      section: "own",
      title: "Own",
      intro: "Ours.",
      questions: [
        {
          id: "own:a.b",
          kind: "prose",
          prompt: "Why?",
          label: "Why",
          origin: ["own"],
          why: "So.",
          covers: ["That"],
          example: "Because.",
          terms: {},
          feeds: [],
        },
      ],
    },
  ],
};
const records: Readonly<Record<string, readonly object[]>> = {
  summaries: [
    summary(first, "Penguins"),
    { ...summary(second, "Gulls"), deletedAt: "2025-03-03T08:00:00Z" },
  ],
  sheets: [
    { id: first, ...written, sheet: sheet(first, "Penguins") },
    { id: second, ...written, sheet: sheet(second, "Gulls") },
  ],
  answers: [{ id: first, question: purpose, ...written, answer: answer("To count them.") }],
  earlier: [
    {
      id: first,
      question: purpose,
      at: "2025-03-02T08:00:00Z",
      n: 1,
      because: "time",
      kept: { what: "answer", answer: answer("To count") },
    },
    {
      id: first,
      question: "(sheet)",
      at: "2025-03-02T08:00:00Z",
      n: 1,
      because: "replaced",
      kept: { what: "sheet", sheet: sheet(first, "Puffins") },
    },
  ],
  exported: [{ id: first, ...exported }],
  sets: [ownSet],
  settings: [
    { name: "name", value: "Ada" },
    { name: "lastBackupAt", value: "2025-03-01T08:00:00Z" },
  ],
};

/** As version 1 made it. */
function createVersion1(database: IDBPDatabase): void {
  database.createObjectStore("summaries", { keyPath: "id" }).createIndex("changedAt", "changedAt");
  database.createObjectStore("sheets", { keyPath: "id" });
  database.createObjectStore("answers", { keyPath: ["id", "question"] });
  database.createObjectStore("earlier", { keyPath: ["id", "question", "at", "n"] });
  database.createObjectStore("exported", { keyPath: ["id", "digest"] });
  database.createObjectStore("sets", { keyPath: ["id", "version"] });
  database.createObjectStore("settings", { keyPath: "name" });
}

function newDatabase() {
  const name = `migration-${crypto.randomUUID()}`;
  const open: { close(): void }[] = [];
  onTestFinished(async () => {
    for (const each of open) each.close();
    await deleteDB(name);
  });
  return {
    tab(patience = 10_000): Library {
      const library = openIndexedLibrary({ name, patience });
      open.push(library);
      return library;
    },
    async version1(): Promise<IDBPDatabase> {
      const database = await openDB(name, 1, { upgrade: createVersion1 });
      open.push(database);
      for (const [store, each] of Object.entries(records)) {
        for (const record of each) await database.put(store, record);
      }
      return database;
    },
    async shape() {
      const database = await openDB(name);
      open.push(database);
      const stores = [...database.objectStoreNames];
      const transaction = database.transaction(stores);
      return {
        version: database.version,
        stores: stores.map((each) => {
          const { keyPath, indexNames } = transaction.objectStore(each);
          return { each, keyPath, indexes: [...indexNames] };
        }),
      };
    },
  };
}

const everything = {
  datasheets: [
    {
      draft: {
        sheet: sheet(first, "Penguins"),
        answers: { [purpose]: answer("To count them.") },
      },
      earlier: {
        [purpose]: [{ at: "2025-03-02T08:00:00Z", because: "time", answer: answer("To count") }],
      },
      earlierSheets: [
        { at: "2025-03-02T08:00:00Z", because: "replaced", sheet: sheet(first, "Puffins") },
      ],
      exported: [exported],
    },
    {
      draft: { sheet: sheet(second, "Gulls"), answers: {} },
      deletedAt: "2025-03-03T08:00:00Z",
      earlier: {},
      earlierSheets: [],
      exported: [],
    },
  ],
  releases: [],
  removedReleases: [],
  reviews: [],
  sets: [ownSet],
  settings: { name: "Ada", lastBackupAt: "2025-03-01T08:00:00Z" },
  damaged: [],
};

it("from version 1 keeps everything, and takes in releases from then on", async () => {
  const { version1, tab } = newDatabase();
  (await version1()).close();
  const library = tab();
  expect(must(await library.contents())).toEqual(everything);
  expect(must(await library.list()).rows).toEqual(records["summaries"]);
  must(await library.addRelease(first, releaseOf(first, { version: "1.0.0" })));
  expect(must(await library.list()).rows[0]).toMatchObject({
    title: "Penguins",
    released: "1.0.0",
  });
});

it("from version 1 gives the very stores that a new database has", async () => {
  const [old, fresh] = [newDatabase(), newDatabase()];
  (await old.version1()).close();
  for (const { tab } of [old, fresh]) must(await tab().list());
  const shape = await fresh.shape();
  expect(shape.version).toBe(databaseVersion);
  expect(await old.shape()).toEqual(shape);
});

it("waits for an old tab that does not let go, says so, and loses nothing once it has", async () => {
  const { version1, tab } = newDatabase();
  const old = await version1();
  const library = tab(50);
  expect(await library.list()).toMatchObject({ ok: false, problem: { code: "blocked" } });
  expect(await old.get("settings", "name")).toEqual({ name: "name", value: "Ada" });
  old.close();
  await expect.poll(() => library.list()).toMatchObject({ ok: true });
  expect(must(await library.contents())).toEqual(everything);
});

it("goes on at once when the old tab lets go, as every tab of ours does", async () => {
  const { version1, tab } = newDatabase();
  const old = await version1();
  old.addEventListener("versionchange", () => old.close());
  expect(must(await tab().contents())).toEqual(everything);
});
