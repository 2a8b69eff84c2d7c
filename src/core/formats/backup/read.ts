import { Moment } from "#core/datasheet/answer.ts";
import { type JsonProblem, parseJson } from "#core/datasheet/json.ts";
import { type ReadProblem, wrongShape } from "#core/datasheet/read.ts";
import { wellFormed } from "#core/datasheet/text.ts";
import { QuestionSet } from "#core/questions/question.ts";
import { Release } from "#core/release/release.ts";
import { failed, ok, type Result } from "#core/result.ts";
import { Review } from "#core/review/review.ts";
import { z } from "#core/zod.ts";
import { Damaged, KeptDatasheet, type LibraryContents, Settings } from "./contents.ts";
import { RemovedRelease } from "./removed-release.ts";
import { backupFormat, backupKind, deepestBackup } from "./write.ts";

export interface Backup {
  readonly madeAt: Moment;
  readonly contents: LibraryContents;
  /** Entries of this file that do not parse. Those that the library could not read are in `contents`. */
  readonly broken: readonly Damaged[];
}

export type BackupProblem =
  | JsonProblem
  | { readonly code: "not-a-backup" }
  | Extract<ReadProblem, { code: "newer-format" | "wrong-shape" }>;

/** Entries are parsed one by one further on, so that a broken one takes no other with it. */
const Frame = z.strictObject({
  format: z.literal([1, backupFormat]),
  kind: z.literal(backupKind),
  madeAt: Moment,
  settings: z.unknown(),
  sets: z.array(z.unknown()),
  datasheets: z.array(z.unknown()),
  releases: z._default(z.array(z.unknown()), []),
  removedReleases: z._default(z.array(z.unknown()), []),
  reviews: z._default(z.array(z.unknown()), []),
  damaged: z.array(z.unknown()),
});

/** The text of a backup file → everything in it that can be read, and what cannot. */
export function readBackup(text: string): Result<Backup, BackupProblem> {
  const parsed = parseJson(text.startsWith("\uFEFF") ? text.slice(1) : text, deepestBackup);
  return parsed.ok ? parseBackup(parsed.value) : parsed;
}

export function isBackup(value: unknown): boolean {
  return (
    typeof value === "object" && value !== null && "kind" in value && value.kind === backupKind
  );
}

function parseBackup(value: unknown): Result<Backup, BackupProblem> {
  if (!isBackup(value)) return failed({ code: "not-a-backup" });
  const found = Reflect.get(Object(value), "format");
  if (typeof found === "number" && found > backupFormat) {
    return failed({ code: "newer-format", found, supported: backupFormat });
  }
  const frame = Frame.safeParse(value);
  if (!frame.success) return failed(wrongShape(frame.error));
  const { madeAt, settings, ...lists } = frame.data;
  const datasheets = parseEach("datasheets", KeptDatasheet, lists.datasheets);
  const releases = parseEach("releases", Release, lists.releases);
  const removed = parseEach("removedReleases", RemovedRelease, lists.removedReleases);
  const reviews = parseEach("reviews", Review, lists.reviews);
  const sets = parseEach("sets", QuestionSet, lists.sets);
  const damaged = parseEach("damaged", Damaged, lists.damaged);
  const own = parseEach("settings", Settings, [settings]);
  return ok({
    madeAt,
    contents: {
      datasheets: datasheets.good,
      releases: releases.good,
      removedReleases: removed.good,
      reviews: reviews.good,
      sets: sets.good,
      settings: own.good[0] ?? {},
      damaged: damaged.good,
    },
    broken: [datasheets, releases, removed, reviews, sets, damaged, own].flatMap(
      ({ broken }) => broken,
    ),
  });
}

function parseEach<Value>(
  store: string,
  schema: z.ZodMiniType<Value>,
  raws: readonly unknown[],
): { readonly good: Value[]; readonly broken: Damaged[] } {
  const good: Value[] = [];
  const broken: Damaged[] = [];
  for (const [index, raw] of raws.entries()) {
    const parsed = schema.safeParse(wellFormed(raw));
    if (parsed.success) good.push(parsed.data);
    else {
      const { path, detail } = wrongShape(parsed.error);
      broken.push({ store, key: String(index), detail: `${path}: ${detail}`, raw });
    }
  }
  return { good, broken };
}
