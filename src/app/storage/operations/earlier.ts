import { failed, ok } from "#core/result.ts";
import type { Transaction } from "../engine.ts";
import type { Earlier, EarlierSheet, Library } from "../library.ts";
import { readUnder, write } from "../parse-record.ts";
import { type EarlierRecord, type Kept, sheetPlace } from "../records.ts";
import { same } from "../same.ts";
import type { Context } from "./context.ts";

type Operations = Pick<Library, "earlier" | "earlierSheets" | "addEarlier">;

export function earlierOperations({ engine }: Context): Operations {
  return {
    earlier: (id, question) =>
      engine.run("readonly", ["earlier"], async (transaction) => {
        const { records } = await readUnder(transaction, "earlier", [id, question]);
        return ok(answersIn(records));
      }),

    earlierSheets: (id) =>
      engine.run("readonly", ["earlier"], async (transaction) => {
        const { records } = await readUnder(transaction, "earlier", [id, sheetPlace]);
        return ok(sheetsIn(records));
      }),

    addEarlier: (id, answers, sheets) =>
      engine.run("readwrite", ["sheets", "earlier"], async (transaction) => {
        if (!(await transaction.has("sheets", [id]))) {
          return failed({ code: "no-such-datasheet" as const, id });
        }
        for (const [question, entries] of Object.entries(answers)) {
          const all = entries.map(({ answer, ...rest }) => ({
            ...rest,
            kept: { what: "answer" as const, answer },
          }));
          await addMissing(transaction, id, question, all);
        }
        const all = sheets.map(({ sheet, ...rest }) => ({
          ...rest,
          kept: { what: "sheet" as const, sheet },
        }));
        await addMissing(transaction, id, sheetPlace, all);
        return ok(undefined);
      }),
  };
}

/** Newest first. */
export function answersIn(records: readonly EarlierRecord[]): Earlier[] {
  return newestFirst(records).flatMap(({ at, because, kept }) =>
    kept.what === "answer" ? [{ at, because, answer: kept.answer }] : [],
  );
}

export function sheetsIn(records: readonly EarlierRecord[]): EarlierSheet[] {
  return newestFirst(records).flatMap(({ at, because, kept }) =>
    kept.what === "sheet" ? [{ at, because, sheet: kept.sheet }] : [],
  );
}

function newestFirst(records: readonly EarlierRecord[]): EarlierRecord[] {
  return [...records].sort(
    (one, other) => Date.parse(other.at) - Date.parse(one.at) || other.n - one.n,
  );
}

type Entry = Pick<EarlierRecord, "at" | "because"> & { readonly kept: Kept };

async function addMissing(
  transaction: Transaction,
  id: string,
  question: string,
  entries: readonly Entry[],
): Promise<void> {
  if (entries.length === 0) return;
  const { records } = await readUnder(transaction, "earlier", [id, question]);
  // Entries come newest first, and `n` counts in the order of time.
  for (const entry of [...entries].reverse()) {
    if (records.some(({ at, kept }) => at === entry.at && same(kept, entry.kept))) continue;
    const n = records.reduce((highest, record) => Math.max(highest, record.n), 0) + 1;
    const added = { id, question, n, ...entry };
    await write(transaction, "earlier", added);
    records.push(added);
  }
}
