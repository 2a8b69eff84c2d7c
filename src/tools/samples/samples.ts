import { readFileSync } from "node:fs";
import { join } from "node:path";
import { json } from "#core/formats/json/json.ts";
import { readQuestionSets } from "#core/questions/read-set.ts";
import { questionFolders } from "../question-folders.ts";
import { sampleOf } from "./sample-source.ts";

const names = ["palmer-penguins"];

export interface SampleFile {
  readonly name: string;
  readonly path: string;
  /** What the file should hold. */
  readonly text: string;
}

/** Every sample datasheet of public/samples, built from its source and the question sets. */
export function samples(): SampleFile[] {
  const sets = readQuestionSets(questionFolders());
  if (!sets.ok) throw new Error("The question sets have problems: run `npm run check:questions`.");
  return names.map((name) => {
    const source = readFileSync(join(import.meta.dirname, `${name}.yaml`), "utf8");
    return {
      name: `public/samples/${name}.datasheet.json`,
      path: join(import.meta.dirname, `../../../public/samples/${name}.datasheet.json`),
      text: json.write(sampleOf(source, sets.value)),
    };
  });
}
