/** Whose words stand between two markers. */
export type Owner =
  | { readonly kind: "answer"; readonly id: string }
  | { readonly kind: "summary" }
  | { readonly kind: "citation" }
  | { readonly kind: "notes" }
  | { readonly kind: "unplaced"; readonly number: number };

/** A stretch of the file: lines that we make and can make again, or a text that stands as it is. */
export type Piece =
  | { readonly kind: "frame"; readonly lines: readonly string[] }
  | { readonly kind: "text"; readonly owner: Owner; readonly text: string };

export function frame(...lines: readonly string[]): Piece {
  return { kind: "frame", lines };
}

/** The owner in a marker line and in the record. */
export function ownerName(owner: Owner): string {
  switch (owner.kind) {
    case "answer":
      return `answer ${owner.id}`;
    case "summary":
    case "citation":
    case "notes":
      return owner.kind;
    case "unplaced":
      return `unplaced ${owner.number}`;
  }
}

function ownerNamed(name: string): Owner | undefined {
  const [kind, of, ...more] = name.split(" ");
  if (more.length > 0) return undefined;
  if ((kind === "summary" || kind === "citation" || kind === "notes") && of === undefined)
    return { kind };
  if (kind === "answer" && of) return { kind, id: of };
  if (kind === "unplaced" && of && /^[1-9]\d{0,8}$/.test(of)) return { kind, number: Number(of) };
  return undefined;
}

export type Marker = { readonly kind: "start"; readonly owner: Owner } | { readonly kind: "end" };

export function startLine(word: string, owner: Owner): string {
  return `<!-- ${word}:${ownerName(owner)} -->`;
}

export function endLine(word: string): string {
  return `<!-- ${word}:end -->`;
}

/** The marker that a line is; a line that only looks like one is a person's. */
export function markerIn(line: string, word: string): Marker | undefined {
  const start = `<!-- ${word}:`;
  if (!line.startsWith(start)) return undefined;
  const [, name] = /^(.*?) -->\s*$/.exec(line.slice(start.length)) ?? [];
  if (name === undefined) return undefined;
  if (name === "end") return { kind: "end" };
  const owner = ownerNamed(name);
  return owner && { kind: "start", owner };
}

/** `ds`, or the first of `ds2`, `ds3`, … that begins no comment in any of the texts: nothing needs escaping. */
export function freeWord(texts: readonly string[]): string {
  const taken = new Set<string>();
  for (const text of texts) {
    for (const [, word = ""] of text.matchAll(/<!-- (ds\d*):/g)) taken.add(word);
  }
  let word = "ds";
  for (let number = 2; taken.has(word); number++) word = `ds${number}`;
  return word;
}

/** Line ends become LF. */
export function asLines(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/** As a text file can hold it: LF alone, and U+FFFD for NUL, as Markdown itself has it. */
export function visible(text: string): string {
  return asLines(text).replaceAll("\0", "\uFFFD");
}
