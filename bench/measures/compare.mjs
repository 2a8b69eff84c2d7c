import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openPage } from "../browser.mjs";
import { longestTask } from "../longest-task.mjs";
import { median, quantile } from "../numbers.mjs";
import { watchKeys } from "../typing.mjs";

export const name = "compare";

export async function measure({ browser, site, quick }) {
  const compared = await import("../dist/node/compare.js");
  const rounds = quick ? 5 : 25;
  const files = compared.filesToCompare();
  return [
    ...inNode(compared.measureCompare(rounds), gitTimes(files.markdown, rounds), rounds),
    ...(await onScreen(browser, site, files, quick ? 1 : 7)),
  ];
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
      ...of("ours ÷ git's, its start included"),
      value: median(times.map((time, round) => time / git.diff[round])),
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

/** Two files handed to Compare, and keys pressed on the page until it shows what changed. */
async function onScreen(browser, site, { edited, unrelated }, rounds) {
  const seen = { edited: [], unrelated: [] };
  for (let round = 0; round < rounds; round++) {
    seen.edited.push(await handOver(browser, site, edited));
    const told = await handOver(browser, site, unrelated);
    if (!told.coarse) throw new Error("Compare does not say that it grew coarse");
    seen.unrelated.push(told);
  }
  return [
    ...rowsOf("57 answers of 2 kB, a tenth of all words changed", seen.edited),
    ...rowsOf("200 kB against a wholly different 200 kB", seen.unrelated, { most: 1200 }),
  ];
}

function rowsOf(what, seen, bar) {
  const of = (which, value) => ({
    group: `Compare two files in the browser: ${what}`,
    what: which,
    value,
    unit: "ms",
    runs: `median of ${seen.length}`,
  });
  const keys = seen.flatMap((each) => each.keys);
  return [
    {
      ...of("from the files to the changes on the screen", median(seen.map(({ shown }) => shown))),
      ...(bar && { bar }),
    },
    {
      ...of("the longest task of the page meanwhile", median(seen.map(({ task }) => task))),
      ...(bar && { bar: { most: 50 } }),
    },
    {
      ...of("a key pressed meanwhile, to the next paint, p95", quantile(keys, 0.95)),
      runs: `${keys.length} keys`,
    },
  ];
}

async function handOver(browser, site, { before, after }) {
  const { page, devtools } = await openPage(browser.context);
  await page.goto(`${site.app}#/compare`);
  const picker = page.getByLabel("Datasheets to compare");
  await picker.waitFor({ state: "attached" });
  // What the page fetches ahead is no part of comparing.
  await page.waitForTimeout(2000);
  await page.evaluate(watchKeys);
  const file = (name, text) => ({ name, mimeType: "application/json", buffer: Buffer.from(text) });
  const stop = await longestTask(devtools);
  const shown = page.evaluate(watchChanges);
  await picker.setInputFiles([file("before.json", before), file("after.json", after)]);
  let done = false;
  const finished = shown.finally(() => {
    done = true;
  });
  while (!done) {
    await page.keyboard.press("F9");
    await page.waitForTimeout(30);
  }
  const taken = await finished;
  const task = await stop();
  const keys = await page.evaluate(() => window.seenKeys.slice());
  const coarse = await page
    .getByText(/^Compared by paragraph/)
    .first()
    .isVisible();
  await page.close();
  return { shown: taken, task, keys, coarse };
}

/** Runs in the page: from the moment the files are there to the end of the frame that shows a change. */
function watchChanges() {
  return new Promise((resolve) => {
    addEventListener(
      "change",
      () => {
        const start = performance.now();
        const look = () => {
          if (document.querySelector('[id^="change-"]') === null) {
            requestAnimationFrame(look);
            return;
          }
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - start);
          port2.postMessage(undefined);
        };
        look();
      },
      { capture: true, once: true },
    );
  });
}
