import { fieldWords } from "#app/words/field.ts";
import { sentence } from "#app/words/when.ts";
import { factWords } from "#core/compare/describe-change.ts";
import { datasetLabels, sheetLabels } from "#core/compare/fact-entries.ts";
import type { MergePath } from "#core/compare/merge/conflict.ts";
import { askedPath } from "#core/compare/merge/merge.ts";
import type { Datasheet } from "#core/datasheet/datasheet.ts";

/** The question, fact or field that is taken, refused or settled, as a heading. */
export function headWords([first = "", second]: MergePath, sheets: readonly Datasheet[]): string {
  if (first === askedPath[0]) return "The questions that are asked, and their wording";
  switch (first) {
    case "answers": {
      const asked = sheets.flatMap(({ questions }) => questions).find(({ id }) => id === second);
      return asked?.prompt ?? second ?? first;
    }
    case "dataset":
      return labelled(datasetLabels, second);
    case "scope":
      return labelled(factWords, second);
    case "extensions":
      return `An addition by another program: ${second}`;
    default:
      return Object.hasOwn(sheetLabels, first)
        ? labelled(sheetLabels, first)
        : sentence(fieldWords(first));
  }
}

function labelled(labels: Readonly<Record<string, string>>, key = ""): string {
  return Object.hasOwn(labels, key) ? (labels[key] ?? key) : sentence(fieldWords(key));
}
