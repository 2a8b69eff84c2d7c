import type { LooksLike } from "#core/formats/recognise.ts";

/** What a foreign file looks like, with its article. */
export const looksLikeWords: Readonly<Record<LooksLike, string>> = {
  Markdown: "a Markdown document from elsewhere",
  JSON: "JSON from elsewhere",
  Croissant: "a Croissant file",
  YAML: "YAML, perhaps a data card or a question set",
  HTML: "a web page",
  LaTeX: "a LaTeX document",
  "plain text": "plain text",
  binary: "no text at all",
  empty: "an empty file",
};
