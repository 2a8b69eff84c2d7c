import { cpus, totalmem } from "node:os";
import { fileURLToPath } from "node:url";
import { chromiumPath } from "../src/tools/chromium.mjs";
import { installWhenNeeded } from "../src/tools/install.mjs";
import { readArguments } from "./arguments.mjs";

const asked = readArguments(process.argv.slice(2));
// With --json nothing but JSON goes to the output.
if (asked.json) console.log = console.error;
await installWhenNeeded();
await installWhenNeeded(fileURLToPath(new URL(".", import.meta.url)));
const executable = await chromiumPath();

// What these import is there only once it is installed.
const { buildEverything } = await import("./build.mjs");
const { measureAll } = await import("./measure-all.mjs");
const { isMet, table } = await import("./report.mjs");

await buildEverything();
const { rows, chromium } = await measureAll(asked, executable);
const machine = {
  processor: cpus()[0]?.model ?? "unknown",
  cores: cpus().length,
  memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
  node: process.version,
  chromium,
};
const judged = rows.map((row) => (row.bar === undefined ? row : { ...row, met: isMet(row) }));
const json = () => `${JSON.stringify({ machine, rows: judged }, null, 2)}\n`;
process.stdout.write(asked.json ? json() : table(machine, rows));
