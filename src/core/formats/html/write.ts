import { digestOf } from "#core/datasheet/canonical.ts";
import type { Datasheet } from "#core/datasheet/datasheet.ts";
import { dateWords } from "#core/datasheet/date-words.ts";
import { lastChange } from "#core/datasheet/last-change.ts";
import { isBlank } from "#core/datasheet/text.ts";
import { versionWords } from "#core/datasheet/version.ts";
import type { RenderMarkdown } from "#core/formats/format.ts";
import { escapeHtml } from "#core/formats/html/escape.ts";
import { type Fact, glance } from "#core/formats/html/glance.ts";
import { linkHtml, partsHtml } from "#core/formats/html/parts.ts";
import {
  type Entry,
  inGroups,
  type LooseText,
  looseTexts,
  type ReadSection,
  readingSections,
} from "#core/formats/html/reading.ts";
import { style } from "#core/formats/html/style.ts";
import { saidDeclined } from "#core/formats/markdown/said.ts";
import { countWords, sentence } from "#core/formats/number-words.ts";

/**
 * One file that shows everything the sheet says: no script, nothing fetched, and a policy that would
 * allow neither. Anchors are the ids of sections and questions; no text of a person can set one.
 */
export function writeHtml(datasheet: Datasheet, render: RenderMarkdown): string {
  const title = datasheet.dataset.title.trim() || "Untitled datasheet";
  const sections = readingSections(datasheet);
  const loose = looseTexts(datasheet);
  const prose = (markdown: string, more = "") =>
    isBlank(markdown)
      ? ""
      : `<div class="prose${more}" dir="auto">\n${render(markdown).trim()}\n</div>`;
  return `<!doctype html>
<html lang="${escapeHtml(datasheet.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Datasheet Workbench">
<title>${escapeHtml(`${title}: ${versionWords(datasheet)}`)}</title>
<style>
${style}</style>
</head>
<body>
<a class="skip" href="#_text">Skip to the text</a>
${lines(
  '<header class="masthead">',
  `<p class="over">Datasheet. ${escapeHtml(versionWords(datasheet))}</p>`,
  `<h1 dir="auto">${escapeHtml(title)}</h1>`,
  prose(datasheet.dataset.summary ?? "", " standfirst"),
  "</header>",
  glanceHtml(datasheet),
  contentsHtml(sections, loose),
  '<main id="_text" tabindex="-1">',
  ...sections.map((section) => sectionHtml(section, prose)),
  looseHtml(loose, prose),
  "</main>",
  colophonHtml(datasheet),
)}
</body>
</html>
`;
}

/** Empty ones are left out here: blank lines within a text are its own, and stay. */
function lines(...all: readonly string[]): string {
  return all.filter((line) => line !== "").join("\n");
}

function glanceHtml(datasheet: Datasheet): string {
  const { data, origin } = glance(datasheet);
  const lists = [data, origin].filter((facts) => facts.length > 0).map(factsHtml);
  return lines(
    '<section class="glance" aria-labelledby="_glance">',
    '<h2 class="label" id="_glance">At a glance</h2>',
    ...lists,
    "</section>",
  );
}

function factsHtml(facts: readonly Fact[]): string {
  const rows = facts.map(({ label, values }) => {
    const words = values.map(({ lead, text, href }) => {
      const said = href === undefined ? escapeHtml(text) : linkHtml(href, text);
      return lead === undefined ? said : `${escapeHtml(lead)} ${said}`;
    });
    return `<div><dt>${escapeHtml(label)}</dt><dd dir="auto">${words.join(", ")}</dd></div>`;
  });
  return `<dl>\n${rows.join("\n")}\n</dl>`;
}

function contentsHtml(sections: readonly ReadSection[], loose: readonly LooseText[]): string {
  const items = [
    ...sections.map(({ id, title }) => [id, title] as const),
    ...(loose.length > 0 ? [["_unplaced", "Text without a question"] as const] : []),
    ["_colophon", "About this sheet"] as const,
  ];
  return `<nav class="contents" aria-labelledby="_contents">
<h2 class="label" id="_contents">Contents</h2>
<ol>
${items.map(([id, title]) => `<li><a href="#${escapeHtml(id)}">${escapeHtml(title)}</a></li>`).join("\n")}
</ol>
</nav>`;
}

type Prose = (markdown: string) => string;

function sectionHtml({ id, title, entries }: ReadSection, prose: Prose): string {
  const anchor = escapeHtml(id);
  return lines(
    `<section aria-labelledby="${anchor}">`,
    `<h2 id="${anchor}">${escapeHtml(title)}</h2>`,
    ...entries.map((entry) => entryHtml(entry, prose)),
    "</section>",
  );
}

function entryHtml(entry: Entry, prose: Prose): string {
  switch (entry.kind) {
    case "answered": {
      const parts = partsHtml(entry.question, entry.parts);
      const set = parts === "" ? "" : `<div class="prose parts" dir="auto">\n${parts}\n</div>`;
      return askedHtml(entry.question, lines(set, prose(entry.text)));
    }
    case "declined":
      return askedHtml(entry.question, declinedHtml(entry.state, entry.reason, prose));
    case "not-yet":
      return askedHtml(entry.question, '<p class="waiting">Not yet answered.</p>');
    case "set-aside": {
      const [only, ...others] = entry.questions;
      const reason = declinedHtml("not-applicable", entry.reason, prose);
      if (others.length === 0) return askedHtml(only, reason);
      const prompts = entry.questions.map(
        ({ id, prompt }) => `<li id="${escapeHtml(id)}">${escapeHtml(prompt)}</li>`,
      );
      return `<article>
<h3>${sentence(countWords(entry.questions.length, "question"))} that do not apply</h3>
${reason}
<ul class="together">
${prompts.join("\n")}
</ul>
</article>`;
    }
  }
}

interface Named {
  readonly id: string;
  readonly prompt: string;
}

function askedHtml({ id, prompt }: Named, body: string): string {
  const anchor = escapeHtml(id);
  return `<article>
<h3 id="${anchor}">${escapeHtml(prompt)}</h3>
<p class="id"><a href="#${anchor}">${anchor}</a></p>
${body}
</article>`;
}

function declinedHtml(
  state: Parameters<typeof saidDeclined>[0],
  reason: string,
  prose: Prose,
): string {
  return `<div class="because ${state}">\n${prose(saidDeclined(state, reason))}\n</div>`;
}

function looseHtml(loose: readonly LooseText[], prose: Prose): string {
  if (loose.length === 0) return "";
  const texts = loose.map(({ heading, text }) => {
    const head = isBlank(heading) ? "" : `<h3 dir="auto">${escapeHtml(heading ?? "")}</h3>\n`;
    return `<article>\n${head}${prose(text)}\n</article>`;
  });
  return `<section aria-labelledby="_unplaced">
<h2 id="_unplaced">Text without a question</h2>
${texts.join("\n")}
</section>`;
}

function colophonHtml(datasheet: Datasheet): string {
  const { questionSets } = datasheet;
  const changedAt = lastChange(datasheet, datasheet.answers);
  const changed =
    changedAt === undefined ? "" : `, last changed ${dateWords(changedAt.slice(0, 10))}`;
  const sets = questionSets.map(({ title, version }) => `${title} ${version}`).join(", ");
  return lines(
    '<footer class="colophon">',
    '<h2 id="_colophon">About this sheet</h2>',
    `<p>${escapeHtml(versionWords(datasheet))}${changed}.</p>`,
    sets === "" ? "" : `<p>Questions: ${escapeHtml(sets)}.</p>`,
    "<p>SHA-256 of the sheet, taken over its canonical JSON (RFC 8785) without the name of its schema. Two copies that show the same digest say the same.</p>",
    `<pre class="digest">${inGroups(digestOf(datasheet))}</pre>`,
    "<p>Made with Datasheet Workbench. This file runs nothing and fetches nothing.</p>",
    "</footer>",
  );
}
