import { Datasheet, format } from "#core/datasheet/datasheet.ts";
import { type JsonProblem, parseJson } from "#core/datasheet/json.ts";
import { wellFormed } from "#core/datasheet/text.ts";
import { failed, ok, type Result } from "#core/result.ts";
import type { z } from "#core/zod.ts";

export type ReadProblem =
  | JsonProblem
  | { readonly code: "not-a-datasheet"; readonly found: string }
  | { readonly code: "newer-format"; readonly found: number; readonly supported: number }
  | WrongShape;

export interface WrongShape {
  readonly code: "wrong-shape";
  readonly path: string;
  readonly detail: string;
  /** How many other things are wrong. */
  readonly more: number;
}

/** The text of a JSON file → the datasheet in it, or the first thing that is wrong and where. */
export function readDatasheet(text: string): Result<Datasheet, ReadProblem> {
  const parsed = parseJson(text.startsWith("\uFEFF") ? text.slice(1) : text);
  return parsed.ok ? parseDatasheet(parsed.value) : parsed;
}

/** A JSON value from anywhere → a datasheet, or why it is none. */
export function parseDatasheet(value: unknown): Result<Datasheet, ReadProblem> {
  return parseAs(Datasheet, wellFormed(value));
}

/** The same for any shape that a file of this format may have. */
export function parseAs<Shape extends z.ZodMiniType>(
  shape: Shape,
  value: unknown,
): Result<z.infer<Shape>, ReadProblem> {
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
  if (lost !== undefined) return failed(lostKey(lost));
  const checked = shape.safeParse(value);
  return checked.success ? ok(checked.data) : failed(wrongShape(checked.error));
}

/** zod leaves out the key `__proto__` wherever any key may stand: refused, so that nothing is lost unseen. */
export function pathToLostKey(value: unknown): string[] | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  for (const [key, each] of Object.entries(value)) {
    if (key === "__proto__") return [key];
    const below = pathToLostKey(each);
    if (below !== undefined) return [key, ...below];
  }
  return undefined;
}

export function lostKey(path: readonly string[]): WrongShape {
  const detail = 'The key "__proto__" cannot be kept';
  return { code: "wrong-shape", path: path.join(" › "), detail, more: 0 };
}

export function wrongShape(error: z.core.$ZodError): WrongShape {
  const [first, ...more] = error.issues;
  return {
    code: "wrong-shape",
    path: (first?.path ?? []).map(String).join(" › "),
    detail: first?.message ?? "",
    more: more.length,
  };
}
