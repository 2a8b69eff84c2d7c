import { describe, expect, it } from "vitest";
import { describeNote, describeProblem } from "#core/formats/describe-problem.ts";
import type { FormatProblem } from "#core/formats/format.ts";
import { json } from "#core/formats/json/json.ts";
import { markdown } from "#core/formats/markdown/markdown.ts";
import type { Note } from "#core/formats/note.ts";
import { largestFile } from "#core/formats/size.ts";
import { harbourGulls } from "./harbour-gulls.ts";

const file = markdown.write(harbourGulls);
const lineOf = (text: string, words: string) =>
  text.slice(0, text.indexOf(words)).split("\n").length;

describe("a Markdown file that cannot be read", () => {
  const cutInAnswers = file.slice(0, file.indexOf("## Composition"));
  const cutInRecord = file.slice(0, file.indexOf('"answers":{'));
  const quoting = markdown.write({
    ...harbourGulls,
    answers: { "motivation.purpose": { state: "answered", text: file } },
  });
  it.each([
    { given: "nothing", text: "", problem: { code: "not-ours" } },
    { given: "a readme of somebody’s", text: "# Hello\n\nText.\n", problem: { code: "not-ours" } },
    {
      given: "foreign front matter",
      text: "---\ntitle: x\n---\n\n# Hello\n",
      problem: { code: "not-ours" },
    },
    {
      given: "a file cut among its answers",
      text: cutInAnswers,
      problem: { code: "truncated", line: cutInAnswers.split("\n").length },
    },
    {
      given: "a file cut in its front matter",
      text: file.slice(0, file.indexOf("datasheet-format: 1") + 19),
      problem: { code: "truncated" },
    },
    {
      given: "a file cut in its record",
      text: cutInRecord,
      problem: { code: "truncated", line: cutInRecord.split("\n").length },
    },
    {
      given: "a cut file that quotes a whole one",
      text: quoting.slice(0, quoting.lastIndexOf("\n## Collection")),
      problem: { code: "truncated" },
    },
    {
      given: "a record that is no JSON",
      text: file.replace('"revision":2,', '"revision":2'),
      problem: { code: "record-damaged", line: lineOf(file, '"revision":2,') + 1 },
    },
    {
      given: "a record of the wrong shape",
      text: file.replace('"revision":2,', '"revision":-2,'),
      problem: { code: "record-damaged", line: lineOf(file, "<!-- ds2:record") },
    },
    {
      given: "a record without its hashes",
      text: file.replace('"frame":', '"frames":'),
      problem: { code: "record-damaged", line: lineOf(file, "<!-- ds2:record") + 1 },
    },
    {
      given: "Markdown from the future",
      text: file.replace('{\n"markdown":1', '{\n"markdown":2'),
      problem: { code: "newer-format", found: 2, supported: 1 },
    },
    {
      given: "a datasheet from the future",
      text: file.replace('\n"format":1,', '\n"format":7,'),
      problem: { code: "newer-format", found: 7, supported: 1 },
    },
    {
      given: "an answer longer than any may be",
      text: file.replace("To learn how", () => "long ".repeat(400_001)),
      problem: { code: "wrong-shape", path: "answers › motivation.purpose › text" },
    },
    {
      given: "a text that is far too long",
      text: " ".repeat(largestFile + 1),
      problem: { code: "too-large", size: largestFile + 1, largest: largestFile },
    },
  ])("$problem.code for $given", ({ text, problem }) => {
    expect(markdown.read?.(text)).toMatchObject({ ok: false, problem });
  });
});

describe("a JSON file that cannot be read", () => {
  const text = json.write(harbourGulls);
  it.each([
    { given: "nothing", text: "", problem: { code: "not-json" } },
    { given: "a file cut in the middle", text: text.slice(0, 500), problem: { code: "not-json" } },
    { given: "a list", text: "[]", problem: { code: "not-a-datasheet", found: "array" } },
    {
      given: "a key that stands twice",
      text: text.replace('"format": 1,', '"format": 1,\n  "format": 1,'),
      problem: { code: "duplicate-key", key: "format", at: { line: 4, column: 3 } },
    },
    {
      given: "the future",
      text: text.replace('"format": 1', '"format": 2'),
      problem: { code: "newer-format", found: 2, supported: 1 },
    },
    {
      given: "a revision that is none",
      text: text.replace('"revision": 2', '"revision": "two"'),
      problem: { code: "wrong-shape", path: "revision" },
    },
    {
      given: "a text that is far too long",
      text: " ".repeat(largestFile + 1),
      problem: { code: "too-large" },
    },
  ])("$problem.code for $given", ({ text, problem }) => {
    expect(json.read?.(text)).toMatchObject({ ok: false, problem });
  });
});

describe("half characters", () => {
  it.each([json, markdown])("become U+FFFD in $label, as everywhere", (format) => {
    const broken = { ...harbourGulls, dataset: { title: "a\uD800b", summary: "\uDC00" } };
    const back = format.read?.(format.write(broken));
    const dataset = { title: "a\uFFFDb", summary: "\uFFFD" };
    expect(back).toMatchObject({ ok: true, value: { edited: false, datasheet: { dataset } } });
  });
});

describe("what is said of problems and notes", () => {
  const at = { line: 3, column: 4 };
  const problems: readonly FormatProblem[] = [
    { code: "not-json", at, detail: "ValueExpected" },
    { code: "duplicate-key", at, key: "id" },
    { code: "too-deep", at, deepest: 100 },
    { code: "not-a-datasheet", found: "array" },
    { code: "unknown-status", found: "final" },
    { code: "newer-format", found: 2, supported: 1 },
    { code: "wrong-shape", path: "revision", detail: "Invalid input", more: 0 },
    { code: "too-large", size: 2, largest: 1 },
    { code: "not-ours" },
    { code: "truncated", line: 9 },
    { code: "record-damaged", line: 9, detail: "ValueExpected" },
  ];
  const notes: readonly Note[] = [
    { code: "answer-edited", question: "uses.past", line: 7 },
    { code: "answer-added", question: "uses.past", line: 7 },
    { code: "answer-removed", question: "uses.past" },
    { code: "answer-twice", question: "uses.past", line: 7 },
    { code: "answer-unknown", question: "uses.past", line: 7 },
    { code: "end-missing", line: 7 },
    { code: "dataset-edited", field: "title", line: 7 },
    { code: "dataset-removed", field: "summary" },
    { code: "unplaced-edited", line: 7 },
    { code: "unplaced-removed", number: 2 },
    { code: "text-unplaced", heading: undefined, line: 7, lines: 1 },
    { code: "frame-changed", lines: 1 },
    { code: "record-edited" },
    { code: "release-notes-edited", line: 7 },
    { code: "release-notes-removed" },
    {
      code: "release-edited",
      version: "1.0.0",
      revision: 1,
      claimed: { date: "2025-03-12", digest: "0".repeat(64) },
    },
  ];

  it("is one sentence for each, and another for each", () => {
    const said = [...problems.map(describeProblem), ...notes.map(describeNote)];
    for (const sentence of said) expect(sentence).toMatch(/^[\p{L}“][^\n]{30,240}\.$/u);
    expect(new Set(said).size).toBe(problems.length + notes.length);
  });
});
