import { failed, ok, type Result } from "#core/result.ts";
import type { Transaction } from "../engine.ts";
import type { Library, StoreProblem } from "../library.ts";
import { parseRecords, readOne, readUnder, write } from "../parse-record.ts";
import type { Summary } from "../records.ts";
import { summaryOf } from "../summary-of.ts";
import type { Context } from "./context.ts";
import { withReleased } from "./released.ts";

type Operations = Pick<Library, "list" | "saveSummary" | "remove" | "undoRemove" | "purge">;

const ownedStores = ["answers", "earlier", "exported", "releases", "removedReleases"] as const;

export function listOperations({ engine, announce }: Context): Operations {
  async function changeRow(id: string, change: (row: Summary) => Summary, at: string) {
    const changed = await engine.run(
      "readwrite",
      ["summaries", "sheets", "answers", "releases", "removedReleases"],
      async (transaction) => {
        const row = await rowOf(transaction, id, at);
        if (!row.ok) return row;
        return ok(await write(transaction, "summaries", change(row.value)));
      },
    );
    if (changed.ok) announce({ kind: "list" });
    return changed;
  }

  return {
    list: ({ newest } = {}) =>
      engine.run("readonly", ["summaries"], async (transaction) => {
        const raws =
          newest === undefined
            ? await transaction.under("summaries", [])
            : await transaction.newest(newest);
        const { records, damaged } = parseRecords("summaries", raws);
        return ok({ rows: records, damaged });
      }),

    async saveSummary(summary) {
      const saved = await engine.run("readwrite", ["summaries", "sheets"], async (transaction) => {
        if (!(await transaction.has("sheets", [summary.id]))) {
          return failed({ code: "no-such-datasheet" as const, id: summary.id });
        }
        return ok(await storeSummary(transaction, summary));
      });
      if (saved.ok) announce({ kind: "list" });
      return saved;
    },

    remove: (id, at) => changeRow(id, (row) => ({ ...row, deletedAt: at }), at),

    undoRemove: (id) => changeRow(id, ({ deletedAt: _, ...row }) => row, longAgo),

    async purge(id) {
      const purged = await engine.run(
        "readwrite",
        ["summaries", "sheets", "reviews", ...ownedStores],
        async (transaction) => {
          await transaction.delete("summaries", [id]);
          await transaction.delete("sheets", [id]);
          await transaction.delete("reviews", [id]);
          for (const store of ownedStores) await transaction.deleteUnder(store, [id]);
          return ok(undefined);
        },
      );
      if (purged.ok) announce({ kind: "datasheet", id });
      return purged;
    },
  };
}

export const longAgo = "1970-01-01T00:00:00Z";

/** Replaces the row, but not whether the datasheet is deleted, or what was released: a tab that writes may not know. */
export async function storeSummary(transaction: Transaction, summary: Summary): Promise<void> {
  const before = await readOne(transaction, "summaries", [summary.id]);
  const { deletedAt: _deleted, released: _released, ...row } = summary;
  const { deletedAt, released } = before?.ok ? before.value : {};
  await write(transaction, "summaries", {
    ...row,
    ...(released !== undefined && { released }),
    ...(deletedAt !== undefined && { deletedAt }),
  });
}

/** The row as it is stored, or made anew where it is missing or cannot be read. */
export async function rowOf(
  transaction: Transaction,
  id: string,
  at: string,
): Promise<Result<Summary, StoreProblem>> {
  const stored = await readOne(transaction, "summaries", [id]);
  if (stored?.ok) return stored;
  const sheet = await readOne(transaction, "sheets", [id]);
  if (sheet === undefined) return failed({ code: "no-such-datasheet", id });
  const { records } = await readUnder(transaction, "answers", [id]);
  const answers = Object.fromEntries(records.map(({ question, answer }) => [question, answer]));
  if (!sheet.ok) return failed({ code: "damaged-sheet", id, answers, damaged: [sheet.problem] });
  const row = summaryOf({ sheet: sheet.value.sheet, answers }, at);
  return ok(await withReleased(transaction, row));
}
