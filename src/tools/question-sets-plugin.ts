import { join } from "node:path";
import type { Plugin } from "vite";
import { describeProblem } from "#core/questions/describe-problem.ts";
import { readQuestionSets } from "#core/questions/read-set.ts";
import { questionFolders, questionsFolder } from "./question-folders.ts";

const moduleName = "virtual:question-sets";
const resolvedName = `\0${moduleName}`;

/** Gives the app the built-in question sets as JSON, so that no YAML is read in the browser. */
export function questionSets(): Plugin {
  return {
    name: "question-sets",
    resolveId: (id) => (id === moduleName ? resolvedName : undefined),
    load(id) {
      if (id !== resolvedName) return undefined;
      const folders = questionFolders();
      for (const { name } of folders.flat()) this.addWatchFile(join(questionsFolder, "..", name));
      const read = readQuestionSets(folders);
      if (!read.ok) return this.error(read.problem.map(describeProblem).join("\n"));
      // A browser parses a long JSON text faster than the same value written as a program.
      const json = JSON.stringify(JSON.stringify(read.value));
      return `export const questionSets = JSON.parse(${json});`;
    },
    configureServer(server) {
      server.watcher.add(questionsFolder);
      server.watcher.on("all", (_event, path) => {
        if (!path.startsWith(questionsFolder)) return;
        const module = server.moduleGraph.getModuleById(resolvedName);
        if (module) server.moduleGraph.invalidateModule(module);
        server.ws.send({ type: "full-reload" });
      });
    },
  };
}
