import { defineConfig } from "@playwright/test";
import { chromium } from "./test/chromium-options.ts";

// Chosen once, by the first process, and handed on to the workers: several checkouts may test at a time.
process.env["JOURNEYS_PORT"] ??= String(20_000 + (process.pid % 12_000));

// The build is served under a sub-path, because that is where static hosts put it.
const address = `http://127.0.0.1:${process.env["JOURNEYS_PORT"]}/deep/er/`;

export default defineConfig({
  testDir: "test/e2e",
  outputDir: "test-results/journeys",
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env["CI"] !== undefined,
  retries: 0,
  // Patience for a busy machine: nothing is judged by how long it takes.
  expect: { timeout: 20_000 },
  timeout: 60_000,
  reporter: [
    ["line"],
    ["json", { outputFile: process.env["REPORT_FILE"] ?? "test-results/journeys.json" }],
  ],
  use: { baseURL: address, launchOptions: chromium, trace: "retain-on-failure" },
  webServer: { command: "node test/e2e/serve.mjs", url: address, reuseExistingServer: false },
});
