import { grouped } from "#core/datasheet/number-words.ts";
import { inline, link, table } from "#core/formats/markdown/escape.ts";
import { frame, type Piece } from "#core/formats/markdown/piece.ts";
import { claimed, inGroups, predecessorName, signOffLines } from "#core/formats/release-words.ts";
import type { ReleasedFile, ReleaseOrDraft } from "#core/release/release.ts";

/** Under the title: the digest that seals the release, and the release before it. */
export function releaseSeal(document: ReleaseOrDraft): Piece[] {
  if (document.status === "draft") return [];
  const { digest, previous } = document.release;
  return [
    frame(
      `- **Digest (SHA-256):** \`${inGroups(digest)}\``,
      previous === undefined
        ? "- **Release before it:** none, this is the first"
        : `- **Release before it:** ${inline(predecessorName(previous))}, digest \`${inGroups(previous.digest)}\``,
    ),
  ];
}

export function releaseNotes(document: ReleaseOrDraft): Piece[] {
  if (document.status === "draft" || document.release.notes === undefined) return [];
  const { notes } = document.release;
  return [frame("## Release notes"), { kind: "text", owner: { kind: "notes" }, text: notes }];
}

/** The files that the release describes, and whose word stands behind it. */
export function releaseTail(document: ReleaseOrDraft): Piece[] {
  if (document.status === "draft") return [];
  const { files = [], signOffs } = document.release;
  const lines = signOffs === undefined ? [] : signOffLines(signOffs, document.sections);
  return [
    ...(files.length > 0
      ? [frame("## Files"), { kind: "frame", lines: fileTable(files) } as const]
      : []),
    ...(lines.length > 0
      ? [frame("## Sign-offs"), frame(...lines.map((line) => `- ${inline(line)}`)), frame(claimed)]
      : []),
  ];
}

function fileTable(files: readonly ReleasedFile[]): readonly string[] {
  return table(
    ["Path", "Bytes", "SHA-256", "Type", "Address"],
    files.map(({ path, bytes, sha256, mediaType, address }) => [
      inline(path),
      grouped(bytes),
      `\`${sha256}\``,
      inline(mediaType ?? ""),
      link(address ?? ""),
    ]),
  );
}
