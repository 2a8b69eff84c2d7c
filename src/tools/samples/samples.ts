import { readFileSync } from "node:fs";
import { join } from "node:path";
import { json } from "#core/formats/json/json.ts";
import { readQuestionSets } from "#core/questions/read-set.ts";
import type { Release } from "#core/release/release.ts";
import { writeReview } from "#core/review/write.ts";
import { questionFolders } from "../question-folders.ts";
import { withHistory } from "./sample-history.ts";
import { sheetOf } from "./sample-source.ts";

const names = ["palmer-penguins"];

export interface SampleFile {
  readonly name: string;
  readonly path: string;
  /** What the file should hold. */
  readonly text: string;
}

/**
 * Every file of public/samples, built from its sources and the question sets: a draft, the releases
 * it had, and a review of them.
 */
export function samples(): SampleFile[] {
  const sets = readQuestionSets(questionFolders());
  if (!sets.ok) throw new Error("The question sets have problems: run `npm run check:questions`.");
  return names.flatMap((name) => {
    const written = (file: string) => readFileSync(join(import.meta.dirname, file), "utf8");
    const today = sheetOf(written(`${name}.yaml`), sets.value);
    const { draft, releases, review } = withHistory(today, written(`${name}.history.yaml`));
    return [
      sampleFile(`${name}.datasheet.json`, json.write(draft)),
      ...releases.map((release) => sampleFile(releaseName(name, release), json.write(release))),
      sampleFile(`${name}.review.json`, writeReview(review)),
    ];
  });
}

function releaseName(name: string, { dataset, revision }: Release): string {
  return `${name}-${dataset.version}-${revision}.datasheet.json`;
}

function sampleFile(file: string, text: string): SampleFile {
  const name = `public/samples/${file}`;
  return { name, path: join(import.meta.dirname, "../../..", name), text };
}
