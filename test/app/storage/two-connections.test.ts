import { deleteDB, type IDBPDatabase, openDB } from "idb";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { openIndexedLibrary } from "#app/storage/indexed-library.ts";
import type { Library, LibraryEvent } from "#app/storage/library.ts";
import { summaryOf } from "#app/storage/summary-of.ts";
import { must } from "./library-contract.ts";
import { saying, words } from "./reviews-contract.ts";
import { draftOf, first, funding, minute, purpose, releaseOf, said, second } from "./sample.ts";

const stamp = { at: minute(0), session: "one" };
const one = releaseOf(first, { version: "1.0.0" });
const two = releaseOf(first, { version: "1.1.0", previous: one });
const row = summaryOf(draftOf(first), minute(0));

function newDatabase() {
  const name = `two-${crypto.randomUUID()}`;
  const open: { close(): void }[] = [];
  onTestFinished(async () => {
    vi.restoreAllMocks();
    for (const each of open) each.close();
    await deleteDB(name);
  });
  function tab(patience = 10_000): Library {
    const library = openIndexedLibrary({ name, patience });
    open.push(library);
    return library;
  }
  /** Past the library, as a fault would come in. */
  async function raw(version?: number): Promise<IDBPDatabase> {
    const database = await openDB(name, version);
    open.push(database);
    return database;
  }
  return { name, tab, raw };
}

describe("damaged records", () => {
  async function damage(store: string, key: IDBValidKey, change: object) {
    const { tab, raw } = newDatabase();
    const library = tab();
    const answers = { [purpose]: "Kept", [funding]: "Also kept" };
    must(await library.put(draftOf(first, answers), stamp));
    must(await library.put(draftOf(second, { [purpose]: "Other" }), stamp));
    const database = await raw();
    const record = await database.get(store, key);
    await database.put(store, { ...record, ...change });
    return { library, record: { ...record, ...change } };
  }

  it("in the list hide no other datasheet", async () => {
    const { library, record } = await damage("summaries", first, { sections: "many" });
    const { rows, damaged } = must(await library.list());
    expect(rows.map(({ id }) => id)).toEqual([second]);
    expect(damaged).toMatchObject([{ store: "summaries", key: first, raw: record }]);
    expect(must(await library.open(first)).draft.answers[purpose]?.text).toBe("Kept");
    must(await library.remove(first, minute(1)));
    must(await library.undoRemove(first));
    expect(must(await library.list()).rows.map(({ id }) => id)).toEqual([first, second]);
  });

  it("of a sheet leave the row in the list and the answers to be saved", async () => {
    const { library, record } = await damage("sheets", first, { sheet: { title: 7 } });
    expect(must(await library.list()).rows).toHaveLength(2);
    expect(await library.open(first)).toEqual({
      ok: false,
      problem: {
        code: "damaged-sheet",
        id: first,
        answers: { [purpose]: said("Kept"), [funding]: said("Also kept") },
        damaged: [
          {
            store: "sheets",
            key: first,
            detail: expect.stringContaining("sheet"),
            raw: record,
          },
        ],
      },
    });
    const saved = await library.saveAnswer(first, purpose, said("More"), undefined, stamp, row);
    expect(saved).toMatchObject({ ok: true });
    const contents = must(await library.contents());
    expect(contents.datasheets.map(({ draft }) => draft.sheet.id)).toEqual([second]);
    expect(contents.damaged.map(({ store }) => store).sort()).toEqual([
      "answers",
      "answers",
      "earlier",
      "sheets",
      "summaries",
    ]);
  });

  it("of an answer leave the others, and are kept when they are written over", async () => {
    const { library, record } = await damage("answers", [first, purpose], { answer: { text: 7 } });
    const opened = must(await library.open(first));
    expect(Object.keys(opened.draft.answers)).toEqual([funding]);
    expect(opened.damaged).toMatchObject([
      { store: "answers", key: `${first} ${purpose}`, raw: record },
    ]);
    expect(await library.readAnswer(first, purpose)).toMatchObject({
      ok: false,
      problem: { code: "broken" },
    });
    must(await library.saveAnswer(first, purpose, said("New"), undefined, stamp, row));
    expect(must(await library.open(first)).draft.answers[purpose]).toEqual(said("New"));
    const { damaged, datasheets } = must(await library.contents());
    expect(damaged).toMatchObject([{ store: "earlier", raw: record }]);
    expect(datasheets).toHaveLength(2);
  });

  it("of an answer are kept when a file takes the place of the datasheet", async () => {
    const { library, record } = await damage("answers", [first, purpose], { answer: { text: 7 } });
    must(await library.put(draftOf(first), stamp));
    expect(must(await library.contents()).damaged).toMatchObject([{ raw: record }]);
  });

  async function damageOf(store: string, record: object) {
    const { tab, raw } = newDatabase();
    const library = tab();
    must(await library.put(draftOf(first), stamp));
    must(await library.addRelease(first, one));
    must(await library.saveReview(first, saying("Kept"), stamp));
    const database = await raw();
    await database.put(store, record);
    return library;
  }

  it("of a release hide no other, and give way to the true one alone", async () => {
    const { digest } = two.release;
    const damagedTwo = { id: first, digest, release: { ...two, answers: "many" } };
    const library = await damageOf("releases", damagedTwo);
    const damaged = [{ store: "releases", key: `${first} ${digest}`, raw: damagedTwo }];
    expect(must(await library.releases(first))).toMatchObject({ releases: [one], damaged });
    expect(must(await library.contents())).toMatchObject({ releases: [one], damaged });
    for (const refused of [
      await library.readRelease(first, digest),
      await library.removeRelease(first, digest, minute(1)),
    ]) {
      expect(refused).toMatchObject({ ok: false, problem: { code: "broken" } });
    }
    must(await library.addRelease(first, two));
    expect(must(await library.releases(first))).toEqual({ releases: [one, two], damaged: [] });
  });

  it("of a release that was changed in the database are not written over", async () => {
    const { digest } = two.release;
    const changed = { ...two, language: "fr" };
    const library = await damageOf("releases", { id: first, digest, release: changed });
    expect(await library.addRelease(first, two)).toEqual({
      ok: false,
      problem: { code: "release-differs", digest },
    });
    expect(must(await library.releases(first)).releases).toEqual([one, changed]);
    must(await library.removeRelease(first, digest, minute(1)));
    must(await library.addRelease(first, two));
    expect(must(await library.releases(first)).releases).toEqual([one, two]);
  });

  it("of a review are told, and kept when new words take their place", async () => {
    const damagedReview = { datasheet: first, events: "many" };
    const library = await damageOf("reviews", damagedReview);
    expect(await library.readReview(first)).toMatchObject({
      ok: false,
      problem: { code: "broken" },
    });
    const told = [{ store: "reviews", key: first, raw: damagedReview }];
    expect(must(await library.contents())).toMatchObject({ reviews: [], damaged: told });
    must(await library.saveReview(first, saying("New"), stamp));
    expect(words(must(await library.readReview(first)))).toEqual(["New"]);
    expect(must(await library.contents()).damaged).toMatchObject([{ raw: damagedReview }]);
  });

  it("among the settings fall away alone", async () => {
    const { tab, raw } = newDatabase();
    const library = tab();
    must(await library.changeSettings({ name: "Ada", theme: "dark" }));
    await (await raw()).put("settings", { name: "theme", value: "pink" });
    expect(must(await library.settings())).toEqual({ name: "Ada" });
  });
});

describe("a database that cannot be used", () => {
  it("is newer than this code", async () => {
    const { tab, raw } = newDatabase();
    (await raw(7)).close();
    expect(await tab().list()).toEqual({
      ok: false,
      problem: { code: "newer-database", found: 7, supported: 2 },
    });
  });

  it("is upgraded by another tab: this one lets go, says so and is outdated from then on", async () => {
    const { tab, raw } = newDatabase();
    const library = tab();
    const events: LibraryEvent[] = [];
    library.watch((event) => events.push(event), "one");
    must(await library.put(draftOf(first), stamp));
    const newer = await raw(3);
    expect(newer.version).toBe(3);
    expect(events).toEqual([{ kind: "outdated-tab" }]);
    const outdated = { ok: false, problem: { code: "outdated-tab" } };
    expect(await library.list()).toEqual(outdated);
    const saved = await library.saveAnswer(first, purpose, said("a"), undefined, stamp, row);
    expect(saved).toEqual(outdated);
  });

  it("is refused by the browser, as in private browsing, until it is allowed", async () => {
    const { tab } = newDatabase();
    const library = tab();
    const refused = vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("The operation is insecure", "SecurityError");
    });
    expect(await library.list()).toEqual({
      ok: false,
      problem: { code: "blocked", detail: "SecurityError: The operation is insecure" },
    });
    refused.mockRestore();
    expect(must(await library.list()).rows).toEqual([]);
  });

  it("does not open while something else holds it, and is used once it does", async () => {
    const { name, tab, raw } = newDatabase();
    const holder = await raw(1);
    const deleted = deleteDB(name);
    const library = tab(50);
    expect(await library.list()).toMatchObject({ ok: false, problem: { code: "blocked" } });
    holder.close();
    await deleted;
    await expect.poll(() => library.list()).toMatchObject({ ok: true });
  });
});

describe("a disk that is full", () => {
  const full = () => new DOMException("No room", "QuotaExceededError");

  async function withOne() {
    const { tab } = newDatabase();
    const library = tab();
    must(await library.put(draftOf(first, { [purpose]: "Stored" }), stamp));
    return library;
  }
  async function nothingChanged(library: Library) {
    vi.restoreAllMocks();
    expect(must(await library.open(first)).draft.answers[purpose]?.text).toBe("Stored");
    expect(must(await library.earlier(first, purpose))).toEqual([]);
    expect(must(await library.list()).rows[0]?.comeBacks).toBe(0);
  }
  const save = (library: Library) =>
    library.saveAnswer(first, purpose, said("New"), undefined, stamp, { ...row, comeBacks: 7 });

  it("refuses the write itself", async () => {
    const library = await withOne();
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (
      this: IDBObjectStore,
      value,
    ) {
      if (this.name === "summaries") throw full();
      return put.call(this, value);
    });
    expect(await save(library)).toEqual({ ok: false, problem: { code: "disk-full" } });
    await nothingChanged(library);
  });

  it.each([
    { given: "while more is to be written", after: "answers" },
    { given: "when it is to be completed", after: "summaries" },
  ])("undoes the transaction $given", async ({ after }) => {
    const library = await withOne();
    vi.spyOn(IDBTransaction.prototype, "error", "get").mockImplementation(full);
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (
      this: IDBObjectStore,
      value,
    ) {
      const request = put.call(this, value);
      if (this.name === after) {
        request.addEventListener("success", () => this.transaction.abort());
      }
      return request;
    });
    expect(await save(library)).toEqual({ ok: false, problem: { code: "disk-full" } });
    await nothingChanged(library);
  });
});
