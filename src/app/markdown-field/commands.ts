/** What stands in the field and what of it is selected, in UTF-16 units. */
export interface Selected {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Replace `from`–`to` by `insert`, then select `start`–`end` of the new text. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
  readonly start: number;
  readonly end: number;
}

export type Command = (selected: Selected) => Edit;

export const bold = around("**");
export const italic = around("*");

/** Puts a mark on both sides of the selection, or takes it away when it is there. */
function around(mark: string): Command {
  return (selected) => {
    const { text, start, end } = withoutBlanks(selected);
    const chosen = text.slice(start, end);
    if (chosen.includes("\n")) return aroundLines(mark, { text, start, end });
    const size = mark.length;
    const outside =
      text.slice(start - size, start) === mark && text.slice(end, end + size) === mark;
    if (outside && !isPartOfLongerMark(text, start, end, mark)) {
      return {
        from: start - size,
        to: end + size,
        insert: chosen,
        start: start - size,
        end: end - size,
      };
    }
    if (chosen.length > 2 * size && chosen.startsWith(mark) && chosen.endsWith(mark)) {
      const inner = chosen.slice(size, -size);
      return { from: start, to: end, insert: inner, start, end: start + inner.length };
    }
    return {
      from: start,
      to: end,
      insert: `${mark}${chosen}${mark}`,
      start: start + size,
      end: end + size,
    };
  };
}

/** A mark beside a blank marks nothing, and a double click may select the space after the word. */
function withoutBlanks(selected: Selected): Selected {
  const { text, start, end } = selected;
  const chosen = text.slice(start, end);
  if (chosen.trim() === "") return selected;
  const from = start + chosen.length - chosen.trimStart().length;
  return { text, start: from, end: from + chosen.trim().length };
}

/** A mark ends with its paragraph or item, so each line gets its own, after what makes it an item. */
function aroundLines(mark: string, { text, start, end }: Selected): Edit {
  const lines = text
    .slice(start, end)
    .split("\n")
    .map((line) => /^(\s*(?:(?:[-*+]|\d{1,9}[.)]|>|#{1,6})\s+)*)(.*?)(\s*)$/.exec(line) ?? [line])
    .map(([, lead = "", words = "", trail = ""]) => ({ lead, words, trail }));
  const marked = lines.every(({ words }) => words === "" || isMarked(words, mark));
  const insert = lines
    .map(({ lead, words, trail }) => {
      if (words === "") return lead + trail;
      const next = marked ? words.slice(mark.length, -mark.length) : mark + words + mark;
      return lead + next + trail;
    })
    .join("\n");
  return { from: start, to: end, insert, start, end: start + insert.length };
}

function isMarked(words: string, mark: string): boolean {
  if (words.length <= 2 * mark.length || !words.startsWith(mark) || !words.endsWith(mark))
    return false;
  return mark !== "*" || !words.startsWith("**") || words.startsWith("***");
}

function isPartOfLongerMark(text: string, start: number, end: number, mark: string): boolean {
  const before = start - mark.length - 1;
  return mark === "*" && text[before] === "*" && text[end + 1] === "*" && text[before - 1] !== "*";
}

export const link: Command = ({ text, start, end }) => {
  const chosen = text.slice(start, end);
  if (/^https?:\/\/\S+$/.test(chosen)) {
    return { from: start, to: end, insert: `[](${chosen})`, start: start + 1, end: start + 1 };
  }
  const at = start + chosen.length + 3;
  return { from: start, to: end, insert: `[${chosen}](https://)`, start: at, end: at + 8 };
};

export const code: Command = (selected) => {
  const chosen = selected.text.slice(selected.start, selected.end);
  if (!chosen.includes("\n")) return around("`")(selected);
  const fence = "`".repeat(Math.max(3, longestRun(chosen, "`") + 1));
  const lead = selected.start === 0 || selected.text[selected.start - 1] === "\n" ? "" : "\n";
  const insert = `${lead}${fence}\n${chosen.replace(/\n$/, "")}\n${fence}\n`;
  return {
    from: selected.start,
    to: selected.end,
    insert,
    start: selected.start + lead.length + fence.length,
    end: selected.start + lead.length + fence.length,
  };
};

function longestRun(text: string, letter: string): number {
  return Math.max(0, ...text.split(new RegExp(`[^${letter}]+`)).map((run) => run.length));
}

export const list = eachLine("- ");
export const quote = eachLine("> ");

/** Puts a mark before every selected line, or takes it away when all have it. */
function eachLine(mark: string): Command {
  return ({ text, start, end }) => {
    const from = text.lastIndexOf("\n", start - 1) + 1;
    const next = text.indexOf("\n", end > start && text[end - 1] === "\n" ? end - 1 : end);
    const to = next < 0 ? text.length : next;
    const lines = text.slice(from, to).split("\n");
    const marked =
      lines.every((line) => line.startsWith(mark) || line === "") &&
      lines.some((line) => line !== "");
    const changed = lines.map((line) => {
      if (marked) return line.startsWith(mark) ? line.slice(mark.length) : line;
      return line === "" && lines.length > 1 ? line : mark + line;
    });
    const insert = changed.join("\n");
    if (lines.length === 1) {
      const shift = insert.length - (to - from);
      return {
        from,
        to,
        insert,
        start: Math.max(from, start + shift),
        end: Math.max(from, end + shift),
      };
    }
    return { from, to, insert, start: from, end: from + insert.length };
  };
}

export const table: Command = ({ text, start, end }) => {
  const lead =
    start === 0 || text.slice(0, start).endsWith("\n\n")
      ? ""
      : text[start - 1] === "\n"
        ? "\n"
        : "\n\n";
  const insert = `${lead}| Column | Column |\n| --- | --- |\n|  |  |\n`;
  const at = start + lead.length + 2;
  return {
    from: start,
    to: end,
    insert: text.slice(start, end) + insert,
    start: at + (end - start),
    end: at + (end - start) + 6,
  };
};

/** Enter inside a list or quotation starts the next item; on an empty item it ends the list with a blank line. */
export function continueLine({ text, start, end }: Selected): Edit | undefined {
  if (start !== end) return undefined;
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const line = text.slice(from, start);
  const [, indent = "", mark = "", rest = ""] =
    /^(\s*)([-*+] |\d{1,9}[.)] |> )(.*)$/.exec(line) ?? [];
  if (mark === "") return undefined;
  if (rest.trim() === "") return { from, to: start, insert: "\n", start: from + 1, end: from + 1 };
  const number = /^(\d+)(.*)$/.exec(mark);
  const nextMark = number ? `${Number(number[1]) + 1}${number[2]}` : mark;
  const insert = `\n${indent}${nextMark}`;
  return {
    from: start,
    to: start,
    insert,
    start: start + insert.length,
    end: start + insert.length,
  };
}
