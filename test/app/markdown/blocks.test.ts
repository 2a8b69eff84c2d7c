import fc from "fast-check";
import { expect, it } from "vitest";
import { blockRenderer, renderBlocks, renderMarkdown } from "#app/markdown/render.ts";

/** The elements and their words. White space is left out: blocks are trimmed, and nothing stands between them. */
function shown(html: string): string {
  const box = document.createElement("div");
  box.innerHTML = html;
  return box.innerHTML.replace(/\s+/g, "");
}

const scrap = fc.constantFrom(
  "word",
  " ",
  "\n",
  "\n\n",
  "# ",
  "- ",
  "1. ",
  "> ",
  "    ",
  "```",
  "`",
  "*",
  "**",
  "_",
  "~~",
  "|",
  "|-|-|\n",
  "[a][b]",
  "[b]: https://x.org\n",
  "[^1]",
  "[^1]: note\n",
  "![i](https://x.org/i.png)",
  "https://x.org",
  "$x_1$",
  "<b>",
  "</b>",
  "<div>",
  "</div>",
  "<div>\n\n",
  "</div>\n\n",
  "<details>",
  "<summary>",
  "</summary>",
  "</details>",
  "<p>",
  "</p>",
  "<table>",
  "<tr>",
  "<td>",
  "</td>",
  "</tr>",
  "</table>",
  "<a href='https://x.org'>",
  "</a>",
  "<br>",
  "<!-- c -->",
  "<!--",
  "-->",
  "<pre>",
  "</pre>",
  "<ul>",
  "<li>",
  "</li>",
  "</ul>",
  "<img src=i.png>",
  "<svg>",
  "</svg>",
  "<style>",
  "</style>",
  "<script>",
  "</script>",
  "<textarea>",
  "<math>",
  "<select>",
  "<h1>",
  "</h1>",
  "---\n",
  "- [x] ",
  "&lt;",
  "\\",
  "<",
  ">",
  "é",
  "א",
);
const markdown = fc.array(scrap, { maxLength: 40 }).map((scraps) => scraps.join(""));

it("says the same in blocks as in one piece, whatever is written", () => {
  fc.assert(
    fc.property(markdown, (text) => {
      expect(shown(renderBlocks(text).join("\n"))).toBe(shown(renderMarkdown(text)));
    }),
    { numRuns: 1500 },
  );
});

it("gives at every key what it would give from scratch", () => {
  fc.assert(
    fc.property(markdown, (text) => {
      const render = blockRenderer();
      for (let length = 0; length <= text.length; length += 3) {
        const typed = text.slice(0, length);
        expect(render(typed)).toEqual(renderBlocks(typed));
      }
    }),
    { numRuns: 60 },
  );
});

it("keeps the HTML of blocks that did not change", () => {
  const render = blockRenderer();
  const before = render("one\n\ntwo\n\nthree");
  const after = render("one\n\ntwo!\n\nthree");
  expect(after.map((html, index) => html === before[index])).toEqual([true, false, true]);
});

it("sets a reference anew when its address is defined in another block", () => {
  const render = blockRenderer();
  expect(render("[a][b]\n\nc")[0]).toBe("<p>[a][b]</p>");
  expect(render("[a][b]\n\n[b]: https://x.org")[0]).toContain('href="https://x.org"');
});

it.each([
  { given: "plain paragraphs", text: "a\n\nb\n\nc", count: 3 },
  { given: "an element closed where it was opened", text: "a <b>b</b>\n\nc", count: 2 },
  { given: "details around paragraphs", text: "<details>\n\na\n\n</details>\n\nb", count: 2 },
  { given: "an element left open", text: "a\n\n<div>\n\nb\n\nc", count: 2 },
  { given: "tags in code", text: "`<div>`\n\nb\n\n    <div>\n\nc", count: 4 },
])("cuts $given into $count", ({ text, count }) => {
  expect(renderBlocks(text)).toHaveLength(count);
});
