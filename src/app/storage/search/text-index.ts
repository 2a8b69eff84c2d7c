import { wordsOf } from "./words.ts";

/** One answer that is searched, or was: a changed answer gets a new entry and leaves this one dead. */
export interface Entry {
  readonly id: string;
  readonly question: string;
}

export interface TextIndex {
  /** Puts this text in the place of the one before; blank text removes it. */
  set(entry: Entry, text: string): void;
  removeDatasheet(id: string): void;
  datasheets(): Iterable<string>;
  /** Answers in which every word of the query begins a word, in the order they were indexed. */
  find(query: string): Entry[];
}

/** What is asked beyond these is not looked at; no person types as many. */
const mostWords = 200;

export function textIndex(): TextIndex {
  /** By number; undefined once dead. */
  const entries: (Entry | undefined)[] = [];
  const places = new Map<string, Map<string, number>>();
  /** Word → the numbers of the entries that hold it, rising. */
  const postings = new Map<string, number[]>();
  /** The words in order, made anew when one was added: those that begin alike stand together. */
  let sorted: string[] | undefined;

  function add(entry: Entry, text: string): void {
    const words = new Set(wordsOf(text));
    if (words.size === 0) return;
    const number = entries.push(entry) - 1;
    const place = places.get(entry.id) ?? new Map<string, number>();
    places.set(entry.id, place.set(entry.question, number));
    for (const word of words) {
      const list = postings.get(word);
      if (list !== undefined) list.push(number);
      else {
        postings.set(word, [number]);
        sorted = undefined;
      }
    }
  }

  function remove({ id, question }: Entry): void {
    const number = places.get(id)?.get(question);
    if (number === undefined) return;
    entries[number] = undefined;
    places.get(id)?.delete(question);
  }

  /** Every word that begins so: one stretch of the sorted words. */
  function* beginningWith(prefix: string): Iterable<readonly number[]> {
    sorted ??= [...postings.keys()].sort();
    for (let at = firstNotBefore(sorted, prefix); sorted[at]?.startsWith(prefix); at++) {
      yield postings.get(sorted[at] ?? "") ?? [];
    }
  }

  return {
    set(entry, text) {
      remove(entry);
      add(entry, text);
    },
    removeDatasheet(id) {
      for (const number of places.get(id)?.values() ?? []) entries[number] = undefined;
      places.delete(id);
    },
    datasheets: () => places.keys(),
    find(query) {
      const wanted = [...new Set(wordsOf(query))].slice(0, mostWords);
      if (wanted.length === 0) return [];
      // How many of the wanted words, from the first on, each entry holds.
      const held = new Uint8Array(entries.length);
      for (const [before, word] of wanted.entries()) {
        for (const list of beginningWith(word)) {
          for (const number of list) if (held[number] === before) held[number] = before + 1;
        }
      }
      return entries.filter(
        (entry, number): entry is Entry => entry !== undefined && held[number] === wanted.length,
      );
    },
  };
}

function firstNotBefore(sorted: readonly string[], word: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? "") < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
