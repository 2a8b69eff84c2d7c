/** Words to compare by: no markup, no punctuation, no case, single spaces. */
export function bareWords(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\]\([^)\s]*/g, " ")
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")
    .trim();
}

/** The text without what is not the author's own words: code, comments' marks, addresses. Lines stay lines. */
export function withoutCode(text: string): string {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  let fence: string | undefined;
  const kept = lines.map((line) => {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence === undefined) {
      fence = mark;
      return mark === undefined ? line : "";
    }
    if (mark?.startsWith(fence) && line.trim() === mark) fence = undefined;
    return "";
  });
  return withoutAddresses(kept.map(withoutCodeSpans).join("\n"));
}

/** Code spans that end on the line they start on; a single pass, whatever the text. */
function withoutCodeSpans(line: string): string {
  if (!line.includes("`")) return line;
  const pieces = line.split(/(`+)/);
  const last = new Map(pieces.map((piece, index) => [piece, index]));
  let kept = "";
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index] ?? "";
    const closes = piece.startsWith("`") && (last.get(piece) ?? 0) > index;
    if (closes) {
      index = pieces.indexOf(piece, index + 1);
      kept += "\u{FFFC}";
    } else kept += piece;
  }
  return kept;
}

function withoutAddresses(text: string): string {
  const named = text.replace(/\b(?:https?|ftp|mailto|doi):[^\s<>)\]]*/gi, "\u{FFFC}");
  // Every word may begin an address of mail: a text without the sign is not gone through for them.
  const mailed = named.includes("@")
    ? named.replace(/(?<![^\s<(])[^\s@<(]+@[^\s@>)]+/g, "\u{FFFC}")
    : named;
  return mailed.replace(/\]\([^()\n]*\)/g, "](\u{FFFC})");
}

/** How alike two texts are by their pairs of letters, 0 to 1 (Sørensen–Dice). Works in every script. */
export function likeness(left: string, right: string): number {
  if (left === right) return 1;
  const shorter = Math.min(left.length, right.length);
  if (shorter < 2 || shorter * 2 < Math.max(left.length, right.length)) return 0;
  const pairs = new Map<string, number>();
  for (let index = 1; index < left.length; index++) {
    const pair = left.slice(index - 1, index + 1);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let common = 0;
  for (let index = 1; index < right.length; index++) {
    const pair = right.slice(index - 1, index + 1);
    const count = pairs.get(pair) ?? 0;
    if (count > 0) {
      common++;
      pairs.set(pair, count - 1);
    }
  }
  return (2 * common) / (left.length + right.length - 2);
}

/** Long enough to say something: a sign of Chinese, Japanese or Korean carries more than a letter. */
export function weight(text: string): number {
  const dense =
    text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu)?.length ?? 0;
  return text.length + 1.5 * dense;
}

/** A piece of the author's text, short enough to quote. */
export function quote(text: string, longest = 60): string {
  const line = text.trim().replace(/\s+/g, " ");
  if (line.length <= longest) return line;
  return `${line
    .slice(0, longest)
    .toWellFormed()
    .replace(/\u{FFFD}$/u, "")
    .trimEnd()}…`;
}
