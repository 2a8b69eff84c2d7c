import { Moment } from "#core/datasheet/answer.ts";
import { AnswerDraft, SheetShape } from "#core/datasheet/draft.ts";
import type { Sheet } from "#core/datasheet/parts.ts";
import { QuestionId } from "#core/questions/question.ts";
import { z } from "#core/zod.ts";
import { same } from "../same.ts";

/** What was on the screen and not stored when the page went. */
export const LastWords = z.strictObject({
  at: Moment,
  answers: z.record(
    QuestionId,
    z.strictObject({
      answer: AnswerDraft,
      startedFrom: z.optional(z.string()),
      /** What was being written: stored or not, the page did not hear. */
      underWay: z.optional(AnswerDraft),
      /** What something was taken back over: to be kept as earlier. */
      before: z.optional(z.array(AnswerDraft)),
    }),
  ),
  sheet: z.optional(z.strictObject({ before: SheetShape, after: SheetShape })),
});
export type LastWords = z.infer<typeof LastWords>;

/**
 * A store that has written when its call returns, such as `localStorage`. IndexedDB has not: a page
 * that is reloaded gets no answer to what it asked last, and its transaction is undone.
 */
export type PromptStore = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

export interface LastWordsKeeper {
  keep(words: LastWords): void;
  drop(): void;
  /** What earlier sittings left behind. Nothing is removed before `forget`. */
  left(): { readonly words: readonly LastWords[]; readonly forget: () => void };
}

const prefix = "datasheet-workbench last words";

export function lastWordsKeeper(
  store: PromptStore | undefined,
  id: string,
  sessionId: string,
): LastWordsKeeper {
  const own = `${prefix} ${id} ${sessionId}`;
  return {
    keep: (words) => attempt(() => store?.setItem(own, JSON.stringify(words))),
    drop: () => attempt(() => store?.removeItem(own)),
    left() {
      const entries = attempt(() => entriesUnder(store, `${prefix} ${id} `)) ?? [];
      const found = entries.flatMap(([key, text]) => {
        const parsed = LastWords.safeParse(attempt(() => JSON.parse(text)));
        return parsed.success && isAbout(id, parsed.data)
          ? [{ key, text, words: parsed.data }]
          : [];
      });
      const words = found.map((each) => each.words);
      const forget = () => {
        for (const { key, text } of found) {
          // Another tab may have left newer ones under the same key since.
          attempt(() => store?.getItem(key) === text && store.removeItem(key));
        }
      };
      return { words, forget };
    },
  };
}

function isAbout(id: string, { sheet }: LastWords): boolean {
  return sheet === undefined || (sheet.before.id === id && sheet.after.id === id);
}

/** Where the page may not store at all, even touching the store throws. */
export function promptStore(): PromptStore | undefined {
  return attempt(() => localStorage);
}

function attempt<Value>(work: () => Value): Value | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

function entriesUnder(store: PromptStore | undefined, beginning: string): [string, string][] {
  if (store === undefined) return [];
  const keys = Array.from({ length: store.length }, (_, index) => store.key(index) ?? "");
  return keys
    .filter((key) => key.startsWith(beginning))
    .map((key): [string, string] => [key, store.getItem(key) ?? ""]);
}

/** Makes the same change to another sheet: each field that differs, those of the dataset and the scope one by one. */
export function carryOver(before: Sheet, after: Sheet, onto: Sheet): Sheet {
  return {
    ...changed(before, after, onto),
    dataset: changed(before.dataset, after.dataset, onto.dataset),
    scope: changed(before.scope, after.scope, onto.scope),
  };
}

function changed<Shape extends object>(before: Shape, after: Shape, onto: Shape): Shape {
  const result = { ...onto };
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const value = Reflect.get(after, key);
    if (same(Reflect.get(before, key), value)) continue;
    if (value === undefined) Reflect.deleteProperty(result, key);
    else Reflect.set(result, key, value);
  }
  return result;
}
