import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildWhenNeeded } from "../src/tools/build-when-needed.mjs";
import { root } from "../src/tools/root.mjs";

const configFile = fileURLToPath(new URL("vite.config.ts", import.meta.url));

/** Builds the app as it ships, the peers' pages with the same Vite, and what is measured in Node. */
export async function buildEverything() {
  await buildWhenNeeded();
  // A copy, so that whoever builds meanwhile does not change what is measured.
  const app = fileURLToPath(new URL("dist/app", import.meta.url));
  rmSync(app, { recursive: true, force: true });
  cpSync(join(root, "dist"), app, { recursive: true });
  const { build } = await import("vite");
  await build({ configFile, mode: "production" });
  await build({ configFile, mode: "node" });
}
