import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "#core/zod.ts";

const folder = join(import.meta.dirname, "../../../../shared/corpus");

const Truth = z.object({
  answers: z.array(
    z.object({
      question: z.string(),
      paper_question: z.nullable(z.string()),
      answered: z.boolean(),
      question_raw: z.string(),
      answer_first_words: z.optional(z.string()),
      answer_last_words: z.optional(z.string()),
    }),
  ),
});

/** One answer of a published datasheet: the paper's question, as its origin names it, and the text. */
export interface Published {
  readonly origin: string;
  readonly text: string;
  readonly firstWords: string;
  readonly lastWords: string;
}

export function hasPublished(name: string): boolean {
  return existsSync(join(folder, name));
}

const sections: Readonly<Record<string, string>> = {
  motivation: "MOT",
  composition: "COM",
  collection: "COL",
  preprocessing: "PRE",
  uses: "USE",
  distribution: "DIS",
  maintenance: "MNT",
};

/** Every answer of the document to a question of the paper, cut from between the questions. */
export function published(name: string, file: string): readonly Published[] {
  const document = readFileSync(join(folder, name, file), "utf8").replace(/\r\n?/g, "\n");
  const truth = Truth.parse(JSON.parse(readFileSync(join(folder, name, "truth.json"), "utf8")));
  let from = 0;
  const places = truth.answers.map((entry) => {
    const start = document.indexOf(entry.question_raw, from);
    if (start < 0) throw new Error(`Not in the document: ${entry.question_raw}`);
    from = start + entry.question_raw.length;
    return { entry, start, end: from };
  });
  return places.flatMap(({ entry, end }, index) => {
    const [section = "", ordinal = ""] = (entry.paper_question ?? "").split("-");
    const code = sections[section];
    if (code === undefined || !entry.answered) return [];
    const text = withoutNextHeading(document.slice(end, places[index + 1]?.start));
    const { answer_first_words: firstWords = "", answer_last_words: lastWords = "" } = entry;
    return [{ origin: `gebru-2021 ${code}-${ordinal}`, text, firstWords, lastWords }];
  });
}

/** What stands before the next question may end with the heading of its section. */
function withoutNextHeading(text: string): string {
  const trimmed = text.trim();
  const shorter = trimmed.replace(/(?:^|\n)#{1,6} [^\n]*$/, "").trim();
  return shorter === trimmed ? trimmed : withoutNextHeading(shorter);
}

/** Letters alone, without marks, list numbers and addresses, to find words again as a reader sees them. */
export function bare(text: string): string {
  return text
    .replace(/<[^>]*>/g, " ")
    .replace(/\]\([^)]*\)/g, " ")
    .replace(/^\s*\d+[.)]\s/gm, " ")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}
