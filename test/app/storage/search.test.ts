import fc from "fast-check";
import { deleteDB } from "idb";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { openIndexedLibrary } from "#app/storage/indexed-library.ts";
import { openMemoryLibrary } from "#app/storage/memory-library.ts";
import { databaseName } from "#app/storage/schema.ts";
import { startSearch } from "#app/storage/search/search-client.ts";
import { snippetOf } from "#app/storage/search/snippet.ts";
import { textIndex } from "#app/storage/search/text-index.ts";
import { textSearch } from "#app/storage/search/text-search.ts";
import { searchTitles } from "#app/storage/search/titles.ts";
import { wordsOf } from "#app/storage/search/words.ts";
import { summaryOf } from "#app/storage/summary-of.ts";
import { must } from "./library-contract.ts";
import { draftOf, first, funding, minute, purpose, said, second, sheetOf } from "./sample.ts";

const stamp = { at: minute(0), session: "one" };

describe("wordsOf", () => {
  it.each([
    { text: "Crème BRÛLÉE, 2 tbsp.", words: ["creme", "brulee", "2", "tbsp"] },
    { text: "Zürich Zu\u0308rich", words: ["zurich", "zurich"] },
    { text: "企鹅 penguins", words: ["企", "鹅", "penguins"] },
    { text: "بطريق", words: ["بطريق"] },
    { text: " — !", words: [] },
  ])("$text", ({ text, words }) => {
    expect(wordsOf(text)).toEqual(words);
  });
});

describe("searchTitles", () => {
  const rows = [
    { title: "Palmer Penguins", keywords: ["Antarctica"], version: "0.1.0" },
    { title: "Müllproben", creators: [{ name: "Zoë Ångström", kind: "person" as const }] },
  ].map((dataset) => summaryOf({ sheet: { ...sheetOf(first), dataset }, answers: {} }, minute(0)));
  it.each([
    { query: "", found: ["Palmer Penguins", "Müllproben"] },
    { query: "penguins palmer", found: ["Palmer Penguins"] },
    { query: "GUIN", found: ["Palmer Penguins"] },
    { query: "antarc", found: ["Palmer Penguins"] },
    { query: "mull angstrom", found: ["Müllproben"] },
    { query: "penguins angstrom", found: [] },
    { query: "0.1.0", found: ["Palmer Penguins"] },
  ])("“$query”", ({ query, found }) => {
    expect(searchTitles(rows, query).map(({ title }) => title)).toEqual(found);
  });
});

describe("textIndex", () => {
  it.each([
    { query: "count", found: ["a"] },
    { query: "penguins", found: ["a", "b"] },
    { query: "PENG", found: ["a", "b"] },
    { query: "peng cou", found: ["a"] },
    { query: "guins", found: [] },
    { query: "only", found: [] },
    { query: "new", found: ["c"] },
    { query: "gone", found: [] },
    { query: "", found: [] },
  ])("finds “$query” where words begin so", ({ query, found }) => {
    const index = textIndex();
    index.set({ id: first, question: "a" }, "To count penguins");
    index.set({ id: first, question: "b" }, "Pénguins");
    index.set({ id: second, question: "c" }, "only before");
    index.set({ id: second, question: "c" }, "new");
    index.set({ id: "gone", question: "d" }, "gone penguins");
    index.removeDatasheet("gone");
    expect(index.find(query).map(({ question }) => question)).toEqual(found);
  });

  it("agrees with reading everything", () => {
    const word = fc.constantFrom("ab", "abc", "b", "bcd", "é", "x1");
    const texts = fc.array(
      fc.array(word).map((words) => words.join(" ")),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(texts, fc.array(word, { minLength: 1, maxLength: 2 }), (all, query) => {
        const index = textIndex();
        for (const [number, text] of all.entries()) {
          // Some answers are written over, so that old words must be forgotten.
          index.set({ id: first, question: String(number % 7) }, text);
        }
        const current = new Map(all.map((text, number) => [String(number % 7), text]));
        const expected = [...current]
          .filter(([, text]) =>
            wordsOf(query.join(" ")).every((wanted) =>
              wordsOf(text).some((each) => each.startsWith(wanted)),
            ),
          )
          .map(([question]) => question);
        const found = index.find(query.join(" ")).map(({ question }) => question);
        expect(found.sort()).toEqual(expected.sort());
      }),
    );
  });
});

describe("snippetOf", () => {
  const long = `${"before ".repeat(30)}The Crème brûlée${" after".repeat(30)}`;
  it.each([
    { text: "To count\npenguins", query: "peng", marked: "peng" },
    { text: long, query: "brulee", marked: "brûlée" },
    { text: "很多企鹅在这里", query: "企鹅", marked: "企" },
    { text: "ﬁne weather", query: "fin", marked: "ﬁne" },
    { text: "nothing here", query: "elsewhere", marked: "" },
    { text: "", query: "a", marked: "" },
  ])("marks “$marked” for “$query”", ({ text, query, marked }) => {
    const snippet = snippetOf(text, query);
    expect(snippet.text.slice(snippet.from, snippet.to)).toBe(marked);
    expect(snippet.text.length).toBeLessThan(200);
    expect(snippet.text).not.toContain("\n");
  });

  it("stays within any text and cuts no character in two", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), fc.string(), (text, query) => {
        const snippet = snippetOf(text, query);
        expect(snippet.from).toBeLessThanOrEqual(snippet.to);
        expect(snippet.to).toBeLessThanOrEqual(snippet.text.length);
        expect(snippet.text.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe("textSearch", () => {
  it("finds what stands in the answers, and follows what changes", async () => {
    const library = openMemoryLibrary();
    must(await library.put(draftOf(first, { [purpose]: "To count penguins" }), stamp));
    const search = textSearch(library);
    const questions = async (query: string) => {
      const { hits, total } = must(await search.find(query, 10, () => {}));
      expect(hits).toHaveLength(total);
      return hits.map(({ id, question }) => `${id} ${question}`);
    };
    expect(await questions("penguins")).toEqual([`${first} ${purpose}`]);
    const row = summaryOf(draftOf(first), minute(0));
    must(await library.saveAnswer(first, purpose, said("To weigh them"), undefined, stamp, row));
    must(await library.put(draftOf(second, { [funding]: "A penguin lover" }), stamp));
    expect(await questions("penguin")).toEqual([`${second} ${funding}`]);
    expect(await questions("weigh")).toEqual([`${first} ${purpose}`]);
    must(await library.purge(second));
    expect(await questions("penguin")).toEqual([]);
    search.end();
  });

  it("finds reasons and private notes too, and no more than was asked for", async () => {
    const library = openMemoryLibrary();
    const answers = {
      [purpose]: { ...said("a"), note: "secret penguin" },
      [funding]: { ...said("b"), reasons: { withheld: "penguin law" } },
    };
    must(await library.put({ ...draftOf(first), answers }, stamp));
    const found = must(await textSearch(library).find("penguin", 1, () => {}));
    expect(found).toMatchObject({ total: 2, hits: [{ snippet: { text: expect.any(String) } }] });
    expect(found.hits).toHaveLength(1);
  });
});

describe("the worker", () => {
  it("answers from the library in IndexedDB, and hears of changes", async () => {
    const library = openIndexedLibrary();
    const search = startSearch();
    onTestFinished(async () => {
      search.end();
      library.close();
      await deleteDB(databaseName);
    });
    must(await library.put(draftOf(first, { [purpose]: "To count penguins" }), stamp));
    const hitsFor = (query: string) =>
      new Promise((resolve) => {
        search.ask(query, (state) => {
          if (state.status === "found") resolve(state.hits.map(({ snippet }) => snippet.text));
          if (state.status === "failed") resolve(state.detail);
        });
      });
    expect(await hitsFor("penguins")).toEqual(["To count penguins"]);
    must(await library.put(draftOf(second, { [purpose]: "More penguins" }), stamp));
    await expect.poll(() => hitsFor("penguins")).toEqual(["To count penguins", "More penguins"]);
  });

  it("drops what comes for an older question, and what it cannot read", () => {
    const listeners: ((event: { data: unknown }) => void)[] = [];
    const posted: unknown[] = [];
    const search = startSearch(() => ({
      postMessage: (message: unknown) => posted.push(message),
      terminate: () => {},
      addEventListener: (kind: string, listener: unknown) => {
        if (kind === "message") listeners.push(listener as (event: { data: unknown }) => void);
      },
    }));
    const told = vi.fn();
    search.ask("old", () => told("old"));
    search.ask("new", told);
    const say = (data: unknown) => listeners[0]?.({ data });
    say({ kind: "found", ticket: 1, hits: [], total: 0 });
    say({ kind: "found", ticket: 2, hits: "many", total: 0 });
    expect(told).not.toHaveBeenCalled();
    say({ kind: "indexing", ticket: 2, done: 1, of: 3 });
    say({ kind: "found", ticket: 2, hits: [], total: 0 });
    expect(told.mock.calls).toEqual([
      [{ status: "indexing", done: 1, of: 3 }],
      [{ status: "found", hits: [], total: 0 }],
    ]);
    expect(posted).toEqual([
      { kind: "search", ticket: 1, query: "old", most: 50 },
      { kind: "search", ticket: 2, query: "new", most: 50 },
    ]);
  });

  it("starts again with the next question after it did not arrive", () => {
    const failures: ((event: { message: string }) => void)[] = [];
    const started = vi.fn(() => ({
      postMessage: () => {},
      terminate: () => {},
      addEventListener: (kind: string, listener: unknown) => {
        if (kind === "error") failures.push(listener as (event: { message: string }) => void);
      },
    }));
    const search = startSearch(started);
    search.start();
    const told = vi.fn();
    search.ask("penguins", told);
    expect(started).toHaveBeenCalledTimes(1);
    failures[0]?.({ message: "no network" });
    expect(told.mock.calls).toEqual([[{ status: "failed", detail: "no network" }]]);
    search.ask("penguins", told);
    expect(started).toHaveBeenCalledTimes(2);
  });
});
