import type { AnswerDraft } from "#core/datasheet/draft.ts";
import { ok, type Result } from "#core/result.ts";
import type { Library, StoreProblem } from "../library.ts";
import type { Hit } from "./messages.ts";
import { snippetOf } from "./snippet.ts";
import { type Entry, textIndex } from "./text-index.ts";

export interface Found {
  readonly hits: readonly Hit[];
  readonly total: number;
}

export interface TextSearch {
  /** Indexes what is not yet, or changed since, then looks. */
  find(
    query: string,
    most: number,
    onIndexed: (done: number, of: number) => void,
  ): Promise<Result<Found, StoreProblem>>;
  end(): void;
}

/** Full text over all answers of a library. The index is built with the first query and kept current by the library's news. */
export function textSearch(library: Library): TextSearch {
  const index = textIndex();
  /** Whole datasheets, and single answers, to be read again before the next query. */
  const staleDatasheets = new Set<string>();
  const staleAnswers = new Map<string, Entry>();
  let built = false;
  let last: Promise<unknown> = Promise.resolve();

  const unwatch = library.watch((event) => {
    if (event.kind === "datasheet") staleDatasheets.add(event.id);
    if (event.kind === "answer") {
      const { id, question } = event;
      staleAnswers.set(`${id} ${question}`, { id, question });
    }
  });

  async function bringUpToDate(onIndexed: (done: number, of: number) => void) {
    if (!built) {
      const list = await library.list();
      if (!list.ok) return list;
      for (const { id } of list.value.rows) staleDatasheets.add(id);
      for (const { key } of list.value.damaged) staleDatasheets.add(key);
      built = true;
    }
    const datasheets = [...staleDatasheets];
    for (const [done, id] of datasheets.entries()) {
      onIndexed(done, datasheets.length);
      // Before it is read: what changes meanwhile is read again next time.
      staleDatasheets.delete(id);
      const read = await readDatasheet(id);
      if (!read.ok) {
        staleDatasheets.add(id);
        return read;
      }
      index.removeDatasheet(id);
      for (const [question, answer] of Object.entries(read.value)) {
        index.set({ id, question }, textOf(answer));
      }
    }
    for (const [key, entry] of [...staleAnswers]) {
      staleAnswers.delete(key);
      const read = await library.readAnswer(entry.id, entry.question);
      index.set(entry, read.ok && read.value !== undefined ? textOf(read.value.answer) : "");
    }
    return ok(undefined);
  }

  /** The answers that can be read, also beside a sheet that cannot; none of a datasheet that is gone. */
  async function readDatasheet(
    id: string,
  ): Promise<Result<Readonly<Record<string, AnswerDraft>>, StoreProblem>> {
    const opened = await library.open(id);
    if (opened.ok) return ok(opened.value.draft.answers);
    if (opened.problem.code === "damaged-sheet") return ok(opened.problem.answers);
    return opened.problem.code === "no-such-datasheet" ? ok({}) : opened;
  }

  async function find(
    query: string,
    most: number,
    onIndexed: (done: number, of: number) => void,
  ): Promise<Result<Found, StoreProblem>> {
    const ready = await bringUpToDate(onIndexed);
    if (!ready.ok) return ready;
    const found = index.find(query);
    const shown = await Promise.all(found.slice(0, most).map((entry) => hitOf(entry, query)));
    return ok({ hits: shown.flatMap((hit) => hit ?? []), total: found.length });
  }

  async function hitOf({ id, question }: Entry, query: string): Promise<Hit | undefined> {
    const read = await library.readAnswer(id, question);
    if (!read.ok || read.value === undefined) return undefined;
    return { id, question, snippet: snippetOf(textOf(read.value.answer), query) };
  }

  return {
    find(...asked) {
      // One after the other, so that nothing is indexed twice at once.
      const outcome = last.then(() => find(...asked));
      last = outcome;
      return outcome;
    },
    end: unwatch,
  };
}

/** What a person wrote, private note and reasons included: the search is theirs alone. */
function textOf({ text, note, reasons }: AnswerDraft): string {
  return [text, ...Object.values(reasons), note].filter((each) => each !== undefined).join("\n\n");
}
