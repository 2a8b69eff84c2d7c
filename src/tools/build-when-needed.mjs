import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.mjs";

const sources = [
  "index.html",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "vite.config.ts",
  "src",
  "questions",
  "public",
];

// Inside dist, which every build empties: whoever else builds leaves no stamp that could be mistaken.
const stampFile = join(root, "dist", ".built");

/** Builds dist when any source has changed since the last time. */
export async function buildWhenNeeded() {
  const stamp = hashOfSources();
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return;
  console.log("Building …");
  const { build } = await import("vite");
  await build({ root, configFile: join(root, "vite.config.ts"), logLevel: "warn" });
  writeFileSync(stampFile, stamp);
}

function hashOfSources() {
  const hash = createHash("sha256");
  for (const file of sources.flatMap(filesUnder)) {
    const bytes = readFileSync(join(root, file));
    hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
  return `${hash.digest("hex")}\n`;
}

function filesUnder(name) {
  const path = join(root, name);
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [name];
  return readdirSync(path)
    .sort()
    .flatMap((child) => filesUnder(join(name, child)));
}
