import { type ParseErrorCode, printParseErrorCode, visit } from "jsonc-parser";
import { failed, ok, type Result } from "#core/result.ts";

/** Line and column count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export type JsonProblem =
  | { readonly code: "not-json"; readonly at: Place; readonly detail: string }
  | { readonly code: "duplicate-key"; readonly at: Place; readonly key: string }
  | { readonly code: "too-deep"; readonly at: Place; readonly deepest: number };

/** How deep a datasheet may be nested; what holds datasheets, such as a backup, allows more. */
export const deepestSheet = 100;

/** JSON as RFC 8259 has it, where a key that stands twice in one object is refused and not settled by chance. */
export function parseJson(text: string, deepest = deepestSheet): Result<unknown, JsonProblem> {
  const tooDeep = firstTooDeep(text, deepest);
  if (tooDeep !== undefined)
    return failed({ code: "too-deep", at: placeOf(text, tooDeep), deepest });
  let value: unknown;
  let parses = true;
  try {
    value = JSON.parse(text);
  } catch {
    parses = false;
  }
  const problem = firstProblem(text);
  if (problem !== undefined) return failed(problem);
  if (!parses)
    return failed({ code: "not-json", at: placeOf(text, text.length), detail: "InvalidSymbol" });
  return ok(value);
}

function firstTooDeep(text: string, deepest: number): number | undefined {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (inString) {
      if (code === 0x5c) index++;
      else if (code === 0x22) inString = false;
    } else if (code === 0x22) inString = true;
    else if (code === 0x7b || code === 0x5b) {
      depth++;
      if (depth > deepest) return index;
    } else if (code === 0x7d || code === 0x5d) depth--;
  }
  return undefined;
}

function firstProblem(text: string): JsonProblem | undefined {
  let problem: JsonProblem | undefined;
  const keys: Set<string>[] = [];
  visit(
    text,
    {
      onObjectBegin: () => {
        keys.push(new Set());
      },
      onObjectEnd: () => {
        keys.pop();
      },
      onObjectProperty: (key, _offset, _length, startLine, startCharacter) => {
        const seen = keys.at(-1);
        if (seen?.has(key)) {
          problem ??= { code: "duplicate-key", at: at(startLine, startCharacter), key };
        }
        seen?.add(key);
      },
      onError: (error: ParseErrorCode, _offset, _length, startLine, startCharacter) => {
        problem ??= {
          code: "not-json",
          at: at(startLine, startCharacter),
          detail: printParseErrorCode(error),
        };
      },
    },
    { disallowComments: true, allowTrailingComma: false },
  );
  return problem;
}

function at(line: number, character: number): Place {
  return { line: line + 1, column: character + 1 };
}

/** The line and column of an offset. */
export function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  return { line, column: offset - before.lastIndexOf("\n") };
}
