import fc from "fast-check";
import { hostileText, nastyLines } from "../../hostile-text.ts";

/** A text and what somebody made of it. */
export type Pair = readonly [before: string, after: string];

const plainWords =
  "the images were collected by hand in 2021 over three summers on two islands; nobody asked. Why? **Because** the `station` paid [for it](https://example.org/a_b?c=d) and Việt Nam 北京 กรุงเทพ 👩‍👩‍👧‍👦 עברית";
const word = fc.constantFrom(...plainWords.split(" "));
const sentence = fc
  .array(word, { minLength: 1, maxLength: 14 })
  .map((words) => `${words.join(" ")}.`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((all) => all.join(" "));
const cell = fc.oneof(word, fc.constantFrom("", "1", "2", "0", "a \\| b"));
const table = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.array(fc.array(cell, { minLength: 4, maxLength: 4 })))
  .map(([columns, rows]) =>
    [["Name", "Count", "Share", "Note"], ["---", ":--", "--:", "---"], ...rows]
      .map((row) => `| ${row.slice(0, columns).join(" | ")} |`)
      .join("\n"),
  );
const items = fc
  .tuple(fc.boolean(), fc.array(sentence, { minLength: 1, maxLength: 5 }))
  .map(([numbered, all]) =>
    all.map((text, index) => `${numbered ? `${index + 1}.` : "-"} ${text}`).join("\n"),
  );
const code = fc
  .array(fc.oneof(word, fc.constantFrom("  x = 1", "", "}")), { maxLength: 5 })
  .map((lines) => ["```", ...lines, "```"].join("\n"));
const block = fc.oneof(
  { weight: 6, arbitrary: paragraph },
  { weight: 2, arbitrary: items },
  { weight: 2, arbitrary: table },
  { weight: 1, arbitrary: code },
  { weight: 1, arbitrary: sentence.map((text) => `## ${text}`) },
  { weight: 1, arbitrary: fc.constantFrom(...nastyLines) },
);
const blocks = fc.array(block, { maxLength: 8 });

type Edit = (text: string, where: number, extra: string, other: number) => string;

const edits: readonly Edit[] = [
  byParagraph((all, at, extra) => all.toSpliced(at, 0, extra)),
  byParagraph((all, at) => all.toSpliced(at, 1)),
  byParagraph((all, at, _, to) => all.toSpliced(at, 1).toSpliced(to, 0, ...all.slice(at, at + 1))),
  byParagraph((all, at, _, to) => all.toSpliced(to, 0, ...all.slice(at, at + 1))),
  byParagraph((all, at, extra) => all.with(Math.min(at, all.length - 1), extra)),
  byWord((all, at, extra) => all.toSpliced(at, 1, extra.split(" ")[0] ?? "")),
  byWord((all, at) => all.toSpliced(at, 1)),
  byWord((all, at, extra) => all.toSpliced(at, 0, ...extra.split(" "))),
  (text, where) => replaceAt(text, where, " ", "\n"),
  (text, where) => replaceAt(text, where, "\n", "\n\n"),
  (text) => text.replaceAll("\n", "\r\n"),
  (text, where) => text.slice(0, Math.floor(where * text.length)),
  (text, where, extra) => {
    const at = Math.floor(where * text.length);
    return text.slice(0, at) + extra + text.slice(at);
  },
];

function byParagraph(
  change: (all: string[], at: number, extra: string, to: number) => string[],
): Edit {
  return (text, where, extra, other) => {
    const all = text.split("\n\n");
    const at = Math.floor(where * all.length);
    return change(all, at, extra, Math.floor(other * all.length)).join("\n\n");
  };
}

function byWord(change: (all: string[], at: number, extra: string) => string[]): Edit {
  return (text, where, extra) => {
    const all = text.split(" ");
    return change(all, Math.floor(where * all.length), extra).join(" ");
  };
}

function replaceAt(text: string, where: number, what: string, by: string): string {
  const at = text.indexOf(what, Math.floor(where * text.length));
  return at < 0 ? text : text.slice(0, at) + by + text.slice(at + what.length);
}

const place = fc.double({ min: 0, max: 0.999, noNaN: true });

/** Markdown as people write it: prose, lists, tables, code. */
export const writtenText: fc.Arbitrary<string> = blocks.map((all) => all.join("\n\n"));

/** Text and the same text after a few edits: paragraphs put in, taken out, moved, doubled; words changed. */
export const editedPair: fc.Arbitrary<Pair> = fc
  .tuple(
    fc.oneof({ weight: 3, arbitrary: writtenText }, hostileText),
    fc.array(fc.tuple(fc.nat(edits.length - 1), place, block, place), { maxLength: 6 }),
  )
  .map(([text, all]) => [
    text,
    all.reduce(
      (so, [edit, where, extra, other]) => edits[edit]?.(so, where, extra, other) ?? so,
      text,
    ),
  ]);

const plainSentence = fc
  .array(fc.constantFrom("birds", "were", "caught", "near", "the", "colony", "by", "night"), {
    minLength: 8,
    maxLength: 20,
  })
  .map((words) => `${words.join(" ")}.`);

/** Paragraphs of prose, and the same with one word of one of them given way to one that is new. */
export const oneWordChanged: fc.Arbitrary<Pair> = fc
  .tuple(fc.array(plainSentence, { minLength: 1, maxLength: 6 }), fc.nat(), fc.nat(7))
  .map(([all, which, at]) => {
    const paragraphs = all.map((text, index) => `Paragraph ${index} says that ${text}`);
    const chosen = which % paragraphs.length;
    const words = (paragraphs[chosen] ?? "").split(" ");
    const changed = words.with(3 + at, "zebra").join(" ");
    return [paragraphs.join("\n\n"), paragraphs.with(chosen, changed).join("\n\n")];
  });

/** Two texts that have nothing to do with each other; half characters too. */
export const anyPair: fc.Arbitrary<Pair> = fc.oneof(
  fc.tuple(hostileText, hostileText),
  fc.tuple(fc.string({ unit: "binary" }), fc.string({ unit: "binary" })),
  fc.tuple(halves(), halves()),
  fc.tuple(fewWords(), fewWords()),
);

/** So few words that each stands everywhere, and nearly every alignment is possible. */
function fewWords(): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom("a", "b", "C", ". ", ", ", " ", "  "), { maxLength: 30 })
    .map((all) => all.join(""));
}

function halves(): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom("\ud83d", "\udc69", "a", " ", "\n", "\r", "|", "`", "*", "- ", "中"))
    .map((all) => all.join(""));
}
