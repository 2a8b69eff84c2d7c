import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { median } from "../numbers.mjs";

export const name = "compare";

export async function measure({ quick }) {
  const compared = await import("../dist/node/compare.js");
  const rounds = quick ? 5 : 25;
  const files = compared.filesToCompare();
  return inNode(compared.measureCompare(rounds), gitTimes(files.markdown, rounds), rounds);
}

function inNode({ answers, words, changed, first, times }, git, rounds) {
  const of = (what) => ({
    group: `Compare ${answers} answers of 2 kB, ${changed} of ${words} words changed, in Node`,
    what,
    runs: `median of ${rounds}`,
  });
  const ours = median(times);
  return [
    { ...of("compared"), value: ours, unit: "ms", bar: { most: 50 } },
    { ...of("the first time, not compiled yet"), value: first, unit: "ms", runs: "1 run" },
    { ...of("git diff --word-diff on the Markdown of both"), value: median(git.diff), unit: "ms" },
    { ...of("git by itself, doing nothing"), value: median(git.start), unit: "ms" },
    {
      ...of("ours ÷ git's, without git's start"),
      value: ours / Math.max(0.1, median(git.diff) - median(git.start)),
      unit: "×",
    },
  ];
}

/** git compares the two files as a reviewer would have it without the Workbench. */
function gitTimes({ before, after }, rounds) {
  const folder = mkdtempSync(join(tmpdir(), "workbench-compare-"));
  try {
    writeFileSync(join(folder, "before.md"), before);
    writeFileSync(join(folder, "after.md"), after);
    const diff = ["diff", "--no-index", "--word-diff", "--no-color", "before.md", "after.md"];
    const runs = Array.from({ length: rounds }, () => ({
      diff: timed(folder, diff, 1),
      start: timed(folder, ["--version"], 0),
    }));
    return { diff: runs.map((run) => run.diff), start: runs.map((run) => run.start) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function timed(cwd, args, expected) {
  const start = performance.now();
  const { status, error, stdout } = spawnSync("git", args, { cwd, maxBuffer: 100_000_000 });
  const taken = performance.now() - start;
  if (status !== expected || stdout.length === 0)
    throw error ?? new Error(`git ended with ${status}`);
  return taken;
}
