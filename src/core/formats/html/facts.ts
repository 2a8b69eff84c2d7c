import type { FormatFacts } from "#core/formats/format.ts";

export const htmlFacts: FormatFacts = {
  id: "html",
  label: "HTML",
  extension: ".html",
  mediaType: "text/html",
};
