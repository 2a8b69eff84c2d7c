import type { FileProblem } from "#app/import/decode-file.ts";
import type { FormatProblem, ReadBack } from "#core/formats/format.ts";
import { json } from "#core/formats/json/json.ts";
import { markdown } from "#core/formats/markdown/markdown.ts";
import { type LooksLike, recognise } from "#core/formats/recognise.ts";
import { failed, type Result } from "#core/result.ts";

export type UnreadFile =
  | { readonly code: "unopened"; readonly problem: FileProblem }
  | { readonly code: "foreign"; readonly looksLike: LooksLike }
  | { readonly code: "backup" }
  | { readonly code: "unreadable"; readonly problem: FormatProblem };

/** The text of a file → the datasheet in it. Nothing is kept anywhere. */
export function readDocument(text: string, fileName: string): Result<ReadBack, UnreadFile> {
  const recognised = recognise(text, fileName);
  switch (recognised.kind) {
    case "backup":
      return failed({ code: "backup" });
    case "foreign":
      return failed({ code: "foreign", looksLike: recognised.looksLike });
    case "our-json":
      return orUnreadable(json.read?.(text));
    case "our-markdown":
      return orUnreadable(markdown.read?.(text));
  }
}

function orUnreadable(
  read: Result<ReadBack, FormatProblem> = failed({ code: "not-ours" }),
): Result<ReadBack, UnreadFile> {
  return read.ok ? read : failed({ code: "unreadable", problem: read.problem });
}
