import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readDatasheet } from "#core/datasheet/read.ts";
import { readRelease } from "#core/release/read.ts";
import type { Result } from "#core/result.ts";
import { readReview } from "#core/review/read.ts";

const folder = join(import.meta.dirname, "../../../public/samples");

function shipped<Value>(file: string, read: (text: string) => Result<Value, unknown>): Value {
  const result = read(readFileSync(join(folder, file), "utf8"));
  if (!result.ok) throw new Error(`${file}: ${JSON.stringify(result.problem)}`);
  return result.value;
}

/** The files of public/samples, as anybody would read them. */
export const draft = shipped("palmer-penguins.datasheet.json", readDatasheet);
export const first = shipped("palmer-penguins-0.1.0-1.datasheet.json", readRelease);
export const second = shipped("palmer-penguins-0.1.0-2.datasheet.json", readRelease);
export const review = shipped("palmer-penguins.review.json", readReview);
