import { countWords, sentence } from "#core/datasheet/number-words.ts";
import { isBlank } from "#core/datasheet/text.ts";
import type { RenderMarkdown } from "#core/formats/format.ts";
import { colophonHtml } from "#core/formats/html/colophon.ts";
import { escapeHtml, lines } from "#core/formats/html/escape.ts";
import { type Fact, glance } from "#core/formats/html/glance.ts";
import { linkHtml, partsHtml } from "#core/formats/html/parts.ts";
import {
  type Entry,
  type LooseText,
  looseTexts,
  type ReadSection,
  readingSections,
} from "#core/formats/html/reading.ts";
import { filesHtml, notesHtml, releaseContents, signOffsHtml } from "#core/formats/html/release.ts";
import { style } from "#core/formats/html/style.ts";
import { saidDeclined } from "#core/formats/markdown/said.ts";
import { documentWords } from "#core/formats/release-words.ts";
import { datasheetOf, type ReleaseOrDraft } from "#core/release/release.ts";

/**
 * One file that shows everything the sheet says: no script, nothing fetched, and a policy that would
 * allow neither. Anchors are the ids of sections and questions; no text of a person can set one.
 */
export function writeHtml(document: ReleaseOrDraft, render: RenderMarkdown): string {
  const datasheet = datasheetOf(document);
  const words = escapeHtml(documentWords(document));
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
<title>${escapeHtml(title)}: ${words}</title>
<style>
${style}</style>
</head>
<body>
<a class="skip" href="#_text">Skip to the text</a>
${lines(
  '<header class="masthead">',
  `<p class="over">Datasheet. ${words}</p>`,
  `<h1 dir="auto">${escapeHtml(title)}</h1>`,
  prose(datasheet.dataset.summary ?? "", " standfirst"),
  "</header>",
  glanceHtml(document),
  contentsHtml(document, sections, loose),
  '<main id="_text" tabindex="-1">',
  notesHtml(document, prose),
  ...sections.map((section) => sectionHtml(section, prose)),
  filesHtml(document),
  signOffsHtml(document),
  looseHtml(loose, prose),
  "</main>",
  colophonHtml(document),
)}
</body>
</html>
`;
}

function glanceHtml(document: ReleaseOrDraft): string {
  const { data, origin } = glance(document);
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

function contentsHtml(
  document: ReleaseOrDraft,
  sections: readonly ReadSection[],
  loose: readonly LooseText[],
): string {
  const { first, last } = releaseContents(document);
  const items = [
    ...first,
    ...sections.map(({ id, title }) => [id, title] as const),
    ...last,
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
