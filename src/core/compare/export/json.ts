import { type JsonProblem, parseJson } from "#core/datasheet/json.ts";
import { lostKey, pathToLostKey, type WrongShape, wrongShape } from "#core/datasheet/read.ts";
import { wellFormed } from "#core/datasheet/text.ts";
import { failed, ok, type Result } from "#core/result.ts";
import { Comparison } from "../comparison.ts";

/** The longest text that is read as a comparison, in UTF-16 units: it holds the texts of two datasheets. */
export const largestComparison = 200_000_000;

/** A comparison holds a datasheet's values a few levels further down. */
const deepest = 120;

export type ReadComparisonProblem =
  | JsonProblem
  | { readonly code: "too-large"; readonly size: number; readonly largest: number }
  | { readonly code: "not-a-comparison"; readonly found: string }
  | { readonly code: "newer-comparison"; readonly found: number; readonly supported: number }
  | WrongShape;

export function writeComparisonJson(comparison: Comparison): string {
  return `${JSON.stringify(comparison, null, 2)}\n`;
}

/** The text of a file → the comparison in it. Whether it fits a datasheet, `apply` says. */
export function readComparisonJson(
  text: string,
  largest = largestComparison,
): Result<Comparison, ReadComparisonProblem> {
  if (text.length > largest) return failed({ code: "too-large", size: text.length, largest });
  const parsed = parseJson(text.startsWith("\uFEFF") ? text.slice(1) : text, deepest);
  if (!parsed.ok) return parsed;
  const { value } = parsed;
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return failed({
      code: "not-a-comparison",
      found: Array.isArray(value) ? "array" : value === null ? "null" : typeof value,
    });
  const found = "comparison" in value ? value.comparison : undefined;
  if (typeof found !== "number") return failed({ code: "not-a-comparison", found: "object" });
  if (found > 1) return failed({ code: "newer-comparison", found, supported: 1 });
  const lost = pathToLostKey(value);
  if (lost !== undefined) return failed(lostKey(lost));
  const checked = Comparison.safeParse(wellFormed(value));
  return checked.success ? ok(checked.data) : failed(wrongShape(checked.error));
}
