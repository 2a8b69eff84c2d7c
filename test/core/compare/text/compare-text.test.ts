import { describe, expect, it } from "vitest";
import { compareText } from "#core/compare/text/compare-text.ts";
import { TextComparison, textAfter, textBefore } from "#core/compare/text/text-comparison.ts";
import { wordCounts } from "#core/compare/text/word-counts.ts";
import { drawn } from "./drawn.ts";

interface Case {
  readonly what: string;
  readonly before: string;
  readonly after: string;
  readonly looks: string;
}

const family = "\u{1f469}\u200d\u{1f469}\u200d\u{1f467}\u200d\u{1f466}";
const couple = "\u{1f469}\u200d\u2764\ufe0f\u200d\u{1f468}";

const prose: readonly Case[] = [
  {
    what: "one word",
    before: "Some cells of `penguins.csv` are empty.\n",
    after: "Nineteen cells of `penguins.csv` are empty.\n",
    looks: "[-Some-][+Nineteen+] cells of `penguins.csv` are empty.\n",
  },
  {
    what: "a remark put in twice",
    before: "**Two birds** have none of the four measurements: they were never caught.",
    after:
      "**Two birds** (one Adélie, one Gentoo) have none of the four measurements: they were seen and noted, but never caught.",
    looks:
      "**Two birds** [+(one Adélie, one Gentoo) +]have none of the four measurements: they were [+seen and noted, but +]never caught.",
  },
  {
    what: "a sentence put in between",
    before: "One is here. Three is here too.",
    after: "One is here. Two is here. Three is here too.",
    looks: "One is here. [+Two is here. +]Three is here too.",
  },
  {
    what: "a sentence that begins as the next one does",
    before: "He came. They left.",
    after: "He came. They ate. They left.",
    looks: "He came. [+They ate. +]They left.",
  },
  {
    what: "the same taken out",
    before: "He came. They ate. They left.",
    after: "He came. They left.",
    looks: "He came. [-They ate. -]They left.",
  },
  {
    what: "a remark that ends as the one before it does",
    before: "Two seals, both male, were seen.",
    after: "Two seals, both male, both grown, were seen.",
    looks: "Two seals, both male, [+both grown, +]were seen.",
  },
  {
    what: "a sentence added at the end",
    before: "Three summers are not a series.",
    after: "Three summers are not a series. The species come apart at a glance.",
    looks: "Three summers are not a series.[+ The species come apart at a glance.+]",
  },
  {
    what: "a word made bold",
    before: "Never use this for trends.",
    after: "**Never** use this for trends.",
    looks: "[+**+]Never[+**+] use this for trends.",
  },
  {
    what: "the end of a short answer",
    before: "Yes",
    after: "Yes, always",
    looks: "Yes[+, always+]",
  },
  {
    what: "a number with its decimals",
    before: "It holds 1,234.5 hours of sound.",
    after: "It holds 1,240.5 hours of sound.",
    looks: "It holds [-1,234.5-][+1,240.5+] hours of sound.",
  },
  {
    what: "a question and its answer, each by itself",
    before: "Was it checked? Nobody knows at all.",
    after: "Was it tested? Nobody knows at all.",
    looks: "Was it [-checked-][+tested+]? Nobody knows at all.",
  },
];

const rewritten: readonly Case[] = [
  {
    what: "a sentence rewritten beside one that stayed",
    before: "Nothing was filled in. Please drop all of these rows before use.",
    after: "Nothing was filled in. You may drop them before or after: these gaps are ours.",
    looks:
      "Nothing was filled in. [-Please drop all of these rows before use.-][+You may drop them before or after: these gaps are ours.+]",
  },
  {
    what: "a heading, whose marks stay",
    before: "### Which rows can be told more precisely than in the benchmark?",
    after: "### Which rows, or parts of them, can be told especially well?",
    looks:
      "### [-Which rows can be told more precisely than in the benchmark?-][+Which rows, or parts of them, can be told especially well?+]",
  },
];

const blocks: readonly Case[] = [
  {
    what: "a paragraph put in",
    before: "The first one.\n\nThe last one.\n",
    after: "The first one.\n\nSomething else entirely.\n\nThe last one.\n",
    looks: "The first one.\n\n[+Something else entirely.\n\n+]The last one.\n",
  },
  {
    what: "the last paragraph gone",
    before: "The first one.\n\nSomething else entirely.\n",
    after: "The first one.\n",
    looks: "The first one.\n[-\n-][-Something else entirely.\n-]",
  },
  {
    what: "a paragraph moved up",
    before: "Birds were counted.\n\nIslands were mapped.\n\nNests were marked by hand.\n",
    after: "Nests were marked by hand.\n\nBirds were counted.\n\nIslands were mapped.\n",
    looks:
      "{1>Nests were marked by hand.\n\n}Birds were counted.\n\nIslands were mapped.\n[-\n-]{1<Nests were marked by hand.\n}",
  },
  {
    what: "a paragraph moved and edited on its way",
    before:
      "All nests were marked by hand and by two people.\n\nBirds were counted.\n\nIslands were mapped.\n\n",
    after:
      "Birds were counted.\n\nIslands were mapped.\n\nAll nests were marked by hand and by three people.\n\n",
    looks:
      "{1<All nests were marked by hand and by two people.\n\n}Birds were counted.\n\nIslands were mapped.\n\n{1>All nests were marked by hand and by [-two-][+three+] people.\n\n}",
  },
  {
    what: "a list item moved",
    before: "- apples\n- pears\n- quinces\n",
    after: "- quinces\n- apples\n- pears\n",
    looks: "{1>- quinces\n}- apples\n- pears\n{1<- quinces\n}",
  },
  {
    what: "a list item put in",
    before: "- apples\n- pears\n",
    after: "- apples\n- green quinces\n- pears\n",
    looks: "- apples\n[+- green quinces\n+]- pears\n",
  },
  {
    what: "a numbered list item put in, and the rest counted on",
    before: "1. apples\n2. pears\n",
    after: "1. apples\n2. green quinces\n3. pears\n",
    looks: "1. apples\n[+2. green quinces\n+][-2-][+3+]. pears\n",
  },
  {
    what: "a nested item changed",
    before: "- fruit\n  - red apples from Uri\n  - pears\n",
    after: "- fruit\n  - green apples from Uri\n  - pears\n",
    looks: "- fruit\n  - [-red-][+green+] apples from Uri\n  - pears\n",
  },
  {
    what: "a heading renumbered",
    before: "## 2. Method\n\nBy hand.\n",
    after: "## 3. Method\n\nBy hand.\n",
    looks: "## [-2-][+3+]. Method\n\nBy hand.\n",
  },
  {
    what: "a paragraph made a list item",
    before: "Apples from the valley.\n",
    after: "- Apples from the valley.\n",
    looks: "[+- +]Apples from the valley.\n",
  },
];

const tables: readonly Case[] = [
  {
    what: "a cell",
    before: "| Species | Count |\n|---|---|\n| Adélie | 151 |\n| Gentoo | 124 |\n",
    after: "| Species | Count |\n|---|---|\n| Adélie | 152 |\n| Gentoo | 124 |\n",
    looks: "| Species | Count |\n|---|---|\n| Adélie | [-151-][+152+] |\n| Gentoo | 124 |\n",
  },
  {
    what: "a cell of several words, whole",
    before: "| Who | Paid |\n|---|---|\n| Field assistants | not at all, no |\n",
    after: "| Who | Paid |\n|---|---|\n| Field assistants | by the station, yes |\n",
    looks:
      "| Who | Paid |\n|---|---|\n| Field assistants | [-not at all, no-][+by the station, yes+] |\n",
  },
  {
    what: "a row put in",
    before: "| A | B |\n|---|---|\n| x | 1 |\n| z | 3 |\n",
    after: "| A | B |\n|---|---|\n| x | 1 |\n| y | 2 |\n| z | 3 |\n",
    looks: "| A | B |\n|---|---|\n| x | 1 |\n[+| y | 2 |\n+]| z | 3 |\n",
  },
  {
    what: "a column put in, beside a changed cell",
    before: "| A | B |\n|---|---|\n| x | 1 |\n| y | 2 |\n",
    after: "| A | New | B |\n|---|---|---|\n| x | n | 1 |\n| y | m | 3 |\n",
    looks:
      "| A | [+New | +]B |\n|---|[+---|+]---|\n| x | [+n | +]1 |\n| y | [+m | +][-2-][+3+] |\n",
  },
  {
    what: "a column taken out",
    before: "| A | Old | B |\n|---|---|---|\n| x | n | 1 |\n| y | n | 1 |\n",
    after: "| A | B |\n|---|---|\n| x | 1 |\n| y | 1 |\n",
    looks: "| A | [-Old | -]B |\n|---|[----|-]---|\n| x | [-n | -]1 |\n| y | [-n | -]1 |\n",
  },
  {
    what: "a cell that becomes empty",
    before: "| A | B |\n|---|---|\n| x | 1 |\n",
    after: "| A | B |\n|---|---|\n| x |  |\n",
    looks: "| A | B |\n|---|---|\n| x | [-1-] |\n",
  },
];

const source: readonly Case[] = [
  {
    what: "a line of code",
    before: "```py\nimport this\nx = 1\nprint(x)\n```\n",
    after: "```py\nimport this\nx = 2\nprint(x)\n```\n",
    looks: "```py\nimport this\n[-x = 1\n-][+x = 2\n+]print(x)\n```\n",
  },
  {
    what: "a line in a fence that is never closed",
    before: "Run this:\n\n```\none\n\ntwo",
    after: "Run this:\n\n```\none\n\nthree\ntwo",
    looks: "Run this:\n\n```\none\n\n[+three\n+]two",
  },
  {
    what: "the address of a link",
    before: "See [the paper](https://example.org/v1) for more.",
    after: "See [the paper](https://example.org/v2) for more.",
    looks: "See [the paper]([-https://example.org/v1-][+https://example.org/v2+]) for more.",
  },
  {
    what: "the text of a link",
    before: "See [the paper](https://example.org/a_(b)) for more.",
    after: "See [the preprint](https://example.org/a_(b)) for more.",
    looks: "See [the [-paper-][+preprint+]](https://example.org/a_(b)) for more.",
  },
  {
    what: "a bare address, and not the full stop after it",
    before: "It is at https://example.org/a.b today and https://example.org/c.",
    after: "It is at https://example.org/a.b today and https://example.org/d.",
    looks:
      "It is at https://example.org/a.b today and [-https://example.org/c-][+https://example.org/d+].",
  },
  {
    what: "code in a line, whole",
    before: "Load it with `read_csv(path)` before use.",
    after: "Load it with `read_csv(file)` before use.",
    looks: "Load it with [-`read_csv(path)`-][+`read_csv(file)`+] before use.",
  },
  {
    what: "a link definition",
    before: "[one]: https://example.org/1\n[two]: https://example.org/2\n",
    after: "[one]: https://example.org/1\n[two]: https://example.org/3\n",
    looks:
      "[one]: https://example.org/1\n[two]: [-https://example.org/2-][+https://example.org/3+]\n",
  },
];

const languages: readonly Case[] = [
  {
    what: "Vietnamese",
    before: "Dữ liệu được thu thập ở Hà Nội vào năm 2021.",
    after: "Dữ liệu được thu thập ở Huế vào năm 2021.",
    looks: "Dữ liệu được thu thập ở [-Hà Nội-][+Huế+] vào năm 2021.",
  },
  {
    what: "Vietnamese in loose accents",
    before: "Dữ liệu được thu thập tại Hà Nội.".normalize("NFD"),
    after: "Dữ liệu được thu thập tại Hà Nam.".normalize("NFD"),
    looks: "Dữ liệu được thu thập tại Hà [-Nội-][+Nam+].".normalize("NFD"),
  },
  {
    what: "Chinese",
    before: "我们在北京收集了数据。所有人都同意了。",
    after: "我们在上海收集了数据。所有人都同意了。",
    looks: "我们在[-北京-][+上海+]收集了数据。所有人都同意了。",
  },
  {
    what: "Thai",
    before: "เราเก็บข้อมูลในกรุงเทพ",
    after: "เราเก็บข้อมูลในเชียงใหม่",
    looks: "เราเก็บข้อมูลใน[-กรุงเทพ-][+เชียงใหม่+]",
  },
  {
    what: "Hebrew",
    before: "הנתונים נאספו בירושלים בשנת 2021.",
    after: "הנתונים נאספו בחיפה בשנת 2021.",
    looks: "הנתונים נאספו [-בירושלים-][+בחיפה+] בשנת 2021.",
  },
  {
    what: "emoji, whole",
    before: `Made by a ${family} with love and care.`,
    after: `Made by a ${couple} with love and care.`,
    looks: `Made by a [-${family}-][+${couple}+] with love and care.`,
  },
];

const whiteSpace: readonly (Case & { readonly changes: number })[] = [
  {
    what: "a paragraph set anew in its lines",
    before: "One two three\nfour five.\n",
    after: "One two\nthree four five.\n",
    looks: "One two[- -][+\n+]three[-\n-][+ +]four five.\n",
    changes: 2,
  },
  {
    what: "another blank line between paragraphs",
    before: "One.\n\nTwo.\n",
    after: "One.\n\n\nTwo.\n",
    looks: "One.\n\n[+\n+]Two.\n",
    changes: 1,
  },
  {
    what: "line ends of another system",
    before: "One\r\ntwo.\r\n\r\nThree.\r\n",
    after: "One\ntwo.\n\nThree.\n",
    looks: "One[-\r\n-][+\n+]two.[-\r\n\r\n-][+\n\n+]Three.[-\r\n-][+\n+]",
    changes: 3,
  },
  {
    what: "code indented further",
    before: "```\nif x:\n  y\n```\n",
    after: "```\nif x:\n    y\n```\n",
    looks: "```\nif x:\n[-  y\n-][+    y\n+]```\n",
    changes: 1,
  },
  {
    what: "the end of the text",
    before: "One.",
    after: "One.\n",
    looks: "One.[+\n+]",
    changes: 1,
  },
  {
    what: "the columns of a table lined up",
    before: "| A | B |\n|---|---|\n| x | 1 |\n",
    after: "| A   | B |\n|---|---|\n| x   | 1 |\n",
    looks: "| A [+  +]| B |\n|---|---|\n| x [+  +]| 1 |\n",
    changes: 2,
  },
];

const looksLike = ({ before, after, looks }: Case) => {
  expect(drawn(before, after)).toBe(looks);
  const comparison = compareText(before, after);
  expect([textBefore(comparison), textAfter(comparison)]).toEqual([before, after]);
};

describe("changes as a person would draw them", () => {
  it.each(prose)("prose: $what", looksLike);
  it.each(blocks)("blocks: $what", looksLike);
  it.each(tables)("tables: $what", looksLike);
  it.each(source)("source: $what", looksLike);
  it.each(languages)("languages: $what", looksLike);
  it.each(rewritten)("by the sentence: $what", (given) => {
    looksLike(given);
    const { blocks } = compareText(given.before, given.after);
    expect(blocks).toMatchObject([{ kind: "edited", unit: "sentence" }]);
  });
  it.each(whiteSpace)("white space only: $what", (given) => {
    looksLike(given);
    const { blocks, whitespaceOnly } = compareText(given.before, given.after);
    expect(whitespaceOnly).toBe(given.changes);
    const edited = blocks.filter(({ kind }) => kind !== "same");
    expect(edited.every((block) => block.kind === "edited" && block.whitespaceOnly)).toBe(true);
    expect(wordCounts(compareText(given.before, given.after)).added).toBe(
      given.what === "code indented further" ? 1 : 0,
    );
  });
});

describe("what a changed block is compared by", () => {
  it.each([
    { unit: "word", before: "A red house by the sea.", after: "A green house by the sea." },
    { unit: "line", before: "```\na\nb\n```", after: "```\na\nc\n```" },
    { unit: "cell", before: "a|b\n-|-\n1|2", after: "a|b\n-|-\n1|3" },
  ])("$unit", ({ unit, before, after }) => {
    const { blocks } = compareText(before, after);
    expect(blocks.filter(({ kind }) => kind !== "same")).toMatchObject([{ kind: "edited", unit }]);
  });
});

describe("the plain cases", () => {
  it.each(["", "\n", "One paragraph.\n\n- and a list\n", "a\r\nb\r", "\ud83d", "```\nopen"])(
    "%j is the same as itself",
    (text) => {
      const { blocks, whitespaceOnly, coarse } = compareText(text, text);
      expect(blocks.every(({ kind }) => kind === "same")).toBe(true);
      expect({ whitespaceOnly, coarse }).toEqual({ whitespaceOnly: 0, coarse: undefined });
    },
  );

  it.each(["everything new", "everything gone"])("%s", (what) => {
    const text = "# Title\n\nSome words.\n";
    const isNew = what === "everything new";
    const comparison = isNew ? compareText("", text) : compareText(text, "");
    expect(new Set(comparison.blocks.map(({ kind }) => kind))).toEqual(
      new Set([isNew ? "added" : "removed"]),
    );
    expect(wordCounts(comparison)).toEqual(
      isNew ? { added: 3, removed: 0 } : { added: 0, removed: 3 },
    );
  });
});

describe("how many words", () => {
  it.each([
    { what: "changed words", before: "a red house", after: "a green house", added: 1, removed: 1 },
    {
      what: "no numbers that count a list",
      before: "1. apples\n2. pears\n",
      after: "1. apples\n2. green quinces\n3. pears\n",
      added: 2,
      removed: 0,
    },
    {
      what: "nothing for a move",
      before: "Birds were counted.\n\nIslands were mapped.\n\n",
      after: "Islands were mapped.\n\nBirds were counted.\n\n",
      added: 0,
      removed: 0,
    },
    {
      what: "an address as one",
      before: "[it](https://a.example/b/c)",
      after: "[it](https://a.example/b/d)",
      added: 1,
      removed: 1,
    },
  ])("$what", ({ before, after, added, removed }) => {
    expect(wordCounts(compareText(before, after))).toEqual({ added, removed });
  });
});

describe("beyond the limits", () => {
  const long = Array.from({ length: 9000 }, (_, at) => `Paragraph ${at} is as it was.`);

  it("compares texts of more than 200,000 characters by paragraph, and says so", () => {
    const before = long.join("\n\n");
    const after = long.with(4000, "Paragraph 4000 is not as it was.").join("\n\n");
    const comparison = compareText(before, after);
    expect(comparison.coarse).toBe(true);
    expect(comparison.blocks.filter(({ kind }) => kind !== "same")).toEqual([
      { kind: "removed", block: "paragraph", text: "Paragraph 4000 is as it was.\n\n" },
      { kind: "added", block: "paragraph", text: "Paragraph 4000 is not as it was.\n\n" },
    ]);
  });

  it("compares a text of just under that by words", () => {
    const before = long.slice(0, 6000).join("\n\n");
    const after = long.slice(0, 6000).with(4000, "Paragraph 4000 is not as it was.").join("\n\n");
    const comparison = compareText(before, after);
    expect(comparison.coarse).toBeUndefined();
    expect(wordCounts(comparison)).toEqual({ added: 1, removed: 0 });
  });

  it.each([
    { what: "one paragraph of words in another order", unit: "word", joint: " " },
    { what: "a fence of lines in another order", unit: "line", joint: "\n" },
  ])("gives up on $what, and says so", ({ joint }) => {
    const words = Array.from({ length: 4000 }, (_, at) => ["red", "green", "blue", "grey"][at % 4]);
    const fence = joint === "\n" ? "```\n" : "";
    const before = fence + words.join(joint);
    const after = fence + words.map((_, at) => ["red", "blue", "old"][(at * 7) % 3]).join(joint);
    const comparison = compareText(before, after);
    expect(comparison.coarse).toBe(true);
    expect([textBefore(comparison), textAfter(comparison)]).toEqual([before, after]);
  });
});

describe("a comparison in a file", () => {
  it("is plain JSON that reads back equal", () => {
    const comparison = compareText(
      "Half a character: \ud83d.\n\nMoved paragraph here.\n\nA.\r\n",
      "Moved paragraph here.\n\nHalf a figure: \ud83d.\n\nA.\n",
    );
    expect(TextComparison.parse(JSON.parse(JSON.stringify(comparison)))).toEqual(comparison);
  });

  it.each([
    { what: "a kind it does not know", blocks: [{ kind: "lost", block: "code", text: "" }] },
    {
      what: "a move without its number",
      blocks: [{ kind: "moved-from", block: "code", text: "" }],
    },
    { what: "more than it should say", blocks: [], more: 1 },
  ])("with $what is refused", ({ what: _, ...rest }) => {
    expect(TextComparison.safeParse({ whitespaceOnly: 0, ...rest }).success).toBe(false);
  });
});
