import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../src/tools/root.mjs";
import { countsOf } from "./counts.mjs";

const longest = 10 * 60_000;
const running = new Set();

process.once("SIGINT", () => {
  for (const child of running) kill(child);
  process.exit(130);
});

/** Runs one step with its output kept back, and tells what passed, failed and was skipped. */
export async function runStep(step) {
  if (step.report) rmSync(join(root, step.report.file), { force: true });
  const began = performance.now();
  const { status, output } = await run(step);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);

  const outcome = { step: step.name, ...countsOf(step, status) };
  const verdict = outcome.failed > 0 ? "FAILED" : "ok";
  console.log(`── ${step.name}: ${verdict} (${seconds} s${describeCounts(step, outcome)})`);
  if (outcome.failed > 0) console.log(`${output.trimEnd()}\n── end of ${step.name}`);
  return outcome;
}

function describeCounts(step, { passed, failed, skipped }) {
  if (!step.report) return "";
  const rest = skipped.length > 0 ? `, ${skipped.length} skipped` : "";
  return `, ${passed} passed, ${failed} failed${rest}`;
}

function run({ args, report }) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined, REPORT_FILE: report?.file },
      // A group of its own, so that what a hanging step has started ends with it.
      detached: process.platform !== "win32",
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => {
        output += text;
      });
    }
    running.add(child);
    const timer = setTimeout(() => {
      output += `\nStopped after ${longest / 60_000} minutes.`;
      kill(child);
    }, longest);
    child.on("error", (error) => {
      output += error.message;
    });
    child.on("close", (status) => {
      clearTimeout(timer);
      running.delete(child);
      resolve({ status: status ?? 1, output });
    });
  });
}

function kill(child) {
  if (process.platform === "win32") child.kill("SIGKILL");
  else process.kill(-child.pid, "SIGKILL");
}
