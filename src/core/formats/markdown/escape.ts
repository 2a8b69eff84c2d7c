const special = /[\\`*[\]<>|~$]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=[#a-z])|#+$/giu;
const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\uFEFF]+/gu;

/** Any text as one line that Markdown shows as it is, after the first word of a line, in a heading or a table cell. */
export function inline(text: string): string {
  return oneLine(text).replace(special, (found) => `\\${found}`);
}

/** White space and what cannot be seen become single spaces. */
export function oneLine(text: string): string {
  return text.replace(unprintable, " ").replace(/\s+/g, " ").trim();
}

/** What `inline` was given, for a heading that a person edited. */
export function plain(markdown: string): string {
  return markdown.replace(/\\([!-/:-@[-`{-~])/g, "$1").trim();
}

/** A link where the address is one that a reader may follow, and plain text where it is not. */
export function link(address: string, words = ""): string {
  const target = oneLine(address);
  const said = oneLine(words);
  if (!/^(?:https?:\/\/|mailto:)[^\s]+$/i.test(target)) {
    return said === "" || said === target ? inline(target) : `${inline(said)} (${inline(target)})`;
  }
  const safe = target.replace(/[<>\\|`]/g, encodeURIComponent);
  if (said === "" || said === target) return `<${safe}>`;
  return /[()]/.test(safe) ? `[${inline(said)}](<${safe}>)` : `[${inline(said)}](${safe})`;
}

/** Rows of cells that are Markdown already; columns without a word are left out. */
export function table(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const kept = columns.flatMap((_, index) => (rows.some((row) => row[index]) ? [index] : []));
  if (kept.length === 0) return [];
  const line = (cells: readonly string[]) =>
    `| ${kept.map((index) => cells[index] || " ").join(" | ")} |`;
  return [line(columns), line(columns.map(() => "---")), ...rows.map(line)];
}
