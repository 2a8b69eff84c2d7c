import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** The browser that the tests use: what is on this machine, or on Debian as root its package. */
export async function chromiumPath() {
  const found = findChromium();
  if (found !== undefined) return found;
  if (canInstall()) install();
  const installed = findChromium();
  if (installed !== undefined) return installed;
  console.error(
    "The tests need Chromium or Chrome: install one (on Debian: apt-get install chromium), or name it in CHROMIUM_PATH.",
  );
  return process.exit(2);
}

function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return named;
  return ["/usr/bin/chromium", ...inPath(), ...usualPlaces()].find(isProgram);
}

function inPath() {
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  return folders.flatMap((folder) => names.map((name) => join(folder, name)));
}

function usualPlaces() {
  const { PROGRAMFILES, LOCALAPPDATA } = process.env;
  return [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ...[PROGRAMFILES, LOCALAPPDATA]
      .filter(Boolean)
      .flatMap((folder) => [
        join(folder, "Google", "Chrome", "Application", "chrome.exe"),
        join(folder, "Chromium", "Application", "chrome.exe"),
      ]),
  ];
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function canInstall() {
  return process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}

function install() {
  console.log("Installing Chromium from the packages of this system …");
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", "chromium"]]) {
    const run = spawnSync("apt-get", args, {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
    if (run.status !== 0) console.error(`${run.stdout ?? ""}${run.stderr ?? ""}`.trimEnd());
  }
}
