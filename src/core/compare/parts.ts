import type { Parts } from "#core/datasheet/answer.ts";
import { choiceLabel } from "#core/datasheet/applies.ts";
import type { AskedQuestion } from "#core/questions/question.ts";
import type { PartChange } from "./change.ts";
import { own, same } from "./difference.ts";
import { rowKeys } from "./row-keys.ts";
import { applyRows, compareRows } from "./rows.ts";

/** The question, where the sheet asks it, lends choices and blanks their labels. */
export function compareParts(
  before: Parts = {},
  after: Parts = {},
  question: AskedQuestion | undefined,
): PartChange[] {
  if (same(before, after)) return [];
  const chosen = ({ choice = [] }: Parts) =>
    choice.map((value) => ({
      value,
      label: question === undefined ? value : choiceLabel(question, value),
    }));
  const { choice, people, counts, links } = {
    choice: compareRows(chosen(before), chosen(after), rowKeys.chosen),
    people: compareRows(before.people ?? [], after.people ?? [], rowKeys.people),
    counts: compareRows(before.counts ?? [], after.counts ?? [], rowKeys.counts),
    links: compareRows(before.links ?? [], after.links ?? [], rowKeys.links),
  };
  const named = compareNamed(before.named ?? {}, after.named ?? {}, question);
  return [
    ...(choice.length > 0 ? [{ part: "choice" as const, rows: choice }] : []),
    ...(people.length > 0 ? [{ part: "people" as const, rows: people }] : []),
    ...(same(before.licence, after.licence)
      ? []
      : [{ part: "licence" as const, ...wasIs(before.licence, after.licence) }]),
    ...(same(before.period, after.period)
      ? []
      : [{ part: "period" as const, ...wasIs(before.period, after.period) }]),
    ...(counts.length > 0 ? [{ part: "counts" as const, rows: counts }] : []),
    ...(links.length > 0 ? [{ part: "links" as const, rows: links }] : []),
    ...(named.length > 0 ? [{ part: "named" as const, named }] : []),
  ];
}

type NamedChange = Extract<PartChange, { part: "named" }>["named"][number];

function compareNamed(
  before: NonNullable<Parts["named"]>,
  after: NonNullable<Parts["named"]>,
  question: AskedQuestion | undefined,
): NamedChange[] {
  const ids = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return ids.flatMap((id) => {
    const was = own(before, id);
    const is = own(after, id);
    if (was === is) return [];
    const label = question?.parts?.find((part) => part.id === id)?.label ?? id;
    return [{ id, label, ...wasIs(was, is) }];
  });
}

/** A value that is not there has no key, as in a file. */
export function wasIs<Value>(
  was: Value | undefined,
  is: Value | undefined,
): { was?: Value; is?: Value } {
  return { ...(was !== undefined && { was }), ...(is !== undefined && { is }) };
}

/** The parts after; undefined when none is left. */
export function applyParts(
  before: Parts | undefined,
  changes: readonly PartChange[],
): Parts | undefined {
  const after = changes.reduce<Parts>(applyPart, before ?? {});
  const left = Object.entries(after).filter(([, value]) => value !== undefined);
  return left.length === 0 ? undefined : (Object.fromEntries(left) as Parts);
}

function applyPart(parts: Parts, change: PartChange): Parts {
  switch (change.part) {
    case "choice": {
      const before = (parts.choice ?? []).map((value) => ({ value, label: "" }));
      return { ...parts, choice: filled(applyRows(before, change.rows).map(({ value }) => value)) };
    }
    case "people":
      return { ...parts, people: filled(applyRows(parts.people ?? [], change.rows)) };
    case "licence":
      return { ...parts, licence: change.is };
    case "period":
      return { ...parts, period: change.is };
    case "counts":
      return { ...parts, counts: filled(applyRows(parts.counts ?? [], change.rows)) };
    case "links":
      return { ...parts, links: filled(applyRows(parts.links ?? [], change.rows)) };
    case "named": {
      const changed = new Map(change.named.map(({ id, is }) => [id, is]));
      const kept = Object.entries(parts.named ?? {}).filter(([id]) => !changed.has(id));
      const added = [...changed].flatMap(([id, is]) =>
        is === undefined ? [] : [[id, is] as const],
      );
      const named = Object.fromEntries([...kept, ...added]);
      return { ...parts, named: Object.keys(named).length > 0 ? named : undefined };
    }
  }
}

/** A list that lost its last row is left out of a file. */
export function filled<Value>(list: Value[]): Value[] | undefined {
  return list.length > 0 ? list : undefined;
}
