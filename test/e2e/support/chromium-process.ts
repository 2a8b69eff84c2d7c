import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium as playwright } from "playwright-core";
import { chromium } from "../../chromium-options.ts";

/** A browser of our own, in a process group that can be killed as a crash would. */
export interface OwnBrowser {
  readonly browser: Browser;
  kill(): Promise<void>;
}

/** A profile folder that outlives the browsers started on it. */
export function newProfile(): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), "workbench-profile-"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

export async function startChromium(folder: string): Promise<OwnBrowser> {
  rmSync(join(folder, "DevToolsActivePort"), { force: true });
  const child = spawn(
    chromium.executablePath ?? "",
    [
      ...(chromium.args ?? []),
      "--headless",
      "--remote-debugging-port=0",
      `--user-data-dir=${folder}`,
      "about:blank",
    ],
    { detached: true, stdio: "ignore" },
  );
  const port = await devToolsPort(folder, child);
  const browser = await playwright.connectOverCDP(`http://127.0.0.1:${port}`);
  return { browser, kill: () => killGroup(child) };
}

async function devToolsPort(folder: string, child: ChildProcess): Promise<string> {
  for (let tries = 0; tries < 300; tries++) {
    if (child.exitCode !== null) throw new Error(`Chromium ended with ${child.exitCode}`);
    try {
      const [port] = readFileSync(join(folder, "DevToolsActivePort"), "utf8").split("\n");
      if (port) return port;
    } catch {
      // The file comes when the browser listens.
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("Chromium did not open its port");
}

/** SIGKILL to every process of the browser at once: nobody gets to say goodbye. */
function killGroup(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
  });
}
