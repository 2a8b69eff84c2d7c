import type { Datasheet } from "#core/datasheet/datasheet.ts";
import { lostKey, pathToLostKey, type WrongShape, wrongShape } from "#core/datasheet/read.ts";
import { isBlank, wellFormed } from "#core/datasheet/text.ts";
import { type FileProblem, fileProblem, inOrder } from "#core/release/files.ts";
import { frozen } from "#core/release/frozen.ts";
import { compareVersions, isDay, type Named, sameVersion } from "#core/release/order.ts";
import {
  type Predecessor,
  Release,
  type ReleasedFile,
  releaseDigest,
  type SignOffs,
} from "#core/release/release.ts";
import { failed, ok, type Result } from "#core/result.ts";

/** What a person says of a release beyond what its draft says. */
export interface ReleaseToCut {
  /** Of the data. */
  readonly version: string;
  /** Left out, it is the first that is free. */
  readonly revision?: number | undefined;
  /** `2025-03-12`. */
  readonly date: string;
  /** Markdown. */
  readonly notes?: string | undefined;
  readonly files?: readonly ReleasedFile[] | undefined;
  /** The one before; absent for the first. */
  readonly previous?: Release | undefined;
  /** What other releases of this datasheet, deleted ones too, call themselves. */
  readonly taken?: readonly Named[] | undefined;
  readonly signOffs?: SignOffs | undefined;
}

export type CutProblem =
  | { readonly code: "no-version" }
  | { readonly code: "not-a-day"; readonly found: string }
  | { readonly code: "version-taken"; readonly version: string; readonly revision: number }
  | {
      readonly code: "revision-goes-back";
      readonly version: string;
      readonly revision: number;
      readonly latest: number;
    }
  | { readonly code: "version-goes-back"; readonly version: string; readonly previous: string }
  | { readonly code: "date-goes-back"; readonly date: string; readonly previous: string }
  | { readonly code: "another-datasheet"; readonly previous: string }
  | { readonly code: "previous-damaged"; readonly states: string; readonly found: string }
  | FileProblem
  | WrongShape;

/** Freezes a datasheet as it was exported: with the wording of every question, for good. */
export function cutRelease(draft: Datasheet, facts: ReleaseToCut): Result<Release, CutProblem> {
  const version = facts.version.trim();
  const revision = facts.revision ?? freeRevision(version, facts);
  const problem = refusal(draft, { ...facts, version, revision }) ?? fileProblem(facts.files ?? []);
  if (problem !== undefined) return failed(problem);
  return sealed(draft, { ...facts, version, revision });
}

/** One more than any release of this version has. */
export function freeRevision(
  version: string,
  { previous, taken = [] }: Pick<ReleaseToCut, "previous" | "taken">,
): number {
  const known = previous === undefined ? taken : [...taken, namedBy(previous)];
  const same = known.filter((each) => sameVersion(each, { version, revision: 1 }));
  return Math.max(0, ...same.map(({ revision }) => revision)) + 1;
}

type Decided = ReleaseToCut & { readonly revision: number };

function refusal(draft: Datasheet, facts: Decided): CutProblem | undefined {
  const { version, revision, date, previous, taken = [] } = facts;
  if (isBlank(version)) return { code: "no-version" };
  if (!isDay(date)) return { code: "not-a-day", found: date };
  const namesake = [...taken, ...(previous === undefined ? [] : [namedBy(previous)])].find(
    (each) => sameVersion(each, { version, revision }) && each.revision === revision,
  );
  if (namesake !== undefined) return { code: "version-taken", version, revision };
  return previous === undefined ? undefined : refusalAfter(previous, draft, facts);
}

function refusalAfter(
  previous: Release,
  draft: Datasheet,
  { version, revision, date }: Decided,
): CutProblem | undefined {
  const before = namedBy(previous);
  if (previous.id !== draft.id) return { code: "another-datasheet", previous: previous.id };
  const found = releaseDigest(previous);
  if (found !== previous.release.digest) {
    return { code: "previous-damaged", states: previous.release.digest, found };
  }
  const order = compareVersions(before.version, version);
  if (order !== undefined && order > 0) {
    return { code: "version-goes-back", version, previous: before.version ?? "" };
  }
  if (order === 0 && revision < before.revision) {
    return { code: "revision-goes-back", version, revision, latest: before.revision };
  }
  const last = previous.release.date;
  return date < last ? { code: "date-goes-back", date, previous: last } : undefined;
}

/** Read back like a file from anywhere, so that what was cut can always be read again. */
function sealed(draft: Datasheet, facts: Decided): Result<Release, CutProblem> {
  const { version, revision, date, notes, files, previous, signOffs } = facts;
  const sheet = wellFormed({
    ...draft,
    status: "release" as const,
    dataset: { ...draft.dataset, version },
    revision,
  });
  const release = wellFormed({
    date,
    ...(!isBlank(notes) && notes !== undefined && { notes }),
    ...(files !== undefined && { files: inOrder(files) }),
    ...(previous !== undefined && { previous: predecessorOf(previous) }),
    ...(signOffs !== undefined && { signOffs }),
  });
  const plain = frozen({ ...sheet, release });
  const digest = releaseDigest(plain);
  const lost = pathToLostKey(plain);
  if (lost !== undefined) return failed(lostKey(lost));
  const read = Release.safeParse({ ...plain, release: { ...plain.release, digest } });
  return read.success ? ok(frozen(read.data)) : failed(wrongShape(read.error));
}

export function predecessorOf(release: Release): Predecessor {
  const { version } = release.dataset;
  return {
    ...(version !== undefined && { version }),
    revision: release.revision,
    digest: release.release.digest,
  };
}

export function namedBy({ dataset, revision }: Pick<Release, "dataset" | "revision">): Named {
  return { version: dataset.version, revision };
}
