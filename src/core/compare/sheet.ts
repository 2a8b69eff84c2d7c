import type { Datasheet, Scope } from "#core/datasheet/datasheet.ts";
import { scopeFacts } from "#core/questions/question.ts";
import type { ChangeOf } from "./change.ts";
import { differencesOf, same, withDifferences } from "./difference.ts";
import { filled, wasIs } from "./parts.ts";
import type { Loose } from "./release-facts.ts";
import { rowKeys } from "./row-keys.ts";
import { applyRows, compareRows, place } from "./rows.ts";
import { compareText } from "./text/compare-text.ts";
import { textAfter } from "./text/text-comparison.ts";

type ListChange = ChangeOf<
  "section-changed" | "set-changed" | "dismissal-changed" | "unplaced-changed" | "unplaced-edited"
>;
type SheetChange = ChangeOf<"sheet-changed" | "extension-changed">;
type Extensions = NonNullable<Datasheet["extensions"]>;
type ScopeChange = ChangeOf<"scope-changed">;

const sheetFields = [
  "id",
  "language",
  "revision",
  "createdAt",
  "changedAt",
  "signOffsRequired",
  "$schema",
] as const;

export function compareSheet(before: Datasheet, after: Datasheet): SheetChange[] {
  const fields = sheetFields.flatMap((field): SheetChange[] =>
    same(before[field], after[field])
      ? []
      : [
          {
            id: `sheet-changed/${field}`,
            kind: "sheet-changed",
            field,
            ...wasIs(before[field], after[field]),
          },
        ],
  );
  return [...fields, ...compareExtensions(before.extensions ?? {}, after.extensions ?? {})];
}

function compareExtensions(before: Extensions, after: Extensions): SheetChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names.flatMap((name): SheetChange[] => {
    const found = differencesOf([name], before, after);
    return found.length === 0
      ? []
      : [
          {
            id: `extension-changed/${name}`,
            kind: "extension-changed",
            name,
            differences: found,
          },
        ];
  });
}

export function compareScope(before: Scope, after: Scope): ScopeChange[] {
  return scopeFacts.flatMap((fact) =>
    before[fact] === after[fact]
      ? []
      : [
          {
            id: `scope-changed/${fact}`,
            kind: "scope-changed" as const,
            asked: [],
            fact,
            ...wasIs(before[fact], after[fact]),
            switched: { on: [], off: [] },
          },
        ],
  );
}

/** The lists of the sheet that are no questions: sections, sets, dismissed findings, unplaced text. */
export function compareLists(before: Datasheet, after: Datasheet): ListChange[] {
  return [
    ...compareRows(before.questionSets, after.questionSets, rowKeys.ids).map((row) => ({
      id: `set-changed/${(row.is ?? row.was)?.value.id}`,
      kind: "set-changed" as const,
      row,
    })),
    ...compareRows(before.sections, after.sections, rowKeys.ids).map((row) => ({
      id: `section-changed/${(row.is ?? row.was)?.value.id}`,
      kind: "section-changed" as const,
      row,
    })),
    ...compareRows(before.dismissed ?? [], after.dismissed ?? [], rowKeys.dismissals).map((row) => {
      const { code, question } = (row.is ?? row.was)?.value ?? {};
      return {
        id: `dismissal-changed/${code}${question === undefined ? "" : `/${question}`}`,
        kind: "dismissal-changed" as const,
        row,
      };
    }),
    ...compareUnplaced(before, after),
  ];
}

function compareUnplaced(before: Datasheet, after: Datasheet): ListChange[] {
  const rows = compareRows(before.unplaced ?? [], after.unplaced ?? [], rowKeys.unplaced);
  return rows.map((row): ListChange => {
    const { was, is } = row;
    const name = (is ?? was)?.value.heading ?? `piece ${((is ?? was)?.at ?? 0) + 1}`;
    if (was === undefined || is === undefined || was.value.text === is.value.text)
      return { id: `unplaced-changed/${name}`, kind: "unplaced-changed", row };
    const { heading } = is.value;
    return {
      id: `unplaced-edited/${name}`,
      kind: "unplaced-edited",
      ...(heading !== undefined && { heading }),
      from: was.at,
      to: is.at,
      text: compareText(was.value.text, is.value.text),
    };
  });
}

/** The sheet after; what became empty and may be absent is left out, as in a file. */
export function applyLists(before: Loose, changes: readonly ListChange[]): Loose {
  const of = <Kind extends ListChange["kind"]>(kind: Kind) =>
    changes.filter((change): change is ChangeOf<Kind> & ListChange => change.kind === kind);
  const sets = of("set-changed").map(({ row }) => row);
  const sections = of("section-changed").map(({ row }) => row);
  const dismissals = of("dismissal-changed").map(({ row }) => row);
  const pieces = of("unplaced-changed").map(({ row }) => row);
  const edits = of("unplaced-edited");
  const after: Loose = {
    ...before,
    questionSets: applyRows(before.questionSets, sets),
    sections: applyRows(before.sections, sections),
  };
  if (dismissals.length > 0)
    after.dismissed = filled(applyRows(before.dismissed ?? [], dismissals));
  if (pieces.length + edits.length > 0) {
    const unplaced = before.unplaced ?? [];
    const edited = edits.flatMap(({ from, to, text }) => {
      const piece = unplaced[from];
      return piece === undefined ? [] : [{ at: to, value: { ...piece, text: textAfter(text) } }];
    });
    after.unplaced = filled(
      place(
        unplaced,
        [...pieces.flatMap(({ was }) => was?.at ?? []), ...edits.map(({ from }) => from)],
        [...pieces.flatMap(({ is }) => is ?? []), ...edited],
      ),
    );
  }
  return after;
}

export function applySheet(before: Loose, changes: readonly (SheetChange | ScopeChange)[]): Loose {
  return withoutBlanks(changes.reduce(applyField, before));
}

function applyField(sheet: Loose, change: SheetChange | ScopeChange): Loose {
  switch (change.kind) {
    case "sheet-changed":
      return { ...sheet, [change.field]: change.is };
    case "scope-changed":
      return { ...sheet, scope: withoutBlanks({ ...sheet.scope, [change.fact]: change.is }) };
    case "extension-changed": {
      const extensions = withDifferences(sheet.extensions ?? {}, change.differences) as Extensions;
      return { ...sheet, extensions: Object.keys(extensions).length > 0 ? extensions : undefined };
    }
  }
}

function withoutBlanks<Value extends object>(value: Value): Value {
  return Object.fromEntries(
    Object.entries(value).filter(([, each]) => each !== undefined),
  ) as Value;
}
