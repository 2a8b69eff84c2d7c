/** A word, mark or address, and the white space after it. */
export interface Token {
  readonly word: string;
  readonly space: string;
}

// Markdown that is never cut: code, the address of a link, an address by itself, a tag, a footnote.
const whole = [
  /(?<!`)(`{1,3})(?!`)[^`\r\n]{1,500}\1(?!`)/,
  /(?<=\]\()[^\s()<>]+(?:\([^\s()]{0,200}\)[^\s()<>]{0,200}){0,3}/,
  /\b(?:https?|ftp):\/\/[^\s<>()[\]|`]*[^\s<>()[\]|`.,;:!?'"*_~]/,
  /[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}/,
  /<\/?[a-zA-Z][^<>\r\n]{0,300}>/,
  /\[\^[^\]\s[]{1,50}\]/,
  /&#?\w{1,20};/,
  /\\[!-/:-@[-`{-~]/,
];
const sources = whole.map(({ source }) => source).join("|");
const word = "[A-Za-z0-9À-ÖØ-öø-ɏḀ-ỿ]+";
const latin = /^[\0-\u024f\u1e00-\u1eff\u2010-\u2027\u2030-\u205e\u20a0-\u20cf\u2190-\u22ff]*$/;
/** Words as Unicode cuts them (UAX 29), for writing in Latin letters, ten times as fast. */
const latinTokens = new RegExp(
  `${sources}|${word}(?:['’.:_,·]${word}|_+${word})*|\\s+|([^\\s])\\2*`,
  "g",
);
const marks = new RegExp(`${sources}|\\*+|~~+|(?<![\\p{L}\\p{N}])_+|_+(?![\\p{L}\\p{N}_])`, "gu");
const words = new Intl.Segmenter("en", { granularity: "word" });
const blank = /^\s+$/;

/** The words of a text in order; the first is empty and has the space before all others. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let word = "";
  let space = "";
  for (const piece of piecesOf(text)) {
    if (blank.test(piece)) space += piece;
    else {
      tokens.push({ word, space });
      word = piece;
      space = "";
    }
  }
  tokens.push({ word, space });
  return tokens;
}

function piecesOf(text: string): readonly string[] {
  if (latin.test(text)) return text.match(latinTokens) ?? [];
  const pieces: string[] = [];
  for (const line of text.match(/[^\r\n]+|[\r\n]+/g) ?? []) {
    if (latin.test(line)) {
      // One by one: a call takes no more than some ten thousand at once.
      for (const piece of line.match(latinTokens) ?? []) pieces.push(piece);
    } else pushSegmented(line, pieces);
  }
  return pieces;
}

function pushSegmented(line: string, pieces: string[]): void {
  let from = 0;
  const between = (end: number) => {
    for (const short of shortPieces(line.slice(from, end))) {
      for (const { segment } of words.segment(short)) pieces.push(segment);
    }
  };
  for (const mark of line.matchAll(marks)) {
    between(mark.index);
    pieces.push(mark[0]);
    from = mark.index + mark[0].length;
  }
  between(line.length);
}

const longest = 1000;

/** The segmenter of Node 20 takes the square of a text's length, so that long lines are cut first. */
function* shortPieces(text: string): Generator<string> {
  let from = 0;
  while (text.length - from > longest) {
    const end = cutBefore(text, from);
    yield text.slice(from, end);
    from = end;
  }
  yield text.slice(from);
}

function cutBefore(text: string, from: number): number {
  for (let end = from + longest; end > from + longest / 2; end--) {
    if (/[\s。！？，、]/.test(text[end - 1] ?? "")) return end;
  }
  const end = from + longest;
  const inPair = /[\ud800-\udbff]/.test(text[end - 1] ?? "");
  return inPair ? end - 1 : end;
}

/** Something a person would call a word: letters or figures, or an address made of them. */
export function isWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

const end = /^(?:[.!?…]+|[。！？]+)$/;
const cjkEnd = /^[。！？]+$/;
const closing = /^["'”’»)\]*_`」』）]+$/;
const lowerCase = /^\p{Ll}/u;

/** 1 where a sentence begins; the end of the text counts as a beginning. */
export function sentenceStarts(tokens: readonly Token[]): Uint8Array {
  const starts = new Uint8Array(tokens.length + 1);
  starts[0] = starts[1] = starts[firstWord(tokens)] = starts[tokens.length] = 1;
  for (let index = 0; index < tokens.length; index++) {
    const word = tokens[index]?.word ?? "";
    if (!end.test(word)) continue;
    let last = index;
    while (tokens[last]?.space === "" && closing.test(tokens[last + 1]?.word ?? "")) last++;
    const parted = tokens[last]?.space !== "" || cjkEnd.test(word);
    if (parted && !lowerCase.test(tokens[last + 1]?.word ?? "")) starts[last + 1] = 1;
  }
  return starts;
}

/** After what makes a line a heading, an item or a quote: those marks are no part of its first sentence. */
function firstWord(tokens: readonly Token[]): number {
  let at = 1;
  for (; at < tokens.length; at++) {
    const { word = "", space = "" } = tokens[at] ?? {};
    const opens = /^(?:#{1,6}|[-+*>]|<[^>]+>)$/.test(word) && space !== "";
    const counts = /^\d{1,9}$/.test(word) && /^[.)]$/.test(tokens[at + 1]?.word ?? "");
    if (counts && space === "" && tokens[at + 1]?.space !== "") at++;
    else if (!opens) break;
  }
  return at;
}
