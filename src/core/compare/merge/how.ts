import { largestText } from "#core/datasheet/answer.ts";

/** How a value that both sides changed is merged. */
export type How =
  | { readonly kind: "whole" }
  | { readonly kind: "text"; readonly longest: number }
  /** The later or greater stands, and nobody is asked. */
  | { readonly kind: "alone" }
  | { readonly kind: "record"; readonly each: (key: string) => How }
  /** A list whose entries are told apart by a key; the most it may hold. */
  | { readonly kind: "rows"; readonly keyOf: (row: unknown) => string; readonly most: number }
  | { readonly kind: "answer" };

const whole: How = { kind: "whole" };
const alone: How = { kind: "alone" };

function field(row: unknown, ...names: readonly string[]): string {
  if (typeof row !== "object" || row === null) return String(row);
  return names.map((name) => String(Reflect.get(row, name) ?? "")).join(" ");
}

function rows(most: number, ...names: readonly string[]): How {
  return { kind: "rows", keyOf: (row) => field(row, ...names), most };
}

function record(known: Readonly<Record<string, How>>, other: How = whole): How {
  return {
    kind: "record",
    each: (key) => (Object.hasOwn(known, key) ? (known[key] ?? other) : other),
  };
}

const people = rows(500, "name");
const dataset = record({
  summary: { kind: "text", longest: 100_000 },
  citation: { kind: "text", longest: 100_000 },
  identifiers: rows(100, "kind", "value"),
  creators: people,
  funders: people,
  keywords: rows(200),
  languages: rows(200),
});
const parts = record({
  people,
  counts: rows(1000, "type"),
  links: rows(500, "link"),
  named: record({}),
});

/** What is said in an answer; when and by whom is settled beside it. */
export const saidHow: How = record({
  text: { kind: "text", longest: largestText },
  reason: { kind: "text", longest: largestText },
  parts,
});

/** The questions as they are asked, which belong together. */
export const askedHow: How = record({
  questionSets: rows(40, "id"),
  sections: rows(100, "id"),
  questions: rows(2000, "id"),
});

export const sheetHow: How = record({
  $schema: alone,
  createdAt: alone,
  changedAt: alone,
  dataset,
  scope: record({}),
  answers: record({}, { kind: "answer" }),
  dismissed: rows(5000, "code", "question"),
  extensions: record({}),
});
