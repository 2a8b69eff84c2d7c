import type { Format, RenderMarkdown } from "#core/formats/format.ts";
import { htmlFacts } from "#core/formats/html/facts.ts";
import { writeHtml } from "#core/formats/html/write.ts";

/** Markdown needs a page to be made safe in, so whoever writes HTML brings that along. */
export function html(render: RenderMarkdown): Format {
  return { ...htmlFacts, write: (document) => writeHtml(document, render) };
}
