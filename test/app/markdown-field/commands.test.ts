import { describe, expect, it } from "vitest";
import {
  bold,
  type Command,
  code,
  continueLine,
  type Edit,
  italic,
  link,
  list,
  quote,
  table,
} from "#app/markdown-field/commands.ts";

/** Square brackets of the mathematical kind show what is selected: `a ⟦word⟧ here`. */
function selectedIn(marked: string) {
  const start = marked.indexOf("⟦");
  const end = marked.indexOf("⟧") - 1;
  return { text: marked.replace(/[⟦⟧]/g, ""), start, end };
}

function show(text: string, edit: Edit): string {
  const edited = text.slice(0, edit.from) + edit.insert + text.slice(edit.to);
  return `${edited.slice(0, edit.start)}⟦${edited.slice(edit.start, edit.end)}⟧${edited.slice(edit.end)}`;
}

describe("toolbar commands", () => {
  it.each<{ does: string; command: Command; given: string; gives: string }>([
    {
      does: "marks a word bold",
      command: bold,
      given: "a ⟦word⟧ here",
      gives: "a **⟦word⟧** here",
    },
    {
      does: "takes bold away from inside",
      command: bold,
      given: "a **⟦word⟧** here",
      gives: "a ⟦word⟧ here",
    },
    {
      does: "takes bold away from around",
      command: bold,
      given: "a ⟦**word**⟧ here",
      gives: "a ⟦word⟧ here",
    },
    {
      does: "opens bold where nothing is selected",
      command: bold,
      given: "a ⟦⟧b",
      gives: "a **⟦⟧**b",
    },
    {
      does: "marks a word, not the space that was selected with it",
      command: bold,
      given: "a ⟦word ⟧here",
      gives: "a **⟦word⟧** here",
    },
    {
      does: "marks every paragraph, as none goes over a blank line",
      command: bold,
      given: "⟦One.\n\n- two \n- \n1. three⟧",
      gives: "⟦**One.**\n\n- **two** \n- \n1. **three**⟧",
    },
    {
      does: "takes bold away from every paragraph",
      command: bold,
      given: "⟦**One.**\n\n- **two**⟧",
      gives: "⟦One.\n\n- two⟧",
    },
    {
      does: "adds italic to bold paragraphs",
      command: italic,
      given: "⟦**One.**\n**Two.**⟧",
      gives: "⟦***One.***\n***Two.***⟧",
    },
    { does: "marks a word italic", command: italic, given: "⟦word⟧", gives: "*⟦word⟧*" },
    { does: "adds italic to bold", command: italic, given: "**⟦word⟧**", gives: "***⟦word⟧***" },
    { does: "takes italic away", command: italic, given: "*⟦word⟧*", gives: "⟦word⟧" },
    { does: "links a word", command: link, given: "see ⟦paper⟧", gives: "see [paper](⟦https://⟧)" },
    {
      does: "links an address",
      command: link,
      given: "⟦https://a.org⟧",
      gives: "[⟦⟧](https://a.org)",
    },
    { does: "marks code in a line", command: code, given: "⟦x⟧", gives: "`⟦x⟧`" },
    { does: "fences lines of code", command: code, given: "⟦a\nb⟧", gives: "```⟦⟧\na\nb\n```\n" },
    {
      does: "fences lines that hold a fence",
      command: code,
      given: "⟦```\nb⟧",
      gives: "````⟦⟧\n```\nb\n````\n",
    },
    { does: "starts a list", command: list, given: "a⟦⟧b", gives: "- a⟦⟧b" },
    { does: "lists every line", command: list, given: "a⟦a\nb⟧b", gives: "⟦- aa\n- bb⟧" },
    { does: "ends a list", command: list, given: "⟦- a\n- b⟧", gives: "⟦a\nb⟧" },
    {
      does: "leaves blank lines between items alone",
      command: list,
      given: "⟦a\n\nb⟧",
      gives: "⟦- a\n\n- b⟧",
    },
    { does: "quotes a line", command: quote, given: "⟦⟧said", gives: "> ⟦⟧said" },
    {
      does: "starts a table on its own paragraph",
      command: table,
      given: "text⟦⟧",
      gives: "text\n\n| ⟦Column⟧ | Column |\n| --- | --- |\n|  |  |\n",
    },
  ])("$does", ({ command, given, gives }) => {
    const selected = selectedIn(given);
    expect(show(selected.text, command(selected))).toBe(gives);
  });
});

describe("Enter in a list", () => {
  it.each([
    { does: "starts the next item", given: "- a⟦⟧", gives: "- a\n- ⟦⟧" },
    { does: "counts on", given: "9. a⟦⟧", gives: "9. a\n10. ⟦⟧" },
    { does: "keeps the indent", given: "  * a⟦⟧", gives: "  * a\n  * ⟦⟧" },
    { does: "goes on quoting", given: "> a⟦⟧", gives: "> a\n> ⟦⟧" },
    { does: "ends the list on an empty item", given: "- a\n- ⟦⟧", gives: "- a\n\n⟦⟧" },
  ])("$does", ({ given, gives }) => {
    const selected = selectedIn(given);
    const edit = continueLine(selected);
    expect(edit && show(selected.text, edit)).toBe(gives);
  });

  it.each([{ given: "plain text⟦⟧" }, { given: "- a ⟦selection⟧" }, { given: "-no item⟦⟧" }])(
    "is the platform's own in $given",
    ({ given }) => {
      expect(continueLine(selectedIn(given))).toBeUndefined();
    },
  );
});
