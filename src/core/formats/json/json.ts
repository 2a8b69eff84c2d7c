import type { Datasheet } from "#core/datasheet/datasheet.ts";
import { readDatasheet } from "#core/datasheet/read.ts";
import type { Format, FormatProblem, ReadBack } from "#core/formats/format.ts";
import { jsonFacts } from "#core/formats/json/facts.ts";
import { ordered } from "#core/formats/ordered.ts";
import { largestFile } from "#core/formats/size.ts";
import { failed, ok, type Result } from "#core/result.ts";

function write(datasheet: Datasheet): string {
  return `${JSON.stringify(ordered(datasheet), null, 2)}\n`;
}

function read(text: string): Result<ReadBack, FormatProblem> {
  if (text.length > largestFile) {
    return failed({ code: "too-large", size: text.length, largest: largestFile });
  }
  const datasheet = readDatasheet(text);
  return datasheet.ok ? ok({ datasheet: datasheet.value, edited: false, notes: [] }) : datasheet;
}

export const json: Format = { ...jsonFacts, write, read };
