import { markdownTable } from "#app/markdown-field/markdown-table.ts";

export type Pasted =
  | { readonly kind: "plain" }
  | { readonly kind: "markdown"; readonly text: string }
  | { readonly kind: "image" };

/** The parts of the clipboard that matter here. */
export interface Clip {
  readonly html: string;
  readonly plain: string;
  readonly hasImage: boolean;
}

const largestHtml = 2_000_000;
const blockMark = /^(?:#{1,6} |[-*+] |\d{1,9}[.)] |> |\||```)/;
const bareMark = /(?:^|\n)[ \t]*(?:[-*+]|\d{1,9}[.)]|>)[ \t]*$/;

/** What to type around pasted Markdown: a table, a list or paragraphs are only such with a blank line on either side. */
export function blankLinesAround(
  pasted: string,
  before: string,
  after: string,
): { readonly lead: string; readonly tail: string } {
  if (!pasted.includes("\n") && !blockMark.test(pasted)) return { lead: "", tail: "" };
  const above = before.match(/\n*$/)?.[0].length ?? 0;
  const below = after.match(/^\n*/)?.[0].length ?? 0;
  const begins = before.trim() === "" || bareMark.test(before);
  return {
    lead: begins ? "" : "\n".repeat(Math.max(0, 2 - above)),
    tail: after.trim() === "" ? "" : "\n".repeat(Math.max(0, 2 - below)),
  };
}

/** What to put into the field for what was pasted; `plain` leaves it to the browser. */
export async function readPaste({ html, plain, hasImage }: Clip): Promise<Pasted> {
  const rows = spreadsheetRows(plain);
  if (rows !== undefined && (html === "" || /<table/i.test(html))) {
    return { kind: "markdown", text: markdownTable(rows) };
  }
  if (html !== "" && html.length <= largestHtml && saysMoreThanPlain(html)) {
    const { markdownOfHtml } = await import("#app/markdown-field/markdown-of-html.ts");
    return { kind: "markdown", text: markdownOfHtml(html) };
  }
  return hasImage && plain === "" ? { kind: "image" } : { kind: "plain" };
}

/** Would converting change anything? Editors put plain text into the clipboard as a lone styled block. */
export function saysMoreThanPlain(html: string): boolean {
  return /<(?:a\s[^>]*href|b|strong|i|em|ul|ol|li|table|h[1-6]|blockquote|pre|code|img)\b/i.test(
    html,
  );
}

/** Rows of cells when the text is what a spreadsheet copies: tabs between cells, two columns or more. */
export function spreadsheetRows(plain: string): string[][] | undefined {
  const lines = splitRows(plain.replace(/\r\n?/g, "\n").replace(/\n$/, ""));
  const width = lines[0]?.length ?? 0;
  if (width < 2 || lines.length < 2 || lines.some((cells) => cells.length !== width))
    return undefined;
  return lines;
}

/** A cell with a line break or a tab in it is copied between double quotes. */
function splitRows(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  for (let index = 0; index < text.length; index++) {
    const letter = text[index] ?? "";
    if (quoted) {
      if (letter === '"' && text[index + 1] === '"') {
        cell += '"';
        index++;
      } else if (letter === '"') quoted = false;
      else cell += letter;
    } else if (letter === '"' && cell === "" && closesBeforeCellEnd(text, index)) quoted = true;
    else if (letter === "\t" || letter === "\n") {
      rows.at(-1)?.push(cell);
      cell = "";
      if (letter === "\n") rows.push([]);
    } else cell += letter;
  }
  rows.at(-1)?.push(cell);
  return rows;
}

function closesBeforeCellEnd(text: string, from: number): boolean {
  return /^"(?:[^"]|"")*"(?=\t|\n|$)/.test(text.slice(from, from + 20_000));
}
