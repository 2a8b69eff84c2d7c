import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The folder of the built-in question sets. */
export const questionsFolder = join(import.meta.dirname, "../../questions");

/** The YAML files of every set, a list a folder, under names such as `questions/gebru-2021/set.yaml`. */
export function questionFolders(): { name: string; text: string }[][] {
  return readdirSync(questionsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((folder) =>
      readdirSync(join(questionsFolder, folder))
        .filter((file) => file.endsWith(".yaml"))
        .map((file) => ({
          name: `questions/${folder}/${file}`,
          text: readFileSync(join(questionsFolder, folder, file), "utf8"),
        })),
    );
}
