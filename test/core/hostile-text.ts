import fc from "fast-check";

/** Lines that have broken somebody's Markdown, or look like what we write ourselves. */
export const nastyLines: readonly string[] = [
  "",
  " ",
  "\t",
  "   ",
  "# Heading",
  "## At a glance",
  "### Heading #",
  "Setext\n===",
  "---",
  "***",
  "---\ntitle: Other\nversion: 9\ndatasheet-format: 1\n---",
  "title: Other",
  "```",
  "````js",
  "```` ",
  "~~~",
  "~~~~~",
  "``` not `a` fence",
  "    indented code",
  "> quote",
  "> ```",
  "- item",
  "- ```",
  "  ```",
  "  - nested\n\n    ```\n    code",
  "1. one\n   - two\n     1. three",
  "- [ ] task",
  "| a | b |\n|---|---|\n| 1 \\| 2 | `|` |",
  "<!--",
  "-->",
  "<!-- comment -->",
  "<!-- ds:end -->",
  "<!-- ds:end --> ",
  "<!-- ds:answer composition.instances -->",
  "<!-- ds:summary -->",
  "<!-- ds2:end -->",
  "<!-- ds3:unplaced 1 -->",
  "<!-- ds:record",
  '<!-- ds:record\n{\n"markdown":1\n}\n{\n}\n-->',
  "*Not yet answered.*",
  "*Nothing added.*",
  "**Unknown because** nobody kept the logs.",
  "**Withheld**, no reason given.",
  "**Not applicable because**",
  "<pre>",
  "</pre>",
  "<script>alert(1)</script>",
  "<script>",
  "<style>",
  "<textarea>",
  "<details><summary>x</summary>",
  "<?php",
  "<![CDATA[",
  "<!DOCTYPE html>",
  '<img src=x onerror="alert(1)">',
  "[link](javascript:alert(1))",
  "[ref]: https://example.org/ 'title'",
  "[^1]: a footnote",
  "$$\\int$$",
  "a  \nhard break",
  "a\\\nbackslash break",
  "&amp; &lt; &#0; \\u003c \\u002d\\u002d",
  "-- --- ----",
  "__proto__",
  "constructor",
  '"quoted" \\" \\\\',
  "\r",
  "a\rb",
  "a\r\nb\r\nc",
  "\u0000",
  "\u0001\u0008\u000b\u000c\u001b\u007f\u0085",
  "\uFEFF",
  "\u2028",
  "\u2029",
  "\uFFFD\uFFFE",
  "עברית mixed with English",
  "\u202Eright to left\u202C",
  "👩‍👩‍👧‍👦 🏳️‍🌈 e\u0301 Ａ",
  "…and so on: ß ñ 中文 ไทย",
];

const word = fc.constantFrom(
  "the",
  "images",
  "were",
  "collected",
  "2021",
  "*by*",
  "`hand`",
  "_and_",
);
const sentence = fc
  .array(word, { minLength: 1, maxLength: 12 })
  .map((words) => `${words.join(" ")}.`);
const nastyLine = fc.constantFrom(...nastyLines);
const anyLine = fc.string({ unit: "binary", maxLength: 24 }).map((text) => text.toWellFormed());

/** One line of anything, without line ends of its own. */
export const hostileLine = fc
  .oneof({ weight: 3, arbitrary: nastyLine }, sentence, anyLine)
  .map((line) => line.split(/[\r\n]/)[0] ?? "");

const lines = fc.array(
  fc.oneof({ weight: 6, arbitrary: nastyLine }, { weight: 3, arbitrary: sentence }, anyLine),
  { maxLength: 8 },
);
const lineEnd = fc.constantFrom("\n", "\n", "\n", "\n", "\n\n", "\r\n", "\r");

/** Text as people, programs and attackers leave it. Well-formed Unicode. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(lines, lineEnd).map(([all, end]) => all.join(end)) },
  { weight: 3, arbitrary: fc.array(sentence, { maxLength: 4 }).map((all) => all.join("\n\n")) },
  { weight: 2, arbitrary: anyLine },
  { weight: 1, arbitrary: fc.constantFrom("", " ", "\n", "\n\n", " \n\t\n", "\r\n") },
);

/** The same up to two hundred thousand characters, for a few documents in a run. */
export const longHostileText: fc.Arbitrary<string> = fc
  .tuple(hostileText, fc.integer({ min: 1_000, max: 200_000 }))
  .map(([text, length]) => {
    const once = `${text}\nA line of plain words.\n`;
    return once
      .repeat(Math.ceil(length / once.length))
      .slice(0, length)
      .toWellFormed();
  });

/** For the short blanks of a form: a name, a title, an address. */
export const hostileShort: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: sentence },
  { weight: 3, arbitrary: nastyLine },
  { weight: 1, arbitrary: anyLine },
);

/** What a question's wording may hold: one line, never empty. */
export const wording: fc.Arbitrary<string> = hostileShort.map(
  (text) =>
    text
      .replace(/[\r\n]/g, " ")
      .slice(0, 300)
      .toWellFormed() || "?",
);
