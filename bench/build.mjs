import { fileURLToPath } from "node:url";
import { buildWhenNeeded } from "../src/tools/build-when-needed.mjs";

const configFile = fileURLToPath(new URL("vite.config.ts", import.meta.url));

/** Builds the app as it ships, the peers' pages with the same Vite, and what is measured in Node. */
export async function buildEverything() {
  await buildWhenNeeded();
  const { build } = await import("vite");
  await build({ configFile, mode: "production" });
  await build({ configFile, mode: "node" });
}
