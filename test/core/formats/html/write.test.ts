import { describe, expect, it } from "vitest";
import { escapeHtml } from "#core/formats/html/escape.ts";
import { html } from "#core/formats/html/html.ts";
import type { Release, ReleaseFacts } from "#core/release/release.ts";
import { ask, prose, said, sheetOf } from "../../handmade.ts";
import { firstRelease, gullsRelease } from "../gulls-release.ts";
import { harbourGulls } from "../harbour-gulls.ts";

/** Stands in for the real one, which needs a page: each paragraph escaped as it is. */
const plain = (markdown: string) =>
  markdown
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`)
    .join("\n");
const write = html(plain).write;

describe("the HTML file", () => {
  it("is as in the golden for every kind and state", async () => {
    await expect(write(harbourGulls)).toMatchFileSnapshot("goldens/harbour-gulls.html");
  });

  it("is as in the golden for a release", async () => {
    await expect(write(gullsRelease)).toMatchFileSnapshot("goldens/gulls-release.html");
  });

  it("says that the first release has none before it", () => {
    expect(write(firstRelease)).toContain("None, this is the first");
  });

  it("holds no script, no address that is fetched, and a policy against both", () => {
    const file = write(harbourGulls);
    expect(file).not.toMatch(/<script|<link|<img|<iframe|url\(|@import|\bsrc=|\son\w+=/i);
    expect(file).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    );
  });

  it("keeps blank lines within an answer", () => {
    const file = html((markdown) => `<pre>${markdown}</pre>`).write(
      sheetOf([prose("motivation.why")], { "motivation.why": said("one\n\n\n\ntwo") }),
    );
    expect(file).toContain("<pre>one\n\n\n\ntwo</pre>");
  });

  const text = `<b a="x" c='y'>&`;
  const file = { path: "a.csv", bytes: 1, sha256: "0".repeat(64) };
  const released = (facts: Partial<ReleaseFacts>): Release => ({
    ...firstRelease,
    release: { ...firstRelease.release, ...facts },
  });
  it.each([
    { where: "the title", sheet: sheetOf([], {}, { dataset: { title: text } }) },
    { where: "the version", sheet: sheetOf([], {}, { dataset: { title: "T", version: text } }) },
    { where: "the language", sheet: sheetOf([], {}, { language: text }) },
    { where: "a section", sheet: sheetOf([], {}, { sections: [{ id: "a", title: text }] }) },
    { where: "a prompt", sheet: sheetOf([prose("motivation.a", { prompt: text })]) },
    {
      where: "a question set",
      sheet: sheetOf([], {}, { questionSets: [{ id: "t", version: "1.0.0", title: text }] }),
    },
    {
      where: "a choice",
      sheet: sheetOf([ask("choice", "motivation.a")], {
        "motivation.a": said("", { choice: [text] }),
      }),
    },
    {
      where: "a person",
      sheet: sheetOf([ask("people", "motivation.a")], {
        "motivation.a": said("", {
          people: [
            { name: text, kind: "person", affiliation: text, email: text, identifier: text },
          ],
        }),
      }),
    },
    {
      where: "a link",
      sheet: sheetOf([ask("links", "motivation.a")], {
        "motivation.a": said("", { links: [{ link: `https://x.org/${text}`, title: text }] }),
      }),
    },
    {
      where: "a count",
      sheet: sheetOf([ask("counts", "motivation.a", { of: text })], {
        "motivation.a": said("", { counts: [{ type: text, count: 1 }] }),
      }),
    },
    {
      where: "a named part",
      sheet: sheetOf([prose("motivation.a", { parts: [{ id: "p", label: text, kind: "text" }] })], {
        "motivation.a": said("", { named: { p: text } }),
      }),
    },
    { where: "a released file", sheet: released({ files: [{ ...file, path: text }] }) },
    { where: "a released file’s type", sheet: released({ files: [{ ...file, mediaType: text }] }) },
    {
      where: "the release before",
      sheet: released({ previous: { version: text, revision: 1, digest: file.sha256 } }),
    },
    {
      where: "a sign-off",
      sheet: released({
        signOffs: {
          required: [],
          given: [{ name: text, at: "2025-03-12T12:00:00Z" }],
          missing: [],
        },
      }),
    },
    {
      where: "loose text's heading",
      sheet: sheetOf([], {}, { unplaced: [{ heading: text, text: "" }] }),
    },
  ])("escapes $where", ({ sheet }) => {
    const file = write(sheet);
    expect(file).not.toContain("<b a=");
    expect(file).toContain("&lt;b a=&quot;x&quot; c=&#39;y&#39;&gt;&amp;");
  });

  it.each([
    { address: "javascript:fire()", link: false },
    { address: "data:text/html,x", link: false },
    { address: "beside.csv", link: false },
    { address: "https://x.org/a b", link: false },
    { address: "https://x.org/a", link: true },
    { address: "10.5281/zenodo.1", link: true },
    { address: "0000-0002-1825-0097", link: true },
  ])("links $address: $link", ({ address, link }) => {
    const file = write(
      sheetOf([ask("links", "motivation.a")], {
        "motivation.a": said("", { links: [{ link: address }] }),
      }),
    );
    expect(/<li><a [^>]*href=/.test(file.slice(file.indexOf("<main")))).toBe(link);
    expect(file).toContain(escapeHtml(address));
  });

  it("says a reason for several questions once, and names them all", () => {
    const questions = ["a", "b", "c"].map((id) =>
      prose(`motivation.${id}`, { prompt: `Prompt ${id}?`, appliesWhen: [{ scope: "people" }] }),
    );
    const file = write(sheetOf(questions, {}, { scope: { people: "no" } }));
    expect(file.split("the dataset isn’t about people.")).toHaveLength(2);
    expect(file).toContain("<h3>Three questions that do not apply</h3>");
    for (const { id, prompt } of questions) expect(file).toContain(`<li id="${id}">${prompt}</li>`);
  });

  it("shows answers to questions that are no longer asked", () => {
    const file = write(sheetOf([], { "motivation.gone": said("Kept words") }));
    expect(file).toContain("<p>Kept words</p>");
  });
});
