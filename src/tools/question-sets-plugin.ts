import { join } from "node:path";
import type { Plugin } from "vite";
import { assemble } from "#core/questions/assemble.ts";
import { describeProblem } from "#core/questions/describe-problem.ts";
import type { QuestionSet } from "#core/questions/question.ts";
import { readQuestionSets } from "#core/questions/read-set.ts";
import { questionFolders, questionsFolder } from "./question-folders.ts";

const whole = "virtual:question-sets";
const guidance = "virtual:guidance";
const openSections = "virtual:open-sections";

/**
 * Gives the app the built-in question sets as JSON, so that no YAML is read in the browser: the whole
 * of them for pages about questions, the guidance of one section at a time for writing, and the bare
 * number of questions in each section for a library that is still empty.
 */
export function questionSets(): Plugin {
  return {
    name: "question-sets",
    resolveId: (id) =>
      [whole, openSections].includes(id) || id.startsWith(guidance) ? `\0${id}` : undefined,
    load(id) {
      const name = id.startsWith("\0") ? id.slice(1) : "";
      if (name !== whole && name !== openSections && !name.startsWith(guidance)) return undefined;
      const folders = questionFolders();
      for (const { name } of folders.flat()) this.addWatchFile(join(questionsFolder, "..", name));
      const read = readQuestionSets(folders);
      if (!read.ok) return this.error(read.problem.map(describeProblem).join("\n"));
      return moduleText(name, read.value);
    },
    configureServer(server) {
      server.watcher.add(questionsFolder);
      server.watcher.on("all", (_event, path) => {
        if (!path.startsWith(questionsFolder)) return;
        for (const [id, module] of server.moduleGraph.idToModuleMap) {
          if (id.startsWith("\0virtual:")) server.moduleGraph.invalidateModule(module);
        }
        server.ws.send({ type: "full-reload" });
      });
    },
  };
}

function moduleText(name: string, sets: readonly QuestionSet[]): string {
  if (name === whole) return `export const questionSets = ${parsed(sets)};`;
  if (name === openSections) return `export const openSections = ${parsed(openSectionsOf(sets))};`;
  const sections = [...new Set(sets.flatMap((set) => set.sections.map(({ section }) => section)))];
  if (name === guidance) {
    const loads = sections.map((section) => `"${section}": () => import("${guidance}/${section}")`);
    return `export const guidanceOf = { ${loads.join(", ")} };`;
  }
  return `export const guidance = ${parsed(guidanceIn(sets, name.slice(guidance.length + 1)))};`;
}

/** A browser parses a long JSON text faster than the same value written as a program. */
function parsed(value: unknown): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
}

function guidanceIn(sets: readonly QuestionSet[], section: string) {
  return sets.flatMap((set) =>
    set.sections
      .filter((each) => each.section === section)
      .flatMap(({ questions }) =>
        questions.map(({ id, why, covers, example }) => ({ id, why, covers, example })),
      ),
  );
}

/** Every question open: `o`, or `-` for one that never counts. */
function openSectionsOf(sets: readonly QuestionSet[]) {
  const { sections, questions } = assemble(sets);
  return sections.map(({ id, title }) => ({
    id,
    title,
    ticks: questions
      .filter(({ section }) => section === id)
      .map(({ optional }) => (optional ? "-" : "o"))
      .join(""),
  }));
}
