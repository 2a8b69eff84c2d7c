import type { Format, FormatProblem, ReadBack } from "#core/formats/format.ts";
import { jsonFacts } from "#core/formats/json/facts.ts";
import { ordered } from "#core/formats/ordered.ts";
import { readBack } from "#core/formats/read-back.ts";
import { largestFile } from "#core/formats/size.ts";
import { readEither } from "#core/release/read.ts";
import type { ReleaseOrDraft } from "#core/release/release.ts";
import { failed, ok, type Result } from "#core/result.ts";

function write(datasheet: ReleaseOrDraft): string {
  return `${JSON.stringify(ordered(datasheet), null, 2)}\n`;
}

function read(text: string): Result<ReadBack, FormatProblem> {
  if (text.length > largestFile) {
    return failed({ code: "too-large", size: text.length, largest: largestFile });
  }
  const read = readEither(text);
  return read.ok ? ok(readBack(read.value, [])) : read;
}

export const json: Format = { ...jsonFacts, write, read };
