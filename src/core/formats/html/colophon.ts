import { digestOf } from "#core/datasheet/canonical.ts";
import { dateWords } from "#core/datasheet/date-words.ts";
import { lastChange } from "#core/datasheet/last-change.ts";
import { escapeHtml, lines } from "#core/formats/html/escape.ts";
import { documentWords, inGroups, predecessorName } from "#core/formats/release-words.ts";
import type { ReleaseOrDraft } from "#core/release/release.ts";

/** What this copy is, and how to tell it from another. */
export function colophonHtml(document: ReleaseOrDraft): string {
  const sets = document.questionSets.map(({ title, version }) => `${title} ${version}`).join(", ");
  return lines(
    '<footer class="colophon">',
    '<h2 id="_colophon">About this sheet</h2>',
    `<p>${escapeHtml(documentWords(document))}${changedWords(document)}.</p>`,
    sets === "" ? "" : `<p>Questions: ${escapeHtml(sets)}.</p>`,
    ...digests(document),
    "<p>Made with Datasheet Workbench. This file runs nothing and fetches nothing.</p>",
    "</footer>",
  );
}

/** A release says its own day, and does not change after it. */
function changedWords(document: ReleaseOrDraft): string {
  if (document.status === "release") return "";
  const changedAt = lastChange(document, document.answers);
  return changedAt === undefined ? "" : `, last changed ${dateWords(changedAt.slice(0, 10))}`;
}

function digests(document: ReleaseOrDraft): readonly string[] {
  if (document.status === "draft") {
    return [
      "<p>SHA-256 of the sheet, taken over its canonical JSON (RFC 8785) without the name of its schema. Two copies that show the same digest say the same.</p>",
      `<pre class="digest">${inGroups(digestOf(document))}</pre>`,
    ];
  }
  const { digest, previous } = document.release;
  return [
    "<p>The digest of this release: SHA-256, taken over its canonical JSON (RFC 8785) without the digest itself and the name of its schema. Two copies that show the same digest say the same.</p>",
    `<pre class="digest">${inGroups(digest)}</pre>`,
    ...(previous === undefined
      ? []
      : [
          `<p>The digest of the release before it, ${escapeHtml(predecessorName(previous))}.</p>`,
          `<pre class="digest">${inGroups(previous.digest)}</pre>`,
        ]),
  ];
}
