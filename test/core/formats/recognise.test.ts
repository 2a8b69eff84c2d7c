import { describe, expect, it } from "vitest";
import { writeBackup } from "#core/formats/backup/write.ts";
import { json } from "#core/formats/json/json.ts";
import { markdown } from "#core/formats/markdown/markdown.ts";
import { recognise } from "#core/formats/recognise.ts";
import { harbourGulls } from "./harbour-gulls.ts";

const sheetAsJson = json.write(harbourGulls);
const sheetAsMarkdown = markdown.write(harbourGulls);
const backup = writeBackup(
  {
    datasheets: [],
    releases: [],
    removedReleases: [],
    reviews: [],
    sets: [],
    settings: {},
    damaged: [],
  },
  "2025-01-01T00:00:00Z",
)
  .flat()
  .join("");

describe("what is ours", () => {
  it.each([
    { given: "our JSON", text: sheetAsJson, kind: "our-json" },
    { given: "our JSON under any name", text: sheetAsJson, name: "notes.txt", kind: "our-json" },
    { given: "our JSON on one line", text: JSON.stringify(harbourGulls), kind: "our-json" },
    {
      given: "our JSON without the name of its schema",
      text: JSON.stringify({ ...harbourGulls, $schema: undefined }),
      kind: "our-json",
    },
    { given: "our JSON, cut", text: sheetAsJson.slice(0, 400), kind: "our-json" },
    { given: "our Markdown", text: sheetAsMarkdown, kind: "our-markdown" },
    { given: "our Markdown with a BOM", text: `\uFEFF${sheetAsMarkdown}`, kind: "our-markdown" },
    {
      given: "our Markdown with CRLF",
      text: sheetAsMarkdown.replaceAll("\n", "\r\n"),
      kind: "our-markdown",
    },
    { given: "our Markdown, cut", text: sheetAsMarkdown.slice(0, 900), kind: "our-markdown" },
    { given: "a backup", text: backup, kind: "backup" },
    { given: "a backup, cut", text: backup.slice(0, 100), kind: "backup" },
  ])("$kind for $given", ({ text, name = "x", kind }) => {
    expect(recognise(text, name)).toEqual({ kind });
  });
});

describe("what is foreign", () => {
  it.each([
    { looksLike: "empty", text: "", name: "x.md" },
    { looksLike: "empty", text: "\uFEFF \n", name: "x.md" },
    { looksLike: "binary", text: "PK\u0003\u0004\0\0", name: "x.docx" },
    { looksLike: "Markdown", text: "anything", name: "README.md" },
    { looksLike: "Markdown", text: "# A title\n\nText.", name: "README" },
    { looksLike: "Markdown", text: "---\ntitle: x\n---\n\nText.", name: "" },
    { looksLike: "JSON", text: '{"a": 1}', name: "a.json" },
    { looksLike: "JSON", text: "[1, 2]", name: "a" },
    { looksLike: "JSON", text: '{"a": ', name: "a.json" },
    {
      looksLike: "Croissant",
      text: '{"@context": {}, "conformsTo": "http://mlcommons.org/croissant/1.0"}',
      name: "a.json",
    },
    { looksLike: "Croissant", text: '{"@context": {}, "recordSet": []}', name: "metadata" },
    { looksLike: "YAML", text: "title: x\ncreators:\n  - a\n", name: "x" },
    { looksLike: "YAML", text: "anything", name: "CITATION.yml" },
    { looksLike: "HTML", text: "<!doctype html><p>", name: "x" },
    { looksLike: "LaTeX", text: "% a sheet\n\\documentclass{article}\n", name: "x" },
    { looksLike: "LaTeX", text: "anything", name: "appendix.TEX" },
    { looksLike: "plain text", text: "Only words.", name: "notes" },
  ])("looks like $looksLike: $name $text", ({ looksLike, text, name }) => {
    expect(recognise(text, name)).toEqual({ kind: "foreign", looksLike });
  });
});
