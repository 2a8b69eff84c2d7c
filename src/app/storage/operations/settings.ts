import { Settings } from "#core/formats/backup/contents.ts";
import { ok } from "#core/result.ts";
import type { Transaction } from "../engine.ts";
import type { Library } from "../library.ts";
import { readUnder, write } from "../parse-record.ts";
import type { RecordOf } from "../records.ts";
import type { Context } from "./context.ts";

type Operations = Pick<Library, "settings" | "changeSettings">;

export function settingsOperations({ engine, announce }: Context): Operations {
  return {
    settings: () =>
      engine.run("readonly", ["settings"], async (transaction) => ok(await readAll(transaction))),

    async changeSettings(change) {
      const changed = await engine.run("readwrite", ["settings"], async (transaction) => {
        for (const [name, value] of Object.entries(change)) {
          if (value === undefined) await transaction.delete("settings", [name]);
          else await write(transaction, "settings", checked(name, value));
        }
        return ok(await readAll(transaction));
      });
      if (changed.ok) announce({ kind: "settings" });
      return changed;
    },
  };
}

async function readAll(transaction: Transaction): Promise<Settings> {
  return settingsIn((await readUnder(transaction, "settings", [])).records);
}

/** Each setting is parsed on its own: a strange one falls away and takes no other with it. */
export function settingsIn(records: readonly RecordOf<"settings">[]): Settings {
  return Object.assign(
    {},
    ...records.map(({ name, value }) => {
      const one = Settings.safeParse({ [name]: value });
      return one.success ? one.data : {};
    }),
  );
}

function checked(name: string, value: unknown): RecordOf<"settings"> {
  Settings.parse({ [name]: value });
  return { name, value };
}
