import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
} from "yaml";
import { failed, ok, type Result } from "#core/result.ts";
import type { SetProblem } from "./set-problem.ts";

export interface TextFile {
  readonly name: string;
  readonly text: string;
}

export type Path = readonly PropertyKey[];

/** A YAML or JSON text as a plain value, with the line on which each part of it stands. */
export interface YamlText {
  readonly value: unknown;
  /** The line of the deepest part of `path` that is there. */
  readonly lineOf: (path: Path) => number;
}

/** In UTF-16 units: ten times the longest set that anyone has written. */
const largestText = 1_000_000;

// The YAML parser ends the whole process, without an exception, on some thousand nested lists.
const tooDeepLine = /^(?:[-?:][ \t]+|[ \t]){200}/m;

/** Aliases and anchors are refused: a person reading one question should see all of it in its place. */
export function readYaml({ name: file, text }: TextFile): Result<YamlText, SetProblem[]> {
  if (text.length > largestText)
    return failed([{ code: "too-large", file, line: 1, largest: largestText }]);
  const deep = tooDeepLine.exec(text);
  if (deep) return failed([{ code: "too-deep", file, line: lineAt(text, deep.index) }]);

  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineOfOffset = (offset: number): number => Math.max(1, lines.linePos(offset).line);
  const problems = [
    ...syntaxProblems(document, file, text, lineOfOffset),
    ...aliasProblems(document, file, lineOfOffset),
  ];
  if (problems.length > 0) return failed(problems);
  return ok({
    value: document.toJS(),
    lineOf: (path) => lineOfOffset(offsetOf(document, path)),
  });
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

/** Every duplicate key, but of the other errors the first alone: the rest follow from it. */
function syntaxProblems(
  document: Document.Parsed,
  file: string,
  text: string,
  lineOfOffset: (offset: number) => number,
): SetProblem[] {
  const duplicates = document.errors
    .filter((error) => error.code === "DUPLICATE_KEY")
    .map((error): SetProblem => {
      const key = /^[^:\n]*/.exec(text.slice(error.pos[0]))?.[0].trim() ?? "";
      return { code: "duplicate-key", file, line: lineOfOffset(error.pos[0]), key };
    });
  const first = [...document.errors, ...document.warnings].find(
    (error) => error.code !== "DUPLICATE_KEY",
  );
  if (first === undefined) return duplicates;
  const line = lineOfOffset(first.pos[0]);
  if (first.code === "RESOURCE_EXHAUSTION") return [{ code: "too-deep", file, line }];
  return [...duplicates, { code: "not-yaml", file, line, message: first.message }];
}

function aliasProblems(
  document: Document.Parsed,
  file: string,
  lineOfOffset: (offset: number) => number,
): SetProblem[] {
  const problems: SetProblem[] = [];
  visit(document, {
    Node(_key, node) {
      if (isAlias(node) || node.anchor !== undefined)
        problems.push({ code: "alias-refused", file, line: lineOfOffset(node.range?.[0] ?? 0) });
    },
  });
  return problems;
}

function offsetOf(document: Document.Parsed, path: Path): number {
  let node: unknown = document.contents;
  let offset = document.contents?.range?.[0] ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        ({ key }) => isScalar(key) && String(key.value) === String(step),
      );
      if (pair === undefined || !isScalar(pair.key)) return offset;
      offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof step === "number") {
      const child: unknown = node.items[step];
      if (typeof child !== "object" || child === null) return offset;
      if ("range" in child && Array.isArray(child.range)) offset = Number(child.range[0]);
      node = child;
    } else {
      return offset;
    }
  }
  return offset;
}
