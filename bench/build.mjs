import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { root } from "../src/tools/root.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Builds the app as it ships, the peers' pages with the same Vite, and what is measured in Node. The
 * app goes to a folder of its own: who builds `dist` meanwhile does not change what is measured.
 */
export async function buildEverything() {
  await build({
    root,
    configFile: join(root, "vite.config.ts"),
    logLevel: "error",
    build: { outDir: here("dist/app"), emptyOutDir: true },
  });
  await build({ configFile: here("vite.config.ts"), logLevel: "error", mode: "production" });
  await build({ configFile: here("vite.config.ts"), logLevel: "error", mode: "node" });
}
