import type { Change } from "#core/compare/change.ts";
import type { MergePath } from "#core/compare/merge/conflict.ts";
import { headOf } from "#core/compare/merge/heads.ts";
import { askedPath } from "#core/compare/merge/merge.ts";

/** What is taken or refused together with a change; undefined for what only follows from others. */
export function changeHead(change: Change): MergePath | undefined {
  switch (change.kind) {
    case "answered":
    case "cleared":
    case "edited":
    case "state-changed":
    case "parts-changed":
    case "stamps-changed":
      return ["answers", change.question.id];
    case "question-reworded":
    case "question-altered":
    case "question-replaced":
    case "question-moved":
    case "question-new":
    case "question-gone":
    case "section-changed":
    case "set-changed":
      return askedPath;
    case "dataset-changed":
      return ["dataset", change.value.field];
    case "scope-changed":
      return ["scope", change.fact];
    case "dismissal-changed":
      return ["dismissed"];
    case "unplaced-changed":
    case "unplaced-edited":
      return ["unplaced"];
    case "extension-changed":
      return ["extensions", change.name];
    case "sheet-changed":
      return [change.field];
    case "other":
      return headOf(change.difference.path.map(String));
    case "switched":
    case "finding-new":
    case "finding-settled":
    case "release-changed":
    case "file-added":
    case "file-removed":
    case "file-altered":
    case "file-renamed":
    case "file-moved":
      return undefined;
  }
}
