import { Datasheet, format } from "#core/datasheet/datasheet.ts";
import { type JsonProblem, parseJson } from "#core/datasheet/json.ts";
import { wellFormed } from "#core/datasheet/text.ts";
import { failed, ok, type Result } from "#core/result.ts";
import type { z } from "#core/zod.ts";

export type ReadProblem =
  | JsonProblem
  | { readonly code: "not-a-datasheet"; readonly found: string }
  | { readonly code: "newer-format"; readonly found: number; readonly supported: number }
  | {
      readonly code: "wrong-shape";
      readonly path: string;
      readonly detail: string;
      readonly more: number;
    };

/** The text of a JSON file → the datasheet in it, or the first thing that is wrong and where. */
export function readDatasheet(text: string): Result<Datasheet, ReadProblem> {
  const parsed = parseJson(text.startsWith("\uFEFF") ? text.slice(1) : text);
  return parsed.ok ? parseDatasheet(parsed.value) : parsed;
}

/** A JSON value from anywhere → a datasheet, or why it is none. */
export function parseDatasheet(value: unknown): Result<Datasheet, ReadProblem> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return failed({
      code: "not-a-datasheet",
      found: Array.isArray(value) ? "array" : typeof value,
    });
  }
  const found = "format" in value ? value.format : undefined;
  if (typeof found !== "number" || !("answers" in value) || !("questions" in value)) {
    return failed({ code: "not-a-datasheet", found: "object" });
  }
  if (found > format) return failed({ code: "newer-format", found, supported: format });
  const lost = pathToLostKey(value);
  if (lost !== undefined) {
    const detail = 'The key "__proto__" cannot be kept';
    return failed({ code: "wrong-shape", path: lost.join(" › "), detail, more: 0 });
  }
  const checked = Datasheet.safeParse(wellFormed(value));
  return checked.success ? ok(checked.data) : failed(wrongShape(checked.error));
}

/** zod leaves out the key `__proto__` wherever any key may stand: refused, so that nothing is lost unseen. */
function pathToLostKey(value: unknown): string[] | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  for (const [key, each] of Object.entries(value)) {
    if (key === "__proto__") return [key];
    const below = pathToLostKey(each);
    if (below !== undefined) return [key, ...below];
  }
  return undefined;
}

export function wrongShape(error: z.core.$ZodError): Extract<ReadProblem, { code: "wrong-shape" }> {
  const [first, ...more] = error.issues;
  return {
    code: "wrong-shape",
    path: (first?.path ?? []).map(String).join(" › "),
    detail: first?.message ?? "",
    more: more.length,
  };
}
