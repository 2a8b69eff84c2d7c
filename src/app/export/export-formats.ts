import type { Format, ListedFormat } from "#core/formats/format.ts";
import { htmlFacts } from "#core/formats/html/facts.ts";
import { formats } from "#core/formats/index.ts";

/** HTML joins the list here, because only a page can make Markdown safe for it. */
export const exportFormats: readonly ListedFormat[] = [
  ...formats,
  { ...htmlFacts, load: loadHtml },
];

async function loadHtml(): Promise<Format> {
  const [{ html }, { renderMarkdown }] = await Promise.all([
    import("#core/formats/html/html.ts"),
    import("#app/markdown/render.ts"),
  ]);
  return html(renderMarkdown);
}

/** What each file is for, and whether it comes back in. */
export const purposes: Readonly<Record<string, string>> = {
  markdown: "For people and for Git hosts. Reads back in unchanged, hand edits included.",
  json: "For programs, and the file to keep. Reads back in unchanged.",
  html: "One page for any browser, on screen and on paper. Does not read back in.",
};
