import { openDB } from "idb";
import { failed, ok, type Result } from "#core/result.ts";
import type { StoreProblem } from "./library.ts";
import { type Database, databaseVersion, type Schema, upgrade } from "./schema.ts";
import { detailOf, nameOf } from "./store-problem.ts";

export interface Connection {
  /** The open database. After a failure the next call tries again. */
  get(): Promise<Result<Database, StoreProblem>>;
  close(): void;
}

interface ConnectionOptions {
  readonly name: string;
  /** How long opening may take before the database counts as blocked, in milliseconds. */
  readonly patience: number;
  /** Another tab wants to upgrade or delete the database: this one has let go of it for good. */
  readonly onOutdated: () => void;
}

export function connect({ name, patience, onOutdated }: ConnectionOptions): Connection {
  let current: Promise<Result<Database, StoreProblem>> | undefined;
  let opened: Database | undefined;
  let ended: StoreProblem | undefined;

  function open(): Promise<Result<Database, StoreProblem>> {
    return new Promise((settle) => {
      const blocked = (detail: string) => settle(failed({ code: "blocked", detail }));
      const timer = setTimeout(() => blocked("The database does not open"), patience);
      void openNow(blocked)
        .then(settle)
        .finally(() => clearTimeout(timer));
    });
  }

  async function openNow(
    blocked: (detail: string) => void,
  ): Promise<Result<Database, StoreProblem>> {
    try {
      const database = await openDB<Schema>(name, databaseVersion, {
        upgrade,
        blocked: () => blocked("Another tab holds an older version open"),
        blocking: outdated,
        terminated: forget,
      });
      if (ended !== undefined) {
        database.close();
        return failed(ended);
      }
      opened = database;
      current = Promise.resolve(ok(database));
      return ok(database);
    } catch (error) {
      return failed(await openingProblem(name, error));
    }
  }

  function outdated(): void {
    end({ code: "outdated-tab" });
    onOutdated();
  }

  function forget(): void {
    opened = undefined;
    current = undefined;
  }

  function end(problem: StoreProblem): void {
    ended ??= problem;
    opened?.close();
    forget();
  }

  return {
    async get() {
      if (ended !== undefined) return failed(ended);
      const attempt = current ?? open();
      current = attempt;
      const outcome = await attempt;
      if (!outcome.ok && current === attempt) current = undefined;
      return ended === undefined ? outcome : failed(ended);
    },
    close: () => end({ code: "broken", detail: "The library is closed" }),
  };
}

/** Whatever keeps the database from opening blocks it, but for a version from the future. */
async function openingProblem(name: string, error: unknown): Promise<StoreProblem> {
  if (nameOf(error) === "QuotaExceededError") return { code: "disk-full" };
  if (nameOf(error) !== "VersionError") return { code: "blocked", detail: detailOf(error) };
  const found = await versionOf(name);
  return {
    code: "newer-database",
    supported: databaseVersion,
    ...(found !== undefined && { found }),
  };
}

async function versionOf(name: string): Promise<number | undefined> {
  try {
    return (await indexedDB.databases()).find((each) => each.name === name)?.version;
  } catch {
    return undefined;
  }
}
