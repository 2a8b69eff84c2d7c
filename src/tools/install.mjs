import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { root } from "./root.mjs";

/** Runs `npm ci` when the lockfile has changed since the last time, and ends the process when that fails. */
export async function installWhenNeeded(folder = root) {
  refuseOldNode();
  const stampFile = join(folder, "node_modules", ".installed");
  const stamp = currentStamp(folder);
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return;

  console.log(`Installing what ${join(relative(root, folder), "package-lock.json")} lists …`);
  const { status, output } = await runNpm(folder, [
    "ci",
    "--no-audit",
    "--no-fund",
    "--include=dev",
  ]);
  if (status !== 0) {
    console.error(output.trimEnd());
    console.error("npm could not install what is needed; its own words are above.");
    process.exit(1);
  }
  writeFileSync(stampFile, stamp);
}

/** The versions that vite runs on. */
function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major >= 23 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19)) return;
  console.error(
    `Datasheet Workbench needs Node 20.19 or newer, and of Node 22 at least 22.12; this is ${process.versions.node}.`,
  );
  process.exit(1);
}

/** Some packages bring a program for one system alone, so a folder shared between two is installed anew. */
function currentStamp(folder) {
  const lockfile = readFileSync(join(folder, "package-lock.json"));
  const hash = createHash("sha256").update(lockfile).digest("hex");
  return `${hash} ${process.platform}-${process.arch}\n`;
}

function runNpm(folder, args) {
  const script = process.env.npm_execpath ?? "";
  const npm =
    basename(script) === "npm-cli.js"
      ? { command: process.execPath, before: [script] }
      : { command: "npm", before: [] };
  return new Promise((resolve) => {
    const child = spawn(npm.command, [...npm.before, ...args], {
      cwd: folder,
      stdio: ["ignore", "pipe", "pipe"],
      // Windows has npm as a command file, which only its shell can start.
      shell: npm.command === "npm" && process.platform === "win32",
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => {
        output += text;
      });
    }
    child.on("error", (error) => resolve({ status: 1, output: `${output}${error.message}\n` }));
    child.on("close", (status) => resolve({ status: status ?? 1, output }));
  });
}
