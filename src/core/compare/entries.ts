import type { AskedQuestion } from "#core/questions/question.ts";
import type { Change, PartChange } from "./change.ts";
import { both, differenceEntry, type Entry, entry, rowEntry, unlessSame } from "./entry.ts";
import {
  datasetEntries,
  fileEntries,
  releaseEntries,
  setWords,
  sheetLabels,
  sheetWords,
} from "./fact-entries.ts";
import {
  countWords,
  jsonWords,
  licenceWords,
  linkWords,
  periodWords,
  personWords,
  standingWords,
} from "./words.ts";

/** Everything that a change holds beside its text, line by line. */
export function entriesOf(change: Change): Entry[] {
  switch (change.kind) {
    case "answered":
      return [
        entry("State", standingWords["not-yet"], standingWords[change.is]),
        ...saidElse(change),
      ];
    case "cleared":
      return [
        entry("State", standingWords[change.was], standingWords["not-yet"]),
        ...saidElse(change),
      ];
    case "state-changed":
      return [
        entry("State", standingWords[change.was], standingWords[change.is]),
        ...saidElse(change),
      ];
    case "edited":
    case "parts-changed":
      return saidElse(change);
    case "stamps-changed":
      return change.stamps.map(differenceEntry);
    case "question-reworded":
    case "question-altered":
      return change.fields.map(differenceEntry);
    case "question-replaced":
      return [
        entry("Question", change.replaced.label, change.question.label),
        ...change.fields.map(differenceEntry),
      ];
    case "question-moved":
      return [
        ...unlessSame("Question set", setWords(change.was), setWords(change.is)),
        ...unlessSame("Section", change.was.section, change.is.section),
        ...unlessSame("Place", String(change.was.at + 1), String(change.is.at + 1)),
      ];
    case "question-new":
      return fieldsOf(change.asked).map(([field, words]) => entry(field, undefined, words));
    case "question-gone":
      return fieldsOf(change.asked).map(([field, words]) => entry(field, words, undefined));
    case "dataset-changed":
      return datasetEntries(change.value);
    case "scope-changed":
      return [entry("Fact", change.was, change.is), ...switchedEntries(change.switched)];
    case "switched":
      return [change.applies ? entry("Applies", "No", "Yes") : entry("Applies", "Yes", "No")];
    case "section-changed":
      return [
        rowEntry("Section", change.row, ({ id, title, intro }) =>
          [title, id, intro].filter((each) => each !== undefined).join(" · "),
        ),
      ];
    case "set-changed":
      return [
        rowEntry(
          "Question set",
          change.row,
          ({ id, version, title }) => `${title} · ${id} ${version}`,
        ),
      ];
    case "dismissal-changed":
      return [
        rowEntry("Dismissed finding", change.row, ({ code, question, reason, at, by }) =>
          [code, question, reason, by, at].filter((each) => each !== undefined).join(" · "),
        ),
      ];
    case "unplaced-changed":
      return [
        rowEntry("Unplaced text", change.row, ({ heading, text, source }) =>
          [heading, text, source && jsonWords(source)]
            .filter((each) => each !== undefined)
            .join(" · "),
        ),
      ];
    case "unplaced-edited":
      return unlessSame("Place", String(change.from + 1), String(change.to + 1));
    case "extension-changed":
      return change.differences.map(differenceEntry);
    case "sheet-changed":
      return [entry(sheetLabels[change.field], sheetWords(change.was), sheetWords(change.is))];
    case "release-changed":
      return releaseEntries(change.value);
    case "file-added":
    case "file-removed":
    case "file-altered":
    case "file-renamed":
    case "file-moved":
      return fileEntries(change.row);
    case "finding-new":
      return [entry("Finding", undefined, change.finding.title)];
    case "finding-settled":
      return [entry("Finding", change.finding.title, undefined)];
    case "other":
      return [differenceEntry(change.difference)];
  }
}

/** All of a question but its prompt and label, which name it. */
function fieldsOf({ prompt: _, label: __, ...asked }: AskedQuestion): [string, string][] {
  return Object.entries(asked).map(([field, value]) => [field, jsonWords(value)]);
}

type Said = Extract<Change, { readonly kind: "parts-changed" }>;

function saidElse({
  parts,
  stamps,
  switched,
}: Pick<Said, "parts" | "stamps" | "switched">): Entry[] {
  return [
    ...parts.flatMap(partEntries),
    ...switchedEntries(switched),
    ...stamps.map(differenceEntry),
  ];
}

function switchedEntries({ on, off }: Said["switched"]): Entry[] {
  return [
    ...on.map(({ label }) => entry("Applies now", undefined, label)),
    ...off.map(({ label }) => entry("Applies no longer", label, undefined)),
  ];
}

export function partEntries(change: PartChange): Entry[] {
  switch (change.part) {
    case "choice":
      return change.rows.map((row) => rowEntry("Choice", row, ({ label }) => label));
    case "people":
      return change.rows.map((row) => rowEntry("Person", row, personWords));
    case "licence":
      return [both("Licence", change, licenceWords)];
    case "period":
      return [both("Dates", change, periodWords)];
    case "counts":
      return change.rows.map((row) => rowEntry("Number", row, countWords));
    case "links":
      return change.rows.map((row) => rowEntry("Link", row, linkWords));
    case "named":
      return change.named.map(({ label, was, is }) => entry(label, was, is));
  }
}
