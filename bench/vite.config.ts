import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { questionSets } from "../src/tools/question-sets-plugin.ts";

const root = import.meta.dirname;

/** The peers' pages as the app is built; `--mode node` builds what is measured in Node instead. */
export default defineConfig(({ mode }) => ({
  root: `${root}/pages`,
  base: "./",
  publicDir: false,
  plugins: [react(), questionSets()],
  build:
    mode === "node"
      ? {
          outDir: `${root}/dist/node`,
          emptyOutDir: true,
          ssr: true,
          rolldownOptions: {
            input: ["markdown", "compare", "verify"].map((page) => `${root}/pages/${page}.ts`),
          },
        }
      : {
          outDir: `${root}/dist/pages`,
          emptyOutDir: true,
          target: "baseline-widely-available",
          modulePreload: { polyfill: false },
          assetsInlineLimit: 0,
          // What SurveyJS weighs is a figure of this benchmark, and no mistake of its build.
          chunkSizeWarningLimit: 10_000,
          rolldownOptions: {
            input: ["lab", "survey", "rjsf", "react", "bare"].map(
              (page) => `${root}/pages/${page}.html`,
            ),
          },
        },
  ssr: { noExternal: true },
}));
