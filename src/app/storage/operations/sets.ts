import { failed, ok } from "#core/result.ts";
import type { Library } from "../library.ts";
import { readOne, readUnder, write } from "../parse-record.ts";
import { same } from "../same.ts";
import type { Context } from "./context.ts";

type Operations = Pick<Library, "ownSets" | "keepSet" | "dropSet">;

export function setOperations({ engine, announce }: Context): Operations {
  return {
    ownSets: () =>
      engine.run("readonly", ["sets"], async (transaction) =>
        ok((await readUnder(transaction, "sets", [])).records),
      ),

    async keepSet(set) {
      const { id, version } = set;
      const kept = await engine.run("readwrite", ["sets"], async (transaction) => {
        const here = await readOne(transaction, "sets", [id, version]);
        if (here?.ok && !same(here.value, set)) {
          return failed({ code: "set-differs" as const, id, version });
        }
        return ok(await write(transaction, "sets", set));
      });
      if (kept.ok) announce({ kind: "sets" });
      return kept;
    },

    async dropSet(id, version) {
      const dropped = await engine.run("readwrite", ["sets"], async (transaction) =>
        ok(await transaction.delete("sets", [id, version])),
      );
      if (dropped.ok) announce({ kind: "sets" });
      return dropped;
    },
  };
}
