import { Datasheet } from "#core/datasheet/datasheet.ts";
import { type WrongShape, wrongShape } from "#core/datasheet/read.ts";
import { wellFormed } from "#core/datasheet/text.ts";
import { failed, ok, type Result } from "#core/result.ts";
import type { Conflict, Merge, TextConflict, ValueConflict } from "./conflict.ts";
import { sheetHow } from "./how.ts";
import { askedPath } from "./merge.ts";
import { blankLine } from "./paragraphs.ts";
import { replacedAt } from "./replaced-at.ts";

/** What becomes of one conflict. */
export type Choice = "mine" | "theirs" | "both" | "suggestion" | { readonly text: string };

export type SettleProblem =
  /** By their places in the list of conflicts. */
  | { readonly code: "not-settled"; readonly conflicts: readonly number[] }
  | { readonly code: "not-a-choice"; readonly conflict: number }
  | WrongShape;

/** What can be chosen for a conflict, besides a text of one's own where there is one to write. */
export function choicesOf(conflict: Conflict): readonly Exclude<Choice, object>[] {
  if (conflict.kind === "value") return ["mine", "theirs"];
  const suggestion = conflict.suggestion === undefined ? [] : (["suggestion"] as const);
  return ["mine", "theirs", "both", ...suggestion];
}

/** The merged datasheet once every conflict is settled; choices stand in the order of the conflicts. */
export function settle(
  { merged, conflicts }: Merge,
  choices: readonly (Choice | undefined)[],
): Result<Datasheet, SettleProblem> {
  const open = conflicts.flatMap((_, index) => (choices[index] === undefined ? [index] : []));
  if (open.length > 0) return failed({ code: "not-settled", conflicts: open });
  let sheet: unknown = merged;
  // From the last: the places of texts further up stay true.
  for (let index = conflicts.length - 1; index >= 0; index--) {
    const conflict = conflicts[index];
    const choice = choices[index];
    if (conflict === undefined || choice === undefined) continue;
    const change =
      conflict.kind === "text" ? textChange(conflict, choice) : valueChange(conflict, choice);
    if (change === undefined) return failed({ code: "not-a-choice", conflict: index });
    sheet = change(sheet);
  }
  const checked = Datasheet.safeParse(wellFormed(sheet));
  return checked.success ? ok(checked.data) : failed(wrongShape(checked.error));
}

type Change = (value: unknown) => unknown;

function textChange(conflict: TextConflict, choice: Choice): Change | undefined {
  const chosen = textChosen(conflict, choice);
  if (chosen === undefined) return undefined;
  return (sheet) =>
    replacedAt(sheet, conflict.path, sheetHow, (text) =>
      typeof text === "string" ? fitted(text, conflict, chosen) : text,
    );
}

function textChosen(
  { mine, theirs, suggestion }: TextConflict,
  choice: Choice,
): string | undefined {
  if (typeof choice === "object") return choice.text;
  switch (choice) {
    case "mine":
      return mine;
    case "theirs":
      return theirs;
    case "both":
      return [mine, theirs].filter((text) => text !== "").join(blankLine(mine + theirs));
    case "suggestion":
      return suggestion;
  }
}

/** Puts paragraphs where mine stand, a blank line from those around them. */
function fitted(text: string, { mine, start, end }: TextConflict, chosen: string): string {
  if (chosen === mine) return text;
  const before = text.slice(0, start);
  const after = text.slice(end);
  const gapBefore = before.slice(before.trimEnd().length);
  const gapAfter = after.slice(0, leadingLines(after));
  if (chosen === "") {
    return after.trim() === ""
      ? before.slice(0, before.length - gapBefore.length) + after
      : before + after.slice(gapAfter.length);
  }
  const blank = blankLine(text);
  const parted = (gap: string) => gap.split(/\r\n|\r|\n/).length > 2;
  return [
    before,
    before === "" || parted(gapBefore) ? "" : blank,
    chosen,
    after.trim() === "" || parted(gapAfter) ? "" : blank,
    after,
  ].join("");
}

/** The white space that a text begins with, but for what the first line with words is indented by. */
function leadingLines(text: string): number {
  const blank = text.slice(0, text.length - text.trimStart().length);
  return Math.max(blank.lastIndexOf("\n"), blank.lastIndexOf("\r")) + 1;
}

function valueChange({ path, mine, theirs }: ValueConflict, choice: Choice): Change | undefined {
  if (typeof choice === "object") {
    if (typeof mine !== "string" && typeof theirs !== "string") return undefined;
    return (sheet) => replacedAt(sheet, path, sheetHow, () => choice.text);
  }
  switch (choice) {
    case "mine":
      return (sheet) => sheet;
    case "theirs":
      if (path[0] === askedPath[0]) {
        return (sheet) => ({ ...(sheet as object), ...(theirs as object) });
      }
      return (sheet) => replacedAt(sheet, path, sheetHow, () => theirs);
    case "both":
    case "suggestion":
      return undefined;
  }
}
