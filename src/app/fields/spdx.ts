import { licenceNames } from "virtual:licence-names";
import parse from "spdx-expression-parse";
import type { Found, Option } from "./combobox.tsx";

const names = new Map(licenceNames);
const idByLowerCase = new Map(licenceNames.map(([id]) => [id.toLowerCase(), id]));

/** Licences that datasets carry most often come first. */
const common = [
  "CC-BY-4.0",
  "CC0-1.0",
  "CC-BY-SA-4.0",
  "CC-BY-NC-4.0",
  "CC-BY-NC-SA-4.0",
  "ODbL-1.0",
  "ODC-By-1.0",
  "PDDL-1.0",
  "CDLA-Permissive-2.0",
  "MIT",
  "Apache-2.0",
];
const mostListed = 60;

const options: readonly Option[] = [
  ...common.flatMap((id) => (names.has(id) ? [optionOf(id, names.get(id) ?? id)] : [])),
  ...licenceNames.filter(([id]) => !common.includes(id)).map(([id, name]) => optionOf(id, name)),
];

function optionOf(id: string, name: string): Option {
  return { value: id, label: name, detail: id };
}

/** Licences whose id or name has every word of what is typed after the last operator. */
export function findLicences(expression: string): Found {
  const words = lastOperand(expression).operand.toLowerCase().split(/\s+/).filter(Boolean);
  const fitting = options.filter(({ value, label }) => {
    const text = `${value} ${label}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const start = words.join("-");
  const [first, rest] = partition(fitting, ({ value }) => value.toLowerCase().startsWith(start));
  return { options: [...first, ...rest].slice(0, mostListed), matches: fitting.length };
}

function partition<T>(all: readonly T[], test: (each: T) => boolean): [T[], T[]] {
  return [all.filter(test), all.filter((each) => !test(each))];
}

/** "CC-BY-4.0 AND mi" + MIT → "CC-BY-4.0 AND MIT". */
export function withLicence(expression: string, id: string): string {
  return `${lastOperand(expression).before}${id}`;
}

function lastOperand(expression: string): { before: string; operand: string } {
  const match = /^(.*(?:\b(?:AND|OR|WITH)\b|\()\s*)?(.*)$/s.exec(expression);
  return { before: match?.[1] ?? "", operand: match?.[2] ?? "" };
}

export type Expression =
  | { readonly is: "blank" }
  | { readonly is: "spdx"; readonly names: readonly string[] }
  | { readonly is: "unknown" };

export function readExpression(text: string): Expression {
  const trimmed = text.trim();
  if (trimmed === "") return { is: "blank" };
  try {
    return { is: "spdx", names: licencesIn(parse(trimmed)).map((id) => names.get(id) ?? id) };
  } catch {
    // The parser throws for anything that is no expression.
    return { is: "unknown" };
  }
}

function licencesIn(tree: ReturnType<typeof parse>): string[] {
  if ("license" in tree) return [tree.license];
  return [...licencesIn(tree.left), ...licencesIn(tree.right)];
}

/** "cc-by-4.0 and mit" → "CC-BY-4.0 AND MIT", where that makes it an expression. */
export function inProperCase(text: string): string {
  const mended = text
    .trim()
    .replace(/[^\s()]+/g, (word) =>
      /^(?:and|or|with)$/i.test(word)
        ? word.toUpperCase()
        : (idByLowerCase.get(word.toLowerCase()) ?? word),
    );
  return readExpression(mended).is === "spdx" ? mended : text;
}
