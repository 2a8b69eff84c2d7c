import { describe, expect, it } from "vitest";
import { definitionsOf, piecesOf } from "#app/pages/compare/text/pieces.ts";
import { setPiece } from "#app/pages/compare/text/set-piece.ts";
import { compareText } from "#core/compare/text/compare-text.ts";
import { hostilePayloads } from "../../../fixtures/hostile-payloads.ts";
import { openSandbox } from "../../markdown/sandbox.ts";
import { drawn, losses } from "./shown-text.ts";

/** The words with their marks: [-gone-], {+come+}; `source:` where the source is shown. */
async function seen(before: string, after: string): Promise<string[]> {
  const root = await drawn(compareText(before, after), "inline");
  return [...root.querySelectorAll("[data-piece]")].map((piece) => {
    for (const said of piece.querySelectorAll("[data-said]")) said.remove();
    for (const gone of piece.querySelectorAll("del")) gone.replaceWith(`[-${gone.textContent}-]`);
    for (const come of piece.querySelectorAll("ins")) come.replaceWith(`{+${come.textContent}+}`);
    const isSource = piece.querySelector("[data-source]") !== null;
    const text = (piece.textContent ?? "").trim().replace(/\s*\n\s*/g, " / ");
    return isSource ? `source: ${text}` : text;
  });
}

describe("a changed text is set with its marks", () => {
  it.each([
    {
      what: "words in a paragraph",
      was: "Some cells are **empty**.",
      is: "Nineteen cells are **empty**.",
      shows: ["[-Some-]{+Nineteen+} cells are empty."],
    },
    {
      what: "words in bold",
      was: "There are **a few** birds.",
      is: "There are **eleven** birds.",
      shows: ["There are [-a few-]{+eleven+} birds."],
    },
    {
      what: "an item of a list",
      was: "- one bird\n- two birds\n",
      is: "- one bird\n- two birds\n- three seals\n",
      shows: ["one bird / two birds / {+three seals+}"],
    },
    {
      what: "a cell of a table",
      was: "| a | b |\n| - | - |\n| 1 | 2 |\n",
      is: "| a | b |\n| - | - |\n| 1 | 3 |\n",
      shows: ["a / b / 1 / [-2-]{+3+}"],
    },
    {
      what: "bold that became italic",
      was: "Read <b>this</b> first.",
      is: "Read <i>this</i> first.",
      shows: ["[-Read -][-this-][- first.-]{+Read +}{+this+}{+ first.+}"],
    },
    {
      what: "a new paragraph",
      was: "As it was before.\n",
      is: "As it was before.\n\nAnd this is *new*.\n",
      shows: ["As it was before.", "{+And this is +}{+new+}{+.+}"],
    },
  ])("$what", async ({ was, is, shows }) => {
    expect(await seen(was, is)).toEqual(shows);
  });
});

describe("what setting would hide is shown as its source", () => {
  it.each([
    {
      what: "the address of a link",
      was: "See [the paper](https://example.org/a).",
      is: "See [the paper](https://example.org/b).",
    },
    { what: "a mark that looks the same", was: "This is *so* here.", is: "This is _so_ here." },
    { what: "a heading of another level", was: "## Words", is: "### Words" },
    { what: "the number of an item", was: "1. words", is: "2. words" },
    { what: "a line of code", was: "```\na = 1\n```\n", is: "```\na = 2\n```\n" },
    { what: "a definition", was: "[a]: https://a.org\n", is: "[a]: https://b.org\n" },
    { what: "a sign that marks are made of", was: "\u2ff0 one two", is: "\u2ff0 one three" },
  ])("$what", async ({ was, is }) => {
    const shown = await seen(was, is);
    expect(shown.join(" ")).toMatch(/^source: /);
    expect(shown.join(" ")).toMatch(/\{\+|\[-/);
    expect(await losses([was, is], "inline", false)).toEqual([]);
  });
});

it.each([
  { was: "[^1]: a footnote- the.\n\nthe.", is: "- the.\n\nthe." },
  { was: "- the.\n\nthe.", is: "[^1]: a footnote- the.\n\nthe." },
  {
    was: "[a]: /b 'c'\nSome words.\n\nMore.\n\nOne.",
    is: "[a]: /b 'c'\nSome words.\n\nMore.\n\nTwo.",
  },
])("sets no words twice for standing beside a definition: $was", async ({ was, is }) => {
  expect(await losses([was, is], "inline", false)).toEqual([]);
  expect((await seen(was, is)).join(" ").match(/More|the\.$/g)?.length).toBe(1);
});

it("takes struck and underlined words of the text for no changes", async () => {
  const text = "~~Old~~ and <ins>new</ins> words.";
  expect(await seen(`${text}\n\nOne.`, `${text}\n\nTwo.`)).toEqual([
    "Old and new words.",
    "[-One.-]",
    "{+Two.+}",
  ]);
});

it("draws a paragraph that moved where it was and where it is", async () => {
  const moved = "This paragraph is long enough to be known again wherever it comes to stand.";
  const others = ["The first one says this.", "The second one says that.", "The third ends it."];
  const shown = await seen([moved, ...others].join("\n\n"), [...others, moved].join("\n\n"));
  expect(shown.filter((each) => each.includes(moved))).toEqual([`[-${moved}-]`, `{+${moved}+}`]);
});

const beacon = new URL("/test/fixtures/beacon.txt", location.href).href;

it.each(hostilePayloads(beacon))("$name does no harm as a change", async ({ text }) => {
  const comparison = compareText("Harmless.\n\nThe end.", `${text}\n\nThe very end.`);
  const definitions = definitionsOf(comparison);
  const html = piecesOf(comparison).map((piece) => setPiece(piece, definitions)?.inline ?? "");
  const root = await drawn(comparison, "inline");
  const safe = await openSandbox(
    `<div style="overflow-wrap: anywhere">${html.join("")}${root.innerHTML}</div>`,
    beacon,
  );
  await new Promise((resolve) => setTimeout(resolve, 60));
  const harms = [...safe.harms()];
  safe.remove();
  expect(harms).toEqual([]);
});
