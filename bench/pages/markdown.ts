import { lexer } from "marked";
import { canonical } from "../../src/core/datasheet/canonical.ts";
import { exported } from "../../src/core/datasheet/draft.ts";
import { readMarkdown } from "../../src/core/formats/markdown/read.ts";
import { writeMarkdown } from "../../src/core/formats/markdown/write.ts";
import { draftOf } from "./full-draft.ts";
import { sets } from "./questions.ts";

/** Full datasheets whose Markdown is about so many characters together. */
function datasheetsOf(size: number) {
  const datasheets = [];
  for (let number = 1, left = size; left > 0; number++) {
    const datasheet = exported(draftOf({ sets, number, length: 2048 }));
    datasheets.push(datasheet);
    left -= writeMarkdown(datasheet).length;
  }
  return datasheets;
}

export interface MarkdownTimes {
  readonly datasheets: number;
  readonly characters: number;
  /** In milliseconds, a round each. */
  readonly write: readonly number[];
  readonly read: readonly number[];
  readonly lexer: readonly number[];
}

/** Writes, reads back and lexes the same text in turns, so that what slows the machine slows all three. */
export function measureMarkdown(size: number, rounds: number): MarkdownTimes {
  const datasheets = datasheetsOf(size);
  const texts = datasheets.map(writeMarkdown);
  for (const [index, text] of texts.entries()) {
    const back = readMarkdown(text);
    if (!back.ok || canonical(back.value.datasheet) !== canonical(datasheets[index])) {
      throw new Error(`Datasheet ${index} does not come back as it was`);
    }
  }
  const times = Array.from({ length: rounds }, () => ({
    write: timed(() => datasheets.map(writeMarkdown)),
    read: timed(() => texts.map(readMarkdown)),
    lexer: timed(() => texts.map((text) => lexer(text))),
  }));
  return {
    datasheets: datasheets.length,
    characters: texts.join("").length,
    write: times.map(({ write }) => write),
    read: times.map(({ read }) => read),
    lexer: times.map(({ lexer }) => lexer),
  };
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
