import { grouped } from "#core/datasheet/number-words.ts";
import { isBlank } from "#core/datasheet/text.ts";
import { escapeHtml, lines } from "#core/formats/html/escape.ts";
import { linkHtml } from "#core/formats/html/parts.ts";
import { claimed, signOffLines } from "#core/formats/release-words.ts";
import type { ReleasedFile, ReleaseOrDraft } from "#core/release/release.ts";

type Anchor = readonly [id: string, title: string];

/** What a release adds to the contents, before the sections and after them. */
export function releaseContents(document: ReleaseOrDraft): {
  readonly first: readonly Anchor[];
  readonly last: readonly Anchor[];
} {
  return {
    first: notesOf(document) === "" ? [] : [["_notes", "Release notes"]],
    last: [
      ...(filesOf(document).length > 0 ? [["_files", "Files"] as const] : []),
      ...(signOffsOf(document).length > 0 ? [["_sign-offs", "Sign-offs"] as const] : []),
    ],
  };
}

export function notesHtml(document: ReleaseOrDraft, prose: (markdown: string) => string): string {
  const notes = notesOf(document);
  return notes === "" ? "" : sectionHtml("_notes", "Release notes", prose(notes));
}

export function filesHtml(document: ReleaseOrDraft): string {
  const files = filesOf(document);
  if (files.length === 0) return "";
  const body = `<div class="prose">
<table class="files">
<thead><tr><th scope="col">Path</th><th scope="col" class="align-right">Bytes</th><th scope="col">SHA-256</th></tr></thead>
<tbody>
${files.map(fileRow).join("\n")}
</tbody>
</table>
</div>`;
  return sectionHtml("_files", "Files", body);
}

export function signOffsHtml(document: ReleaseOrDraft): string {
  const said = signOffsOf(document);
  if (said.length === 0) return "";
  const items = said.map((line) => `<li>${escapeHtml(line)}</li>`).join("\n");
  const body = `<div class="prose" dir="auto">\n<ul>\n${items}\n</ul>\n<p>${claimed}</p>\n</div>`;
  return sectionHtml("_sign-offs", "Sign-offs", body);
}

function notesOf(document: ReleaseOrDraft): string {
  if (document.status === "draft" || isBlank(document.release.notes)) return "";
  return document.release.notes ?? "";
}

function filesOf(document: ReleaseOrDraft): readonly ReleasedFile[] {
  return document.status === "draft" ? [] : (document.release.files ?? []);
}

function signOffsOf(document: ReleaseOrDraft): readonly string[] {
  if (document.status === "draft" || document.release.signOffs === undefined) return [];
  return signOffLines(document.release.signOffs, document.sections);
}

function sectionHtml(id: string, title: string, body: string): string {
  return lines(
    `<section aria-labelledby="${id}">`,
    `<h2 id="${id}">${title}</h2>`,
    `<article>\n${body}\n</article>`,
    "</section>",
  );
}

function fileRow({ path, bytes, sha256, mediaType, address }: ReleasedFile): string {
  const more = [
    ...(isBlank(mediaType) ? [] : [escapeHtml(mediaType ?? "")]),
    ...(isBlank(address) ? [] : [linkHtml(address ?? "")]),
  ].map((words) => `<br>${words}`);
  return `<tr><th scope="row" dir="auto">${escapeHtml(path)}${more.join("")}</th><td class="align-right">${grouped(bytes)}</td><td><code>${sha256}</code></td></tr>`;
}
