import { type PromptStore, promptStore } from "#app/storage/session/last-words.ts";
import { z } from "#core/zod.ts";

/** What is being written and was not sent: it is there again after a reload. */
export const Unsent = z.strictObject({
  text: z.string(),
  quote: z.optional(z.strictObject({ start: z.number(), end: z.number(), exact: z.string() })),
});
export type Unsent = z.infer<typeof Unsent>;

const prefix = "datasheet-workbench unsent";

/** A tab has its own words back; a tab that is new, those written last in any. */
export function readUnsent(datasheet: string, place: string): Unsent | undefined {
  const key = `${prefix} ${datasheet} ${place}`;
  for (const store of stores()) {
    const text = attempt(() => store.getItem(key));
    const parsed = Unsent.safeParse(attempt(() => JSON.parse(text ?? "null")));
    if (parsed.success) return parsed.data;
  }
  return undefined;
}

/** Calls back when another tab has sent or thrown away what it had written at this place. */
export function whenGone(datasheet: string, place: string, listener: () => void): () => void {
  const key = `${prefix} ${datasheet} ${place}`;
  const onStorage = (event: StorageEvent) => {
    if (event.key === key && event.newValue === null) listener();
  };
  window.addEventListener("storage", onStorage);
  return () => window.removeEventListener("storage", onStorage);
}

/** Whether anything on this datasheet waits to be sent. */
export function hasUnsent(datasheet: string): boolean {
  const beginning = `${prefix} ${datasheet} `;
  return stores().some((store) =>
    attempt(() => keysOf(store))?.some((key) => key.startsWith(beginning)),
  );
}

function keysOf(store: PromptStore): string[] {
  return Array.from({ length: store.length }, (_, index) => store.key(index) ?? "");
}

export function keepUnsent(datasheet: string, place: string, unsent: Unsent | undefined): void {
  const key = `${prefix} ${datasheet} ${place}`;
  for (const store of stores()) {
    attempt(() =>
      unsent === undefined ? store.removeItem(key) : store.setItem(key, JSON.stringify(unsent)),
    );
  }
}

function stores(): readonly PromptStore[] {
  const tab = attempt(() => sessionStorage);
  const all = promptStore();
  return [tab, all].filter((store) => store !== undefined);
}

function attempt<Value>(work: () => Value): Value | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
