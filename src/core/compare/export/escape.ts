const special = /[\\`*[\]<>|~$_#!]|&(?=[#a-z])/giu;
const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\uFEFF\u202A-\u202E\u2066-\u2069]+/gu;
const blockStart = /^(?:[-+=]|\d+(?=[.)]))/;

/** Any text as one line that Markdown shows as it is, wherever it stands. */
export function inline(text: string): string {
  return escaped(text.replace(unprintable, " ").replace(/\s+/g, " ").trim());
}

/** The same without touching white space: for a piece of a line. */
export function escaped(text: string): string {
  return text.replace(special, (found) => `\\${found}`);
}

/** A line that begins like a list, a rule or an underline is kept from being one. */
export function lineStart(line: string): string {
  return line.replace(blockStart, (found) => (/^\d/.test(found) ? `${found}\\` : `\\${found}`));
}

export function withoutControls(text: string): string {
  return text.replace(unprintable, " ");
}

/** Lines between fences that nothing in them can close. */
export function fenced(lines: readonly string[], language: string): string[] {
  const runs = lines.join("\n").match(/`+/g) ?? [];
  const longest = runs.reduce((most, { length }) => Math.max(most, length), 2);
  const fence = "`".repeat(longest + 1);
  return [`${fence}${language}`, ...lines.map(withoutControls), fence];
}
