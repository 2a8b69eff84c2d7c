import { resolve } from "node:path";
import { runnerImport } from "vite";

// Node 20 cannot run TypeScript, so vite's own module runner does: `node src/tools/run-ts.mjs FILE ARGS…`.
const [file, ...args] = process.argv.slice(2);
if (file === undefined) {
  console.error("Usage: node src/tools/run-ts.mjs FILE [ARGS…]");
  process.exit(2);
}
const path = resolve(file);
process.argv = [process.execPath, path, ...args];
await runnerImport(path, { configFile: false, logLevel: "error" });
