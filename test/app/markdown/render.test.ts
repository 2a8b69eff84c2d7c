import { expect, it } from "vitest";
import { renderMarkdown } from "#app/markdown/render.ts";

const external = 'target="_blank" rel="noopener noreferrer nofollow" referrerpolicy="no-referrer"';

it.each([
  {
    given: "prose",
    text: "one *two* **three**",
    html: "<p>one <em>two</em> <strong>three</strong></p>",
  },
  {
    given: "a heading, lowered",
    text: "# A\n\n## B\n\n##### C",
    html: "<h4>A</h4>\n<h5>B</h5>\n<h6>C</h6>",
  },
  {
    given: "a list that starts at 3",
    text: "3. a\n4. b",
    html: '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>',
  },
  {
    given: "a task list",
    text: "- [x] a\n- [ ] b",
    html: '<ul>\n<li><span><span aria-hidden="true">☑</span><span class="sr">Done:</span></span> a</li>\n<li><span><span aria-hidden="true">☐</span><span class="sr">To do:</span></span> b</li>\n</ul>',
  },
  {
    given: "a table",
    text: "|a|b|\n|-|-:|\n|1|2|",
    html: '<div class="table-box" role="region" aria-label="Table" tabindex="0"><table>\n<thead>\n<tr>\n<th>a</th>\n<th class="align-right">b</th>\n</tr>\n</thead>\n<tbody><tr>\n<td>1</td>\n<td class="align-right">2</td>\n</tr>\n</tbody></table></div>',
  },
  {
    given: "code with tags",
    text: "```html\n<b>&amp;\n```",
    html: '<pre role="region" aria-label="Source text" tabindex="0"><code>&lt;b&gt;&amp;amp;\n</code></pre>',
  },
  {
    given: "an external link",
    text: "[a](https://x.org/?a=1&b=2)",
    html: `<p><a href="https://x.org/?a=1&amp;b=2" ${external}>a</a></p>`,
  },
  {
    given: "a bare address",
    text: "see https://x.org.",
    html: `<p>see <a href="https://x.org" ${external}>https://x.org</a>.</p>`,
  },
  {
    given: "a mail address",
    text: "<a@x.org>",
    html: '<p><a href="mailto:a@x.org">a@x.org</a></p>',
  },
  {
    given: "a DOI",
    text: "[a](doi:10.1/b)",
    html: `<p><a href="https://doi.org/10.1/b" ${external}>a</a></p>`,
  },
  {
    given: "a link to a file beside the sheet",
    text: "[a](data/b.csv)",
    html: "<p>a (data/b.csv)</p>",
  },
  { given: "a link without a scheme", text: "[a](//x.org/b)", html: "<p>a (//x.org/b)</p>" },
  { given: "a link to an anchor", text: "[a](#b)", html: "<p>a</p>" },
  { given: "a link to a scheme that is not ours", text: "[a](ftp://x.org)", html: "<p>a</p>" },
  {
    given: "a link without words",
    text: "[](https://x.org/)",
    html: `<p><a href="https://x.org/" ${external}>https://x.org/</a></p>`,
  },
  {
    given: "an image",
    text: "![a *b*](https://x.org/i.png)",
    html: `<p><a href="https://x.org/i.png" ${external}>Image: a b</a></p>`,
  },
  {
    given: "an image without words",
    text: '<img src="https://x.org/i.png">',
    html: `<a href="https://x.org/i.png" ${external}>Image: no description</a>`,
  },
  { given: "an image beside the sheet", text: "![a](b.png)", html: "<p>Image: a (b.png)</p>" },
  {
    given: "an image in a link",
    text: "[![a](https://x.org/i.png)](https://x.org/)",
    html: `<p><a href="https://x.org/" ${external}><span>Image: a</span></a></p>`,
  },
  {
    given: "a footnote",
    text: "a[^1]\n\n[^1]: https://x.org",
    html: `<p>a[^1]</p>\n<p>[^1]: <a href="https://x.org" ${external}>https://x.org</a></p>`,
  },
  {
    given: "a formula",
    text: "$a_{i}*b_{j}*c$ and $\\{x\\}$",
    html: "<p>$a_{i}*b_{j}*c$ and $\\{x\\}$</p>",
  },
  { given: "amounts of money", text: "$5 *and* $10", html: "<p>$5 <em>and</em> $10</p>" },
  { given: "a comment", text: "a <!-- b --> c\n\n<!-- d -->", html: "<p>a  c</p>" },
  {
    given: "an element with class, id and style",
    text: '<p class="a" id="b" style="color:red" title="c" lang="ar" dir="rtl">d</p>',
    html: '<p title="c" lang="ar" dir="rtl">d</p>',
  },
  {
    given: "a details element",
    text: "<details open><summary>a</summary>\n\nb\n\n</details>",
    html: '<details open=""><summary>a</summary><p>b</p>\n</details>',
  },
  {
    given: "sub, sup, kbd and abbr",
    text: 'H<sub>2</sub>O<sup>3</sup> <kbd>k</kbd> <abbr title="b">c</abbr>',
    html: '<p>H<sub>2</sub>O<sup>3</sup> <kbd>k</kbd> <abbr title="b">c</abbr></p>',
  },
  { given: "a list item outside a list", text: "<li>a</li>", html: "<div>a</div>" },
  { given: "Windows line ends", text: "a\r\n\r\nb", html: "<p>a</p>\n<p>b</p>" },
  { given: "nothing", text: "", html: "" },
])("sets $given", ({ text, html }) => {
  expect(renderMarkdown(text).trim()).toBe(html);
});

const source =
  /^<p><em>Too long or too deeply nested to be set, so here is its source\.<\/em><\/p><pre /;

it.each([
  { given: "10,000 quotes", text: `${">".repeat(10_000)}a` },
  { given: "5,000 lists in a line", text: `${"- ".repeat(5000)}a` },
  { given: "quotes and lists by turns", text: `${"> - ".repeat(3000)}a` },
  { given: "100,000 stars around a letter", text: `${"*".repeat(100_000)}a${"*".repeat(100_000)}` },
  { given: "60,000 loose marks", text: "___a***".repeat(20_000) },
  { given: "an address without an end", text: `${"a.".repeat(80_000)}@` },
  { given: "450,000 letters", text: "a ".repeat(225_000) },
])("shows the source of $given", ({ text }) => {
  const html = renderMarkdown(text);
  expect(html).toMatch(source);
  const box = document.createElement("div");
  box.innerHTML = html;
  expect(box.querySelector("pre")?.textContent).toBe(text);
});

it.each([
  {
    given: "200 kB of prose",
    text: "Sixty *birds* were [counted](https://x.org) twice.\n\n".repeat(4000),
  },
  { given: "50,000 brackets", text: "[".repeat(50_000) },
  { given: "20,000 open links", text: "[a](".repeat(20_000) },
  { given: "20,000 open elements", text: "<div>".repeat(20_000) },
  { given: "20,000 open elements in blocks of their own", text: "<div>\n\n".repeat(20_000) },
  { given: "40,000 open comments", text: "<!--".repeat(40_000) },
  {
    given: "a backtick more each time",
    text: Array.from({ length: 600 }, (_, count) => "`".repeat(count)).join(" "),
  },
  { given: "40,000 fences", text: "```\n".repeat(40_000) },
])("sets $given without running out of stack", ({ text }) => {
  expect(renderMarkdown(text)).not.toMatch(source);
});
