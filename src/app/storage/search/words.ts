const asciiOnly = /^[\0-\x7f]*$/;

/** Small letters without marks: `Zürich` and `zurich` are one word. */
export function fold(text: string): string {
  if (asciiOnly.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
}

/** Scripts without spaces between words give a word for every character. */
const anyWord =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{N}])+/gu;
const asciiWord = /[a-z0-9]+/g;

/** The words of a text, folded, in order. */
export function wordsOf(text: string): string[] {
  const folded = fold(text);
  return folded.match(asciiOnly.test(folded) ? asciiWord : anyWord) ?? [];
}
