import type { Format } from "#core/formats/format.ts";
import { markdownFacts } from "#core/formats/markdown/facts.ts";
import { readMarkdown } from "#core/formats/markdown/read.ts";
import { writeMarkdown } from "#core/formats/markdown/write.ts";

export const markdown: Format = { ...markdownFacts, write: writeMarkdown, read: readMarkdown };
