import { spawnSync } from "node:child_process";
import { installWhenNeeded } from "../src/tools/install.mjs";

// The properties of `npm test`, held for many more documents. `SOAK_DOCUMENTS=5000 npm run soak` for fewer.
await installWhenNeeded();
const documents = process.env.SOAK_DOCUMENTS ?? "100000";
const started = Date.now();
const { status } = spawnSync(
  process.execPath,
  [
    "node_modules/vitest/vitest.mjs",
    "run",
    "--project",
    "core",
    // What is drawn is proved in a browser.
    "--project",
    "browser",
    // Every file of this name: formats, texts and datasheets compared, both merges, and what comes.
    "properties.test.ts",
  ],
  { stdio: "inherit", env: { ...process.env, SOAK_DOCUMENTS: documents } },
);
const minutes = ((Date.now() - started) / 60_000).toFixed(1);
console.log(`${documents} documents, ${minutes} minutes: ${status === 0 ? "all held" : "FAILED"}`);
process.exit(status ?? 2);
