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

  function beginningWith(prefix: string): Set<number> {
    sorted ??= [...postings.keys()].sort();
    const found = new Set<number>();
    for (let at = firstNotBefore(sorted, prefix); sorted[at]?.startsWith(prefix); at++) {
      for (const number of postings.get(sorted[at] ?? "") ?? []) found.add(number);
    }
    return found;
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
      const [rarest, ...others] = [...new Set(wordsOf(query))]
        .map(beginningWith)
        .sort((one, other) => one.size - other.size);
      return [...(rarest ?? [])]
        .filter((number) => others.every((other) => other.has(number)))
        .sort((one, other) => one - other)
        .flatMap((number) => entries[number] ?? []);
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
