import { type Release, releaseDigest } from "#core/release/release.ts";
import { failed, ok, type Result } from "#core/result.ts";
import type { Transaction } from "../engine.ts";
import type { Library, ReleaseRefusal, RemovedRelease, StoreProblem } from "../library.ts";
import { write } from "../parse-record.ts";
import { chainOf, parseWhole, readWhole, readWholes } from "../whole-records.ts";
import type { Context } from "./context.ts";
import { longAgo, rowOf } from "./list.ts";
import { withReleased } from "./released.ts";

type Operations = Pick<
  Library,
  | "addRelease"
  | "releases"
  | "readRelease"
  | "removeRelease"
  | "removedReleases"
  | "addRemovedReleases"
>;

const touched = ["sheets", "answers", "summaries", "releases", "removedReleases"] as const;

export function releaseOperations({ engine, announce }: Context): Operations {
  /** Says so and brings the row up to date when `work` changed anything; it returns whether it did. */
  async function change(
    id: string,
    at: string,
    work: (transaction: Transaction) => Promise<Result<boolean, StoreProblem>>,
  ): Promise<Result<void, StoreProblem>> {
    const done = await engine.run("readwrite", touched, async (transaction) => {
      if (!(await transaction.has("sheets", [id]))) {
        return failed({ code: "no-such-datasheet" as const, id });
      }
      const changed = await work(transaction);
      if (changed.ok && changed.value) await bringRowUpToDate(transaction, id, at);
      return changed;
    });
    if (!done.ok) return done;
    if (done.value) announce({ kind: "releases", id });
    return ok(undefined);
  }

  return {
    addRelease: (id, release) =>
      change(id, `${release.release.date}T00:00:00Z`, (transaction) =>
        addOne(transaction, id, release),
      ),

    releases: (id) =>
      engine.run("readonly", ["releases", "removedReleases"], async (transaction) => {
        const { releases, damaged } = await chainOf(transaction, id);
        return ok({ releases, damaged: damaged.filter(({ store }) => store === "releases") });
      }),

    readRelease: (id, digest) =>
      engine.run("readonly", ["releases"], (transaction) => readRelease(transaction, id, digest)),

    removeRelease: (id, digest, at) =>
      change(id, at, async (transaction) => {
        const found = await readRelease(transaction, id, digest);
        if (!found.ok) return found;
        await transaction.delete("releases", [id, digest]);
        await transaction.put(
          "removedReleases",
          parseWhole("removedReleases", gapOf(found.value, at)),
        );
        return ok(true);
      }),

    removedReleases: (id) =>
      engine.run("readonly", ["removedReleases"], async (transaction) => {
        const { records } = await readWholes(transaction, "removedReleases", [id]);
        return ok(
          records.sort((one, other) => Date.parse(other.removedAt) - Date.parse(one.removedAt)),
        );
      }),

    addRemovedReleases: (id, removed) =>
      change(id, longAgo, async (transaction) => {
        let added = false;
        for (const gap of removed) {
          const key = [id, gap.digest];
          if (await transaction.has("releases", key)) continue;
          if (await transaction.has("removedReleases", key)) continue;
          await transaction.put("removedReleases", parseWhole("removedReleases", { ...gap, id }));
          added = true;
        }
        return ok(added);
      }),
  };
}

/** Where the sheet cannot be read there is no row to make; the release is kept all the same. */
async function bringRowUpToDate(transaction: Transaction, id: string, at: string): Promise<void> {
  const row = await rowOf(transaction, id, at);
  if (row.ok) await write(transaction, "summaries", await withReleased(transaction, row.value));
}

/** Whether it was not here before. */
async function addOne(
  transaction: Transaction,
  id: string,
  given: Release,
): Promise<Result<boolean, ReleaseRefusal>> {
  if (given.id !== id) return failed({ code: "release-of-another", id: given.id });
  const { digest } = given.release;
  const record = parseWhole("releases", { id, digest, release: given });
  const { release } = record;
  const found = releaseDigest(release);
  if (found !== digest) return failed({ code: "release-changed", carried: digest, found });

  const { records } = await readWholes(transaction, "releases", [id]);
  const here = records.find((each) => each.digest === digest);
  if (here !== undefined) {
    const isSame = releaseDigest(here.release) === digest;
    return isSame ? ok(false) : failed({ code: "release-differs", digest });
  }
  const { revision } = release;
  const { version } = release.dataset;
  const taken = records.find((each) => isNamed(each.release, version, revision));
  if (taken !== undefined) {
    const named = { ...(version !== undefined && { version }), revision };
    return failed({ code: "release-taken", ...named, digest: taken.digest });
  }
  // A record that nobody can read may stand under this key: the digest proves what belongs there.
  await transaction.put("releases", record);
  await transaction.delete("removedReleases", [id, digest]);
  return ok(true);
}

function isNamed(release: Release, version: string | undefined, revision: number): boolean {
  return (
    release.revision === revision &&
    (release.dataset.version ?? "").trim() === (version ?? "").trim()
  );
}

async function readRelease(
  transaction: Transaction,
  id: string,
  digest: string,
): Promise<Result<Release, StoreProblem>> {
  const found = await readWhole(transaction, "releases", [id, digest]);
  if (found === undefined) return failed({ code: "no-such-release", digest });
  if (!found.ok) return failed({ code: "broken", detail: found.problem.detail });
  return ok(found.value.release);
}

function gapOf(
  { id, dataset: { version }, revision, release }: Release,
  removedAt: string,
): RemovedRelease {
  const { date, digest, previous } = release;
  return {
    id,
    ...(version !== undefined && { version }),
    revision,
    date,
    digest,
    ...(previous !== undefined && { previous: previous.digest }),
    removedAt,
  };
}
