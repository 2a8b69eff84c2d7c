import type { Change } from "#core/compare/change.ts";
import type { Comparison } from "#core/compare/comparison.ts";
import { describeChange } from "#core/compare/describe-change.ts";
import { inline } from "#core/compare/export/escape.ts";
import { numberWords } from "#core/datasheet/number-words.ts";

/** The headings of Keep a Changelog that a comparison can fill. */
const noteGroups = ["Added", "Changed", "Removed", "Fixed"] as const;
type NoteGroup = (typeof noteGroups)[number];

/** Beyond these, a list says how many more there are. */
const mostNamed = 12;
const longestName = 120;

/** Markdown to start the notes of a release from: what changed, by kind. Empty when nothing did. */
export function notesFrom({ changes }: Comparison): string {
  const gone = new Set(
    changes.flatMap((change) => (change.kind === "question-gone" ? [change.question.id] : [])),
  );
  const told = changes.filter((change) => !leftWithItsQuestion(change, gone));
  return noteGroups
    .flatMap((group) => {
      const lines = linesOf(told.filter((change) => groupOf(change) === group));
      return lines.length === 0 ? [] : [`### ${group}\n\n${lines.join("\n")}\n`];
    })
    .join("\n");
}

/** Nobody mended what is no longer asked. */
function leftWithItsQuestion(change: Change, gone: ReadonlySet<string>): boolean {
  if (change.kind !== "finding-settled") return false;
  const { question } = change.finding;
  return question !== undefined && gone.has(question.id);
}

/** One line for each kind of change, with the names of all that it happened to. */
function linesOf(changes: readonly Change[]): string[] {
  const byTitle = new Map<string, Set<string>>();
  for (const change of changes) {
    const { title, about } = describeChange(change);
    const names = byTitle.get(title) ?? new Set();
    const finding = change.kind === "finding-settled" ? ` (${change.finding.title})` : "";
    byTitle.set(title, names.add(nameOf(about + finding)));
  }
  return [...byTitle].map(([title, names]) => `- ${title}: ${listed([...names])}`);
}

function nameOf(about: string): string {
  const characters = [...about];
  const short = characters.slice(0, longestName).join("");
  return inline(characters.length > longestName ? `${short}…` : short) || "unnamed";
}

function listed(names: readonly string[]): string {
  const more = names.length - mostNamed;
  const shown = names.slice(0, mostNamed).join("; ");
  return more > 0 ? `${shown}; and ${numberWords(more)} more` : shown;
}

/** What a reader of a changelog is told. Stamps, order and the release's own facts say nothing to them. */
function groupOf(change: Change): NoteGroup | undefined {
  switch (change.kind) {
    case "answered":
    case "question-new":
    case "file-added":
      return "Added";
    case "edited":
    case "state-changed":
    case "parts-changed":
    case "question-reworded":
    case "question-altered":
    case "question-replaced":
    case "question-moved":
    case "scope-changed":
    case "switched":
    case "file-altered":
    case "file-renamed":
    case "unplaced-edited":
    case "extension-changed":
      return "Changed";
    case "cleared":
    case "question-gone":
    case "file-removed":
      return "Removed";
    case "finding-settled":
      // What was missing is told as the answer or fact that has come.
      return change.finding.severity === "missing" ? undefined : "Fixed";
    case "dataset-changed":
      return change.value.field === "version" ? undefined : "Changed";
    case "section-changed":
    case "set-changed":
    case "unplaced-changed":
      return cameOrWent(change.row);
    case "sheet-changed":
      return change.field === "language" ? "Changed" : undefined;
    case "stamps-changed":
    case "dismissal-changed":
    case "release-changed":
    case "file-moved":
    case "finding-new":
    case "other":
      return undefined;
  }
}

function cameOrWent(value: object): NoteGroup {
  const was = "was" in value && value.was !== undefined;
  const is = "is" in value && value.is !== undefined;
  if (was === is) return "Changed";
  return is ? "Added" : "Removed";
}
