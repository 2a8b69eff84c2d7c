import { wordsOf } from "../answers.ts";
import type { Change } from "../change.ts";
import { chaptersOf, isAsked } from "../chapters.ts";
import type { Comparison, Outcome, SectionFigures, Tally } from "../comparison.ts";
import { describeChange, kindWords, textOf } from "../describe-change.ts";
import { entriesOf } from "../entries.ts";
import type { Entry } from "../entry.ts";
import { setWords } from "../fact-entries.ts";
import { headline, lede } from "../headline.ts";
import { counted, sideWords } from "../words.ts";
import { inline, lineStart } from "./escape.ts";
import { markedText } from "./marked-text.ts";

/** A comparison as a person reads it in a pull request. What they wrote stays inside its place. */
export function writeComparisonMarkdown(comparison: Comparison): string {
  const { before, after, changes } = comparison;
  const name = inline(after.title) || "Datasheet";
  const lines = [
    `# ${name}: ${inline(sideWords(before))} → ${inline(sideWords(after))}`,
    "",
    `**${headline(comparison)}.** ${inline(lede(comparison))}`,
    "",
    ...(changes.length === 0 ? [] : figuresTable(comparison)),
    ...chaptersOf(comparison).flatMap(({ title, changes: all }) =>
      all.length === 0 ? [] : ["", `## ${inline(title)}`, "", ...all.flatMap(changeLines)],
    ),
    "",
    `Compared: SHA-256 \`${before.digest}\` with \`${after.digest}\`.`,
  ];
  return `${lines.join("\n").replace(/\n{3,}/g, "\n\n")}\n`;
}

const outcomeWords: Record<Exclude<Outcome, "unchanged">, readonly [one: string, many: string]> = {
  rewritten: ["rewritten", "rewritten"],
  answered: ["new answer", "new answers"],
  cleared: ["answer removed", "answers removed"],
  "state-changed": ["changed state", "changed state"],
  reworded: ["question reworded", "questions reworded"],
  moved: ["question moved", "questions moved"],
  switched: ["applies or not", "apply or not"],
  "question-new": ["new question", "new questions"],
  "question-gone": ["question gone", "questions gone"],
};

/** `1 rewritten, 2 new answers`; empty where nothing happened. */
export function tallyWords(tally: Tally): string {
  return (Object.keys(outcomeWords) as (keyof typeof outcomeWords)[])
    .filter((outcome) => tally[outcome] > 0)
    .map((outcome) => `${tally[outcome]} ${outcomeWords[outcome][tally[outcome] === 1 ? 0 : 1]}`)
    .join(", ");
}

function figuresTable({ changes, figures }: Comparison): string[] {
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const section = ({ title, questions, tally }: SectionFigures) =>
    row([inline(title) || " ", String(questions.length), tallyWords(tally) || "as it was"]);
  const files = changes.filter(({ kind }) => kindWords[kind].group === "files").length;
  return [
    row(["Section", "Questions", "Changes"]),
    row(["---", "---", "---"]),
    ...figures.sections.map(section),
    ...(files > 0 ? [row(["Files", " ", counted(files, "change")])] : []),
    "",
  ];
}

/** A heading with everything beneath it where there is a text or a question; else a line of a list. */
function changeLines(change: Change): string[] {
  const { title, about } = describeChange(change);
  const text = textOf(change);
  const entries = entriesOf(change);
  if (text === undefined && !isAsked(change)) {
    const named = new Set(entries.map(({ label }) => label)).size > 1;
    const told = entries.map((entry) => entryWords(entry, named)).join("; ");
    return [`- **${title}**, ${inline(about)}: ${told}`];
  }
  const marked = text === undefined ? [] : markedText(text);
  return [
    "",
    `### ${title}: ${inline(about)}`,
    "",
    ...promptOf(change),
    ...entries.map((entry) => `- ${entryWords(entry, true)}`),
    "",
    ...marked,
    "",
    ...keptLines(change),
    "",
  ];
}

/** The prompt stands by itself unless it is what changed. */
function promptOf(change: Change): string[] {
  if (!("question" in change) || "prompt" in change) return [];
  return [lineStart(inline(change.question.prompt)), ""];
}

function entryWords({ label, was, is, moved }: Entry, named: boolean): string {
  const name = named ? `${inline(label)}: ` : "";
  if (moved) return `${name}${inline(is ?? "")} (stands elsewhere)`;
  const removed = was === undefined ? [] : [marked("~~", was)];
  const added = is === undefined ? [] : [marked("**", is)];
  return `${name}${[...removed, ...added].join(" → ")}`;
}

function marked(mark: string, text: string): string {
  const words = inline(text);
  return words === "" ? "(blank)" : `${mark}${words}${mark}`;
}

function keptLines(change: Change): string[] {
  if (change.kind !== "question-reworded" && change.kind !== "question-replaced") return [];
  const { was, is, kept } = change;
  const from = `From ${inline(setWords(was))} to ${inline(setWords(is))}.`;
  if (kept === undefined) return [from];
  return [
    `${from} The answer is as it was, given to the old wording:`,
    "",
    ...wordsOf(kept)
      .split(/\r\n|[\r\n]/)
      .filter((line) => line.trim() !== "")
      .map(
        (line, index, all) => `> ${lineStart(inline(line))}${index < all.length - 1 ? "\\" : ""}`,
      ),
  ];
}
