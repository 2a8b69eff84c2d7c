import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A browser with a profile of its own on the disk, so that its database works as a person's does. */
export async function openBrowser(executablePath) {
  const profile = mkdtempSync(join(tmpdir(), "workbench-bench-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: flags,
    viewport: { width: 1280, height: 900 },
  });
  return {
    context,
    version: context.browser()?.version() ?? (await versionOf(context)),
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function versionOf(context) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const { product } = await session.send("Browser.getVersion");
  await page.close();
  return product.replace(/^.*\//, "");
}

/** A page with the means to slow it and to ask what its scripts cost. */
export async function openPage(context, { slowdown = 1, cache = true } = {}) {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
  await devtools.send("Network.enable");
  await devtools.send("Network.setCacheDisabled", { cacheDisabled: !cache });
  if (slowdown !== 1) await devtools.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  page.setDefaultTimeout(120_000);
  return { page, devtools };
}

/** Seconds that the page's main thread has worked so far, in all and in scripts, by its own clock. */
export async function worked(devtools) {
  const { metrics } = await devtools.send("Performance.getMetrics");
  const of = (name) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return { script: of("ScriptDuration"), all: of("TaskDuration") };
}
