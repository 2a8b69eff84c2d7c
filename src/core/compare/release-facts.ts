import type { ReleasedFile, ReleaseFacts, ReleaseOrDraft } from "#core/release/release.ts";
import type { ChangeOf, ReleaseChange } from "./change.ts";
import { same } from "./difference.ts";
import { filled, wasIs } from "./parts.ts";
import type { Row } from "./row.ts";
import { rowKeys } from "./row-keys.ts";
import { applyRows, compareRows } from "./rows.ts";
import { compareText } from "./text/compare-text.ts";
import { textAfter } from "./text/text-comparison.ts";

export type FileChange = ChangeOf<
  "file-added" | "file-removed" | "file-altered" | "file-renamed" | "file-moved"
>;

function factsOf(either: ReleaseOrDraft): Partial<ReleaseFacts> {
  return either.status === "release" ? either.release : {};
}

export function compareRelease(before: ReleaseOrDraft, after: ReleaseOrDraft): ReleaseChange[] {
  const was = factsOf(before);
  const is = factsOf(after);
  return [
    ...(before.status === after.status
      ? []
      : [{ fact: "status" as const, was: before.status, is: after.status }]),
    ...(was.date === is.date ? [] : [{ fact: "date" as const, ...wasIs(was.date, is.date) }]),
    ...((was.notes ?? "") === (is.notes ?? "")
      ? []
      : [{ fact: "notes" as const, text: compareText(was.notes ?? "", is.notes ?? "") }]),
    ...(areReleases(before, after) || same(was.files, is.files)
      ? []
      : [{ fact: "files" as const, ...wasIs(was.files, is.files) }]),
    ...(same(was.previous, is.previous)
      ? []
      : [{ fact: "previous" as const, ...wasIs(was.previous, is.previous) }]),
    ...(same(was.signOffs, is.signOffs)
      ? []
      : [{ fact: "signOffs" as const, ...wasIs(was.signOffs, is.signOffs) }]),
    ...(was.digest === is.digest
      ? []
      : [{ fact: "digest" as const, ...wasIs(was.digest, is.digest) }]),
  ];
}

export function compareFiles(before: ReleaseOrDraft, after: ReleaseOrDraft): FileChange[] {
  if (!areReleases(before, after)) return [];
  const rows = compareRows(factsOf(before).files ?? [], factsOf(after).files ?? [], rowKeys.files);
  return rows.map((row) => {
    const kind = fileKind(row);
    return { id: `${kind}/${(row.is ?? row.was)?.value.path ?? ""}`, kind, row };
  });
}

/** A draft lists no files: beside one, none of a release's has come or gone. */
function areReleases(before: ReleaseOrDraft, after: ReleaseOrDraft): boolean {
  return before.status === "release" && after.status === "release";
}

function fileKind({ was, is }: Row<ReleasedFile>): FileChange["kind"] {
  if (was === undefined) return "file-added";
  if (is === undefined) return "file-removed";
  if (was.value.path !== is.value.path) return "file-renamed";
  return same(was.value, is.value) ? "file-moved" : "file-altered";
}

/** A file as it stands between two kinds: what is frozen may be there without all of its facts. */
export type Loose = Omit<ReleaseOrDraft, "status"> & {
  readonly status: ReleaseOrDraft["status"];
  readonly release?: Partial<ReleaseFacts> | undefined;
};

export function applyRelease(
  before: Loose,
  changes: readonly ReleaseChange[],
  files: readonly FileChange[],
): Loose {
  const { release, ...rest } = changes.reduce(applyFact, before);
  const listed = applyRows(
    release?.files ?? [],
    files.map(({ row }) => row),
  );
  const facts = Object.entries({
    ...release,
    ...(files.length > 0 && { files: filled(listed) }),
  }).filter(([, value]) => value !== undefined);
  return facts.length === 0 ? rest : { ...rest, release: Object.fromEntries(facts) };
}

function applyFact(either: Loose, change: ReleaseChange): Loose {
  switch (change.fact) {
    case "status":
      return { ...either, status: change.is };
    case "notes":
      return {
        ...either,
        release: { ...either.release, notes: textAfter(change.text) || undefined },
      };
    case "date":
    case "files":
    case "previous":
    case "signOffs":
    case "digest":
      return { ...either, release: { ...either.release, [change.fact]: change.is } };
  }
}
