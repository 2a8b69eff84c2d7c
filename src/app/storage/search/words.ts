/** Small letters without marks: `Zürich` and `zurich` are one word. Equal in length to nothing in particular. */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
}

/** Scripts without spaces between words give a word for every character. */
const wordPattern =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{N}])+/gu;

/** The words of a text, folded, in order. */
export function wordsOf(text: string): string[] {
  return fold(text).match(wordPattern) ?? [];
}
