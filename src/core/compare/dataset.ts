import type { Dataset } from "#core/datasheet/datasheet.ts";
import type { DatasetChange } from "./change.ts";
import { same } from "./difference.ts";
import { filled, wasIs } from "./parts.ts";
import type { Row } from "./row.ts";
import { rowKeys } from "./row-keys.ts";
import { applyRows, compareRows, type RowKey } from "./rows.ts";
import { compareText } from "./text/compare-text.ts";
import { textAfter } from "./text/text-comparison.ts";

export type DatasetField = keyof Dataset;

/** Every field, in the order in which a person reads them. */
const fields: { readonly [Field in DatasetField]-?: "text" | "value" | "rows" } = {
  title: "text",
  shortName: "text",
  version: "value",
  summary: "text",
  homepage: "value",
  identifiers: "rows",
  licence: "value",
  creators: "rows",
  publisher: "value",
  contact: "value",
  funders: "rows",
  keywords: "rows",
  languages: "rows",
  datePublished: "value",
  citation: "text",
};

export function compareDataset(before: Dataset, after: Dataset): DatasetChange[] {
  return (Object.keys(fields) as DatasetField[]).flatMap((field) =>
    same(before[field], after[field]) ? [] : compareField(field, before, after),
  );
}

function compareField(field: DatasetField, before: Dataset, after: Dataset): DatasetChange[] {
  switch (field) {
    case "title":
    case "shortName":
    case "summary":
    case "citation": {
      const was = before[field] ?? "";
      const is = after[field] ?? "";
      return was === is ? [] : [{ field, text: compareText(was, is) }];
    }
    case "version":
    case "homepage":
    case "datePublished":
      return [{ field, ...wasIs(before[field], after[field]) }];
    case "licence":
      return [{ field, ...wasIs(before[field], after[field]) }];
    case "publisher":
    case "contact":
      return [{ field, ...wasIs(before[field], after[field]) }];
    case "creators":
    case "funders":
      return withRows(before[field], after[field], rowKeys.people, (rows) => ({ field, rows }));
    case "identifiers":
      return withRows(before[field], after[field], rowKeys.identifiers, (rows) => ({
        field,
        rows,
      }));
    case "keywords":
    case "languages":
      return withRows(before[field], after[field], rowKeys.words, (rows) => ({ field, rows }));
  }
}

function withRows<Value>(
  before: readonly Value[] | undefined,
  after: readonly Value[] | undefined,
  keys: readonly RowKey<Value>[],
  change: (rows: Row<Value>[]) => DatasetChange,
): DatasetChange[] {
  const rows = compareRows(before ?? [], after ?? [], keys);
  return rows.length === 0 ? [] : [change(rows)];
}

export function applyDataset(before: Dataset, changes: readonly DatasetChange[]): Dataset {
  const after = changes.reduce(applyField, before);
  return Object.fromEntries(
    Object.entries(after).filter(([, value]) => value !== undefined),
  ) as Dataset;
}

function applyField(dataset: Dataset, change: DatasetChange): Dataset {
  switch (change.field) {
    case "title":
      return { ...dataset, title: textAfter(change.text) };
    case "shortName":
    case "summary":
    case "citation":
      return { ...dataset, [change.field]: textAfter(change.text) || undefined };
    case "version":
    case "homepage":
    case "datePublished":
    case "licence":
    case "publisher":
    case "contact":
      return { ...dataset, [change.field]: change.is };
    case "creators":
    case "funders":
      return {
        ...dataset,
        [change.field]: filled(applyRows(dataset[change.field] ?? [], change.rows)),
      };
    case "identifiers":
      return { ...dataset, identifiers: filled(applyRows(dataset.identifiers ?? [], change.rows)) };
    case "keywords":
    case "languages":
      return {
        ...dataset,
        [change.field]: filled(applyRows(dataset[change.field] ?? [], change.rows)),
      };
  }
}
