import type { ScopeFact } from "#core/questions/question.ts";
import type { Change, ChangeKind } from "./change.ts";
import { datasetLabels, releaseLabels, sheetLabels } from "./fact-entries.ts";
import { type Row, rowKind } from "./row.ts";
import type { TextComparison } from "./text/text-comparison.ts";

/** What a person filters by. */
export const groups = [
  "answers",
  "questions",
  "facts",
  "release",
  "files",
  "findings",
  "record",
] as const;
export type Group = (typeof groups)[number];

export const groupWords: Record<Group, string> = {
  answers: "Answers",
  questions: "Wording and order of questions",
  facts: "Facts about the dataset",
  release: "The release",
  files: "Files",
  findings: "Findings",
  record: "The rest of the record",
};

interface KindWords {
  readonly title: string;
  readonly group: Group;
}

/** Every kind in words, the same on the screen, in a pull request and in a release's notes. */
export const kindWords: Record<ChangeKind, KindWords> = {
  answered: { title: "New answer", group: "answers" },
  cleared: { title: "Answer removed", group: "answers" },
  edited: { title: "Answer rewritten", group: "answers" },
  "state-changed": { title: "State changed", group: "answers" },
  "parts-changed": { title: "Details changed", group: "answers" },
  "stamps-changed": { title: "Date or source of the answer changed", group: "record" },
  "question-reworded": { title: "Question reworded", group: "questions" },
  "question-altered": { title: "Question altered", group: "questions" },
  "question-replaced": { title: "Question replaced", group: "questions" },
  "question-moved": { title: "Question moved", group: "questions" },
  "question-new": { title: "New question", group: "questions" },
  "question-gone": { title: "Question gone", group: "questions" },
  switched: { title: "Applies or not", group: "questions" },
  "section-changed": { title: "Section changed", group: "questions" },
  "set-changed": { title: "Question set changed", group: "questions" },
  "dataset-changed": { title: "Fact about the dataset changed", group: "facts" },
  "scope-changed": { title: "Scope changed", group: "facts" },
  "release-changed": { title: "Release changed", group: "release" },
  "file-added": { title: "File added", group: "files" },
  "file-removed": { title: "File removed", group: "files" },
  "file-altered": { title: "File altered", group: "files" },
  "file-renamed": { title: "File renamed", group: "files" },
  "file-moved": { title: "File listed elsewhere", group: "files" },
  "finding-new": { title: "New finding", group: "findings" },
  "finding-settled": { title: "Finding settled", group: "findings" },
  "dismissal-changed": { title: "Dismissed finding changed", group: "findings" },
  "unplaced-changed": { title: "Unplaced text changed", group: "record" },
  "unplaced-edited": { title: "Unplaced text rewritten", group: "record" },
  "extension-changed": { title: "Extension changed", group: "record" },
  "sheet-changed": { title: "Record changed", group: "record" },
  other: { title: "Other change", group: "record" },
};

export interface ChangeWords extends KindWords {
  /** What it speaks of: the label of a question, a field, the path of a file. Plain text. */
  readonly about: string;
}

export function describeChange(change: Change): ChangeWords {
  const { title, group } = kindWords[change.kind];
  return { title, group, ...ownWords(change) };
}

/** What it speaks of; rows that come and go say so in their title. */
function ownWords(change: Change): { readonly about: string; readonly title?: string } {
  switch (change.kind) {
    case "answered":
    case "cleared":
    case "edited":
    case "state-changed":
    case "parts-changed":
    case "stamps-changed":
    case "question-reworded":
    case "question-altered":
    case "question-replaced":
    case "question-moved":
    case "question-new":
    case "question-gone":
      return { about: change.question.label };
    case "switched":
      return {
        about: change.question.label,
        title: change.applies ? "Question applies now" : "Question applies no longer",
      };
    case "dataset-changed":
      return { about: datasetLabels[change.value.field] };
    case "scope-changed":
      return { about: factWords[change.fact] };
    case "release-changed":
      return { about: releaseLabels[change.value.fact] };
    case "sheet-changed":
      return { about: sheetLabels[change.field] };
    case "section-changed":
      return row("Section", change.row, ({ title }) => title);
    case "set-changed":
      return row("Question set", change.row, ({ title }) => title);
    case "dismissal-changed":
      return row("Dismissed finding", change.row, ({ code }) => code);
    case "unplaced-changed":
      return row("Unplaced text", change.row, ({ heading }) => heading ?? "Without a heading");
    case "unplaced-edited":
      return { about: change.heading ?? "Without a heading" };
    case "extension-changed":
      return { about: change.name };
    case "file-added":
    case "file-removed":
    case "file-altered":
    case "file-renamed":
    case "file-moved":
      return { about: (change.row.is ?? change.row.was)?.value.path ?? "" };
    case "finding-new":
    case "finding-settled":
      return { about: change.finding.question?.label ?? "The sheet as a whole" };
    case "other":
      return { about: change.difference.path.join(" › ") };
  }
}

function row<Value>(
  what: string,
  changed: Row<Value>,
  name: (value: Value) => string,
): { readonly about: string; readonly title: string } {
  const place = changed.is ?? changed.was;
  return {
    about: place === undefined ? "" : name(place.value),
    title: `${what} ${rowKind(changed)}`,
  };
}

export const factWords: Record<ScopeFact, string> = {
  people: "Is the dataset about people?",
  sample: "Is it a sample of something larger?",
  labels: "Does it have labels?",
  synthetic: "Was any part generated by a machine?",
};

/** The text that a change compares, where it compares one. */
export function textOf(change: Change): TextComparison | undefined {
  if ("text" in change) return change.text;
  if ("prompt" in change) return change.prompt;
  return "value" in change && "text" in change.value ? change.value.text : undefined;
}
