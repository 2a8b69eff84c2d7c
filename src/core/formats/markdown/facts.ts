import type { FormatFacts } from "#core/formats/format.ts";

export const markdownFacts: FormatFacts = {
  id: "markdown",
  label: "Markdown",
  extension: ".md",
  mediaType: "text/markdown",
};
