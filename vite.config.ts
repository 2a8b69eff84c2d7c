import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { appFiles } from "./src/tools/app-files-plugin.ts";
import { licenceNames } from "./src/tools/licence-names-plugin.ts";
import { questionSets } from "./src/tools/question-sets-plugin.ts";
import { relaxedPolicy } from "./src/tools/relaxed-policy-plugin.ts";
import { chromium } from "./test/chromium-options.ts";

export default defineConfig({
  // Addresses relative to index.html, so that the build works under any path of any static host.
  base: "./",
  appType: "mpa",
  plugins: [react(), questionSets(), licenceNames(), relaxedPolicy(), appFiles()],
  build: {
    target: "baseline-widely-available",
    modulePreload: {
      polyfill: false,
      // Where people go first is fetched whole at once; for all else the names alone would weigh 2 kB here.
      resolveDependencies: (file, needed, { hostType }) =>
        hostType === "html" || /(?:datasheet-frame|write-page)-/.test(file) ? needed : [],
    },
    manifest: true,
    // The Content-Security-Policy allows no data: address, so nothing is inlined as one.
    assetsInlineLimit: 0,
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "core",
          environment: "node",
          // Generated documents by the thousand, on whatever machine this is.
          testTimeout: 120_000,
          include: ["test/core/**/*.test.ts", "test/tools/**/*.test.ts"],
        },
      },
      {
        extends: true,
        // Found only while tests run, they would make Vite reload the page under a test.
        optimizeDeps: {
          include: ["axe-core", "vitest-browser-react", "spdx-expression-parse", "yaml"],
        },
        test: {
          name: "browser",
          include: ["test/app/**/*.test.{ts,tsx}"],
          testTimeout: 60_000,
          // Patience for a busy machine, as the journeys have it.
          expect: { poll: { timeout: 15_000 } },
          env: { SOAK_DOCUMENTS: process.env["SOAK_DOCUMENTS"] ?? "" },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: chromium }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
    ],
  },
});
