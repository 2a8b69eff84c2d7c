import { parseJson } from "#core/datasheet/json.ts";
import { backupKind } from "#core/formats/backup/write.ts";

export type LooksLike =
  | "Markdown"
  | "JSON"
  | "Croissant"
  | "YAML"
  | "HTML"
  | "LaTeX"
  | "plain text"
  | "binary"
  | "empty";

/** What a file is, so far as its text and name tell. Whether it can be read is for its reader to say. */
export type Recognised =
  | { readonly kind: "our-json" }
  | { readonly kind: "our-markdown" }
  | { readonly kind: "backup" }
  | { readonly kind: "foreign"; readonly looksLike: LooksLike };

export function recognise(text: string, fileName: string): Recognised {
  const body = (text.startsWith("\uFEFF") ? text.slice(1) : text).trimStart();
  if (body === "") return foreign("empty");
  if (body.startsWith("{") || body.startsWith("[")) return recogniseJson(body, fileName);
  if (isOurMarkdown(body)) return { kind: "our-markdown" };
  if (body.includes("\0")) return foreign("binary");
  return foreign(looksLike(body.slice(0, 20_000), extensionOf(fileName)));
}

function foreign(looksLike: LooksLike): Recognised {
  return { kind: "foreign", looksLike };
}

/** The closing record, or the front matter of a file that lost it: its reader says what is wrong. */
function isOurMarkdown(body: string): boolean {
  if (/^<!-- ds\d*:record[ \t]*\r?$/m.test(body)) return true;
  return body.startsWith("---") && /^datasheet-format: *\d/m.test(body.slice(0, 20_000));
}

const ourBackup = new RegExp(`^\\{[^{}]*"kind"\\s*:\\s*"${backupKind}"`);
const ourSheet = /^\{\s*"\$schema"\s*:\s*"datasheet-1\.schema\.json"/;
const ourKeys = /"(?:datasheet-1\.schema\.json|questionSets)"/;

function recogniseJson(body: string, fileName: string): Recognised {
  // What opens as we write it is ours even when the rest is damaged: its reader says where.
  if (ourBackup.test(body.slice(0, 200))) return { kind: "backup" };
  if (ourSheet.test(body.slice(0, 200))) return { kind: "our-json" };
  const parsed = parseJson(body);
  if (!parsed.ok) {
    if (ourKeys.test(body.slice(0, 20_000))) return { kind: "our-json" };
    return foreign(
      extensionOf(fileName) === "json" ? "JSON" : looksLike(body, extensionOf(fileName)),
    );
  }
  const { value } = parsed;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return foreign("JSON");
  if ("kind" in value && value.kind === backupKind) return { kind: "backup" };
  if ("format" in value && "answers" in value && "questions" in value) return { kind: "our-json" };
  return foreign(isCroissant(value) ? "Croissant" : "JSON");
}

function isCroissant(value: object): boolean {
  if (!("@context" in value)) return false;
  return "recordSet" in value || "distribution" in value || /croissant/i.test(conformsTo(value));
}

function conformsTo(value: object): string {
  return "conformsTo" in value ? JSON.stringify(value.conformsTo) : "";
}

function extensionOf(fileName: string): string {
  return /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? "";
}

const byExtension: Readonly<Record<string, LooksLike>> = {
  md: "Markdown",
  markdown: "Markdown",
  qmd: "Markdown",
  rmd: "Markdown",
  json: "JSON",
  jsonld: "Croissant",
  yaml: "YAML",
  yml: "YAML",
  html: "HTML",
  htm: "HTML",
  tex: "LaTeX",
  txt: "plain text",
};

const bySign: readonly { readonly looksLike: LooksLike; readonly sign: RegExp }[] = [
  { looksLike: "HTML", sign: /^(?:<!doctype html|<html|<\?xml)/i },
  { looksLike: "LaTeX", sign: /^\s*\\(?:documentclass|begin|section|usepackage)\b/m },
  { looksLike: "Markdown", sign: /^(?:#{1,6} |---\r?$[\s\S]*?^---\r?$|[-*+] |> |```|\|.*\|)/m },
  { looksLike: "YAML", sign: /^[\w-]+:(?: .*)?\r?$(?:\n(?:[\w-]+:| +\S| *-).*)+/m },
];

function looksLike(start: string, extension: string): LooksLike {
  const byName = Object.hasOwn(byExtension, extension) ? byExtension[extension] : undefined;
  return byName ?? bySign.find(({ sign }) => sign.test(start))?.looksLike ?? "plain text";
}
