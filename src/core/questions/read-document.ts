import { failed, ok, type Result } from "#core/result.ts";
import type { SetProblem } from "./set-problem.ts";
import { type ShapeIssue, shapeProblems } from "./shape-problems.ts";
import { readYaml, type TextFile, type YamlText } from "./yaml-text.ts";

interface Schema<Shape> {
  readonly safeParse: (value: unknown) =>
    | { readonly success: true; readonly data: Shape }
    | {
        readonly success: false;
        readonly error: { readonly issues: readonly ShapeIssue[] };
      };
}

export interface ReadDocument<Shape> {
  readonly file: string;
  readonly value: Shape;
  readonly text: YamlText;
}

/** One YAML or JSON text, parsed and held against its schema. */
export function readDocument<Shape>(
  file: TextFile,
  schema: Schema<Shape>,
): Result<ReadDocument<Shape>, readonly SetProblem[]> {
  const read = readYaml(file);
  if (!read.ok) return read;
  const parsed = schema.safeParse(read.value.value);
  if (!parsed.success) return failed(shapeProblems(parsed.error.issues, file.name, read.value));
  return ok({ file: file.name, value: parsed.data, text: read.value });
}
