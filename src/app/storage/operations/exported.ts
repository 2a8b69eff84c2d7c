import { failed, ok } from "#core/result.ts";
import type { ExportedState, Library } from "../library.ts";
import { readUnder, write } from "../parse-record.ts";
import type { RecordOf } from "../records.ts";
import type { Context } from "./context.ts";

type Operations = Pick<Library, "keepExported" | "exportedStates">;

export function exportedOperations({ engine }: Context): Operations {
  return {
    keepExported: (id, state) =>
      engine.run("readwrite", ["sheets", "exported"], async (transaction) => {
        if (!(await transaction.has("sheets", [id]))) {
          return failed({ code: "no-such-datasheet" as const, id });
        }
        return ok(await write(transaction, "exported", { ...state, id }));
      }),

    exportedStates: (id) =>
      engine.run("readonly", ["exported"], async (transaction) => {
        const { records } = await readUnder(transaction, "exported", [id]);
        return ok(statesIn(records));
      }),
  };
}

/** Newest first. */
export function statesIn(records: readonly RecordOf<"exported">[]): ExportedState[] {
  return records
    .map(({ id: _, ...state }) => state)
    .sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
}
