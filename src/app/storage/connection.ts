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

type Outcome = Result<Database, StoreProblem>;

export function connect({ name, patience, onOutdated }: ConnectionOptions): Connection {
  let opened: Database | undefined;
  /** The opening under way: it may last, and is never begun twice. */
  let opening:
    | { readonly outcome: Promise<Outcome>; readonly blocked: Promise<Outcome> }
    | undefined;
  let ended: StoreProblem | undefined;

  function begin() {
    const { promise: blocked, resolve } = Promise.withResolvers<Outcome>();
    const outcome = open((detail) => resolve(failed({ code: "blocked", detail })));
    return { outcome, blocked };
  }

  async function open(onBlocked: (detail: string) => void): Promise<Outcome> {
    try {
      const database = await openDB<Schema>(name, databaseVersion, {
        upgrade,
        blocked: () => onBlocked("Another tab holds an older version open"),
        blocking: () => {
          end({ code: "outdated-tab" });
          onOutdated();
        },
        terminated: () => {
          opened = undefined;
        },
      });
      if (ended === undefined) opened = database;
      else database.close();
      return ok(database);
    } catch (error) {
      return failed(await openingProblem(name, error));
    } finally {
      opening = undefined;
    }
  }

  function end(problem: StoreProblem): void {
    ended ??= problem;
    opened?.close();
    opened = undefined;
  }

  return {
    async get() {
      if (ended === undefined && opened !== undefined) return ok(opened);
      if (ended === undefined) {
        opening ??= begin();
        const waiting = wait(patience);
        const outcome = await Promise.race([opening.outcome, opening.blocked, waiting.over]);
        waiting.cancel();
        if (ended === undefined) return outcome;
      }
      return failed(ended);
    },
    close: () => end({ code: "broken", detail: "The library is closed" }),
  };
}

function wait(milliseconds: number): {
  readonly over: Promise<Outcome>;
  readonly cancel: () => void;
} {
  const { promise: over, resolve } = Promise.withResolvers<Outcome>();
  const problem = { code: "blocked", detail: "The database does not open" } as const;
  const timer = setTimeout(() => resolve(failed(problem)), milliseconds);
  return { over, cancel: () => clearTimeout(timer) };
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
