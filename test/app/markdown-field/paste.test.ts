import { describe, expect, it } from "vitest";
import { markdownOfHtml } from "#app/markdown-field/markdown-of-html.ts";
import { blankLinesAround, readPaste } from "#app/markdown-field/paste.ts";

describe("what a paste becomes", () => {
  it.each([
    {
      of: "rows from a spreadsheet",
      clip: {
        html: "",
        plain: "Species\tCount\r\nAdélie\t152\r\nGentoo\t124\r\n",
        hasImage: false,
      },
      gives: "| Species | Count |\n| --- | --- |\n| Adélie | 152 |\n| Gentoo | 124 |",
    },
    {
      of: "cells that hold pipes, line breaks, quotes and back-slashes",
      clip: {
        html: "<table></table>",
        plain: 'a|b\t"two\nlines"\n"say ""so"""\tC:\\d',
        hasImage: true,
      },
      gives: '| a\\|b | two<br>lines |\n| --- | --- |\n| say "so" | C:\\\\d |',
    },
    {
      of: "web text",
      clip: {
        html: "<p>A <b>bold</b> <a href='https://a.org/x'>link</a></p>",
        plain: "A bold link",
        hasImage: false,
      },
      gives: "A **bold** [link](https://a.org/x)",
    },
  ])("$of", async ({ clip, gives }) => {
    expect(await readPaste(clip)).toEqual({ kind: "markdown", text: gives });
  });

  it.each([
    { of: "one row with a tab", clip: { html: "", plain: "a\tb", hasImage: false }, kind: "plain" },
    {
      of: "lines of uneven width",
      clip: { html: "", plain: "a\tb\nc", hasImage: false },
      kind: "plain",
    },
    {
      of: "plain words in a styled block",
      clip: { html: "<div style='x'>hi</div>", plain: "hi", hasImage: false },
      kind: "plain",
    },
    { of: "an image file", clip: { html: "", plain: "", hasImage: true }, kind: "image" },
  ])("$of is left as $kind", async ({ clip, kind }) => {
    expect(await readPaste(clip)).toEqual({ kind });
  });
});

describe("the blank lines around a paste", () => {
  const table = "| a | b |\n| --- | --- |\n| 1 | 2 |";
  it.each([
    { of: "a table in an empty field", pasted: table, before: "", after: "", gives: table },
    {
      of: "a table after words",
      pasted: table,
      before: "See:",
      after: "",
      gives: `See:\n\n${table}`,
    },
    {
      of: "a heading after a table",
      pasted: "## Why",
      before: table,
      after: "",
      gives: `${table}\n\n## Why`,
    },
    {
      of: "a table on a new line",
      pasted: table,
      before: "See:\n",
      after: "\nMore",
      gives: `See:\n\n${table}\n\nMore`,
    },
    {
      of: "a table where there are some",
      pasted: table,
      before: "See:\n\n",
      after: "\n\nMore",
      gives: `See:\n\n${table}\n\nMore`,
    },
    {
      of: "a word within a sentence",
      pasted: "**so**",
      before: "and ",
      after: " on",
      gives: "and **so** on",
    },
    {
      of: "lines into an item just begun",
      pasted: "one\ntwo",
      before: "- a\n- ",
      after: "",
      gives: "- a\n- one\ntwo",
    },
  ])("$of", ({ pasted, before, after, gives }) => {
    const { lead, tail } = blankLinesAround(pasted, before, after);
    expect(before + lead + pasted + tail + after).toBe(gives);
  });
});

describe("web text as Markdown", () => {
  it.each([
    {
      of: "headings and lists",
      html: "<h2>Title</h2><ul><li>a</li><li>b</li></ul>",
      gives: "## Title\n\n- a\n- b",
    },
    {
      of: "numbered steps with steps inside",
      html: "<ol start='3'><li>a<ul><li>x</li><li>y</li></ul></li><li>b</li></ol>",
      gives: "3. a\n   - x\n   - y\n4. b",
    },
    {
      of: "an image, as a link",
      html: "<img src='https://a.org/p.png' alt='a plot'>",
      gives: "[a plot](https://a.org/p.png)",
    },
    {
      of: "an inline image, as its description",
      html: "<p>x <img src='data:image/png;base64,AA' alt='dot'></p>",
      gives: "x dot",
    },
    {
      of: "a table",
      html: "<table><tr><th>a</th><th>b</th></tr><tr><td>1</td></tr></table>",
      gives: "| a | b |\n| --- | --- |\n| 1 |  |",
    },
    {
      of: "a script, left out",
      html: "<p>a</p><script>window.fired = true</script><style>b{}</style>",
      gives: "a",
    },
    {
      of: "a javascript: link, as its words",
      html: "<a href='javascript:alert(1)'>here</a>",
      gives: "here",
    },
  ])("$of", ({ html, gives }) => {
    expect(markdownOfHtml(html)).toBe(gives);
  });
});
