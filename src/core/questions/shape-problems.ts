import type { z } from "#core/zod.ts";
import type { SetProblem } from "./set-problem.ts";
import type { Path, YamlText } from "./yaml-text.ts";

export type ShapeIssue = z.core.$ZodIssue;

/** What the schema says about a text, with the line and the question of each issue. */
export function shapeProblems(
  issues: readonly ShapeIssue[],
  file: string,
  text: YamlText,
): SetProblem[] {
  return issues.flatMap((issue) => problemsOf(issue, [], file, text));
}

function problemsOf(issue: ShapeIssue, under: Path, file: string, text: YamlText): SetProblem[] {
  const path = [...under, ...issue.path];
  const place = { file, line: text.lineOf(path), ...questionAt(text.value, path) };
  if (issue.code === "invalid_union" && issue.errors.length > 0)
    return nearest(issue.errors).flatMap((inner) => problemsOf(inner, path, file, text));
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({
      ...place,
      code: "unknown-field",
      line: text.lineOf([...path, key]),
      path: written([...path, key]),
    }));
  if (path.length > 0 && valueAt(text.value, path) === undefined)
    return [{ ...place, code: "missing-field", path: written(path) }];
  return [{ ...place, code: "wrong-shape", path: written(path), message: issue.message }];
}

/** The branch of a union that the author most likely meant: it knows all their fields and misses fewest. */
function nearest(branches: readonly ShapeIssue[][]): ShapeIssue[] {
  const strangeness = (branch: ShapeIssue[]): number =>
    branch.length + (branch.some((issue) => issue.code === "unrecognized_keys") ? 100 : 0);
  return branches.reduce((best, branch) =>
    strangeness(branch) < strangeness(best) ? branch : best,
  );
}

/** A path as people write it: `questions[2].prompt`. */
function written(path: Path): string {
  return path
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`))
    .join("")
    .replace(/^\./, "");
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((within, step) => {
    if (typeof within !== "object" || within === null || !Object.hasOwn(within, step))
      return undefined;
    return (within as Record<PropertyKey, unknown>)[step];
  }, value);
}

function questionAt(value: unknown, path: Path): { question?: string } {
  const at = path.lastIndexOf("questions");
  if (at < 0 || typeof path[at + 1] !== "number") return {};
  const id = valueAt(value, [...path.slice(0, at + 2), "id"]);
  return typeof id === "string" && id !== "" ? { question: id } : {};
}
