/** A paragraph, and the white space from its end to the next. Joined in order they are the text. */
export interface Paragraph {
  readonly text: string;
  readonly gap: string;
}

/** Blank lines part paragraphs. White space before the first one is the gap of an empty one. */
export function paragraphsOf(source: string): Paragraph[] {
  const paragraphs: { text: string; gap: string }[] = [];
  for (const line of linesOf(source)) {
    const last = paragraphs.at(-1);
    const end = /(?:\r\n|\r|\n)?$/.exec(line)?.[0] ?? "";
    if (line.trim() === "") {
      if (last === undefined) paragraphs.push({ text: "", gap: line });
      else last.gap += line;
    } else if (last === undefined || last.text === "" || isParted(last.gap)) {
      paragraphs.push({ text: line.slice(0, line.length - end.length), gap: end });
    } else {
      last.text += last.gap + line.slice(0, line.length - end.length);
      last.gap = end;
    }
  }
  return paragraphs;
}

/** Whether a gap is more than the end of a line. */
export function isParted(gap: string): boolean {
  return !/^(?:\r\n|\r|\n)?$/.test(gap);
}

function linesOf(source: string): string[] {
  return source.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
}

/** The paragraphs without the white space after the last. */
export function textOf(paragraphs: readonly Paragraph[]): string {
  return paragraphs
    .map(({ text, gap }, index) => (index === paragraphs.length - 1 ? text : text + gap))
    .join("");
}

/** The blank line of this text, by how its lines end. */
export function blankLine(text: string): string {
  return text.includes("\r\n") ? "\r\n\r\n" : "\n\n";
}
