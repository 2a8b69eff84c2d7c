import type { Plugin } from "vite";

/** The app fetches this list, and then what stands in it. */
const fileName = "app-files.json";

/** Lists every script and style of the build, so that an open page can have all of them at hand. */
export function appFiles(): Plugin {
  return {
    name: "app-files",
    apply: "build",
    generateBundle(_options, bundle) {
      const files = Object.values(bundle)
        .filter((file) => file.type === "chunk" || file.fileName.endsWith(".css"))
        .map((file) => file.fileName)
        .sort();
      this.emitFile({ type: "asset", fileName, source: JSON.stringify(files) });
    },
  };
}
