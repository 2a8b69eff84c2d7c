import { marked } from "marked";
import { describe, expect, it } from "vitest";
import { compare } from "#core/compare/compare.ts";
import { describeChange } from "#core/compare/describe-change.ts";
import { entriesOf } from "#core/compare/entries.ts";
import { readComparisonJson, writeComparisonJson } from "#core/compare/export/json.ts";
import { writeComparisonMarkdown } from "#core/compare/export/markdown.ts";
import { headline, lede } from "#core/compare/headline.ts";
import type { Datasheet } from "#core/datasheet/datasheet.ts";
import { harbourGulls as gulls } from "../formats/harbour-gulls.ts";
import { nastyLines } from "../hostile-text.ts";
import { gullsAfter, gullsBefore } from "./gulls.ts";

function withTexts(texts: Readonly<Record<string, string>>): Datasheet {
  const said = Object.entries(texts).map(
    ([id, text]) => [id, { state: "answered" as const, text }] as const,
  );
  return { ...gulls, answers: { ...gulls.answers, ...Object.fromEntries(said) } };
}

describe("the headline and the sentences under it", () => {
  it.each<{ given: string; after: Datasheet; title: string; says: string }>([
    {
      given: "nothing",
      after: gulls,
      title: "Nothing changed",
      says: "The two are the same, to the last character.",
    },
    {
      given: "one new answer",
      after: withTexts({ "uses.unfit": "Counting." }),
      title: "One answer changed",
      says: "Since 1.1.0, revision 2 draft, one answer is new. One finding is settled. The other 15 questions stand as they did, word for word.",
    },
    {
      given: "answers of three kinds",
      after: withTexts({
        "uses.unfit": "Counting birds that carry no ring.",
        "composition.noise": "One ring in forty was read wrongly.",
        "composition.sample": "Those ringed as chicks, and no other gull.",
      }),
      title: "Three answers changed",
      says: "Since 1.1.0, revision 2 draft, one answer was rewritten, one is new and one changed its state.",
    },
    {
      given: "a licence that a question asks for",
      after: { ...gulls, dataset: { ...gulls.dataset, licence: { spdx: "MIT" } } },
      title: "One answer changed",
      says: "Of the facts about the dataset, the licence changed.",
    },
    {
      given: "another label of a question",
      after: {
        ...gulls,
        questions: gulls.questions.map((each, at) => (at === 0 ? { ...each, label: "Why" } : each)),
      },
      title: "One question changed",
      says: "One question was altered. The other 15 questions stand as they did, word for word.",
    },
    {
      given: "a title",
      after: { ...gulls, dataset: { ...gulls.dataset, title: "Gulls" } },
      title: "One fact about the dataset changed",
      says: "Of the facts about the dataset, the title changed.",
    },
    {
      given: "a question",
      after: {
        ...gulls,
        questions: gulls.questions.map((each) =>
          each.id === "composition.noise" ? { ...each, prompt: "Which?" } : each,
        ),
      },
      title: "One question changed",
      says: "One question was reworded; its answer is as it was. The other 15 questions stand as they did, word for word.",
    },
    {
      given: "a revision",
      after: { ...gulls, revision: 3 },
      title: "No answer and no file changed, only the record",
      says: "One detail of the record changed.",
    },
    {
      given: "another datasheet",
      after: { ...gulls, id: "00000000-0000-4000-8000-000000000000" },
      title: "No answer and no file changed, only the record",
      says: "These are two different datasheets.",
    },
  ])("$given: $title", ({ after, title, says }) => {
    const comparison = compare(gulls, after);
    expect(headline(comparison)).toBe(title);
    expect(lede(comparison)).toContain(says);
  });
});

describe("words", () => {
  it("name every change, and show what it holds", () => {
    for (const change of compare(gullsBefore, gullsAfter).changes) {
      const { title, about } = describeChange(change);
      expect([title, about]).not.toContain("");
      const holdsText = "text" in change || "prompt" in change || "value" in change;
      expect(holdsText || entriesOf(change).length > 0, change.id).toBe(true);
    }
  });

  it("say a person, a licence and a count as one reads them", () => {
    const { changes } = compare(gullsBefore, gullsAfter);
    const words = (id: string) =>
      changes.filter((change) => change.id === id).flatMap((change) => entriesOf(change));
    expect(words("parts-changed/composition.counts")).toEqual([
      { label: "Number", was: "rings lost: no number" },
      { label: "Number", was: "sightings: 18,204", is: "sightings: 20,011" },
    ]);
    expect(words("dataset-changed/licence")).toEqual([
      {
        label: "Licence",
        was: "Creative Commons Attribution 4.0 · CC-BY-4.0 · https://creativecommons.org/licenses/by/4.0/",
        is: "CC0-1.0",
      },
    ]);
    expect(words("file-altered/photos.zip").map(({ label }) => label)).toEqual([
      "Bytes",
      "SHA-256",
    ]);
  });
});

describe("in Markdown", () => {
  it.each(nastyLines)("%j stays in its place", (line) => {
    const after: Datasheet = {
      ...withTexts({ "composition.missing": `Before.\n\n${line}\n\nAfter.`, "uses.unfit": line }),
      dataset: { ...gulls.dataset, title: line, keywords: [line] },
      extensions: { [line.replace("__proto__", "_")]: line },
    };
    const tokens = marked.lexer(writeComparisonMarkdown(compare(gulls, after)));
    const ours = ["heading", "space", "paragraph", "table", "list", "blockquote", "code"];
    expect(tokens.map(({ type }) => type).filter((type) => !ours.includes(type))).toEqual([]);
    const headings = tokens.flatMap((token) => (token.type === "heading" ? [token.depth] : []));
    expect(headings.filter((depth) => depth === 1)).toEqual([1]);
    // The line of digests comes last, so nothing before it was left open.
    expect(tokens.at(-1)?.raw).toMatch(/^Compared: SHA-256/);
    const html: string[] = [];
    marked.walkTokens(tokens, (token) => {
      if (token.type === "html") html.push(token.raw);
    });
    expect(html).toEqual([]);
  });

  it("marks words so that Markdown reads them as removed and added", () => {
    const before = withTexts({ "uses.unfit": "Nothing(1) was filled in, and rows were dropped." });
    const after = withTexts({ "uses.unfit": "Nothing(2) was filled in; rows were kept." });
    const html = marked.parse(writeComparisonMarkdown(compare(before, after)), { async: false });
    expect(html).toMatch(/<del>[^<]*<\/del>/);
    expect(html).toMatch(/<strong>[^<]*kept[^<]*<\/strong>/);
    expect(html).not.toMatch(/~~|\*\*/);
  });
});

describe("a file that is no comparison", () => {
  const text = writeComparisonJson(compare(gullsBefore, gullsAfter));
  it.each<{ given: string; file: string; code: string }>([
    { given: "text", file: "{", code: "not-json" },
    { given: "a list", file: "[]", code: "not-a-comparison" },
    { given: "null", file: "null", code: "not-a-comparison" },
    { given: "a datasheet", file: JSON.stringify(gulls), code: "not-a-comparison" },
    { given: "one from the future", file: '{"comparison":2}', code: "newer-comparison" },
    { given: "one without its sides", file: '{"comparison":1}', code: "wrong-shape" },
    {
      given: "one with a kind nobody knows",
      file: text.replace('"file-added"', '"file-eaten"'),
      code: "wrong-shape",
    },
    {
      given: "one with a key twice",
      file: text.replace('"comparison": 1,', '"comparison": 1, "comparison": 1,'),
      code: "duplicate-key",
    },
  ])("$given: $code", ({ file, code }) => {
    expect(readComparisonJson(file)).toMatchObject({ ok: false, problem: { code } });
  });

  it("is not looked into when it is too large", () => {
    expect(readComparisonJson(text, 100)).toEqual({
      ok: false,
      problem: { code: "too-large", size: text.length, largest: 100 },
    });
  });
});
