import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { buildWhenNeeded } from "./build-when-needed.mjs";
import { chromiumPath } from "./chromium.mjs";
import { installWhenNeeded } from "./install.mjs";
import { root } from "./root.mjs";

// The pictures of the README, taken from the sample in the production build, so that they stay true.
const pictures = [
  { name: "write", page: "write/composition/composition.missing", heading: "Composition" },
  { name: "read", page: "read", heading: "Palmer Penguins" },
  { name: "compare", page: "compare?change=edited/composition.missing", heading: /changed$/ },
];
const size = { width: 1440, height: 900 };

await installWhenNeeded();
await buildWhenNeeded();
const folder = join(root, "docs", "screenshots");
mkdirSync(folder, { recursive: true });

const { preview } = await import("vite");
const { chromium } = await import("playwright-core");
const server = await preview({
  root,
  configFile: false,
  appType: "mpa",
  logLevel: "warn",
  preview: { host: "127.0.0.1", port: 0, open: false },
});
const browser = await chromium.launch({
  executablePath: await chromiumPath(),
  args: ["--no-sandbox", "--disable-gpu"],
});
try {
  const page = await browser.newPage({ viewport: size, colorScheme: "light" });
  await page.goto(server.resolvedUrls?.local[0] ?? "");
  await page.getByText("Open the sample").first().click();
  await page.waitForURL(/#\/d\/[0-9a-f-]+\//);
  const datasheet = /#\/d\/([0-9a-f-]+)\//.exec(page.url())?.[1];
  for (const { name, page: path, heading } of pictures) {
    await page.evaluate((hash) => location.assign(hash), `#/d/${datasheet}/${path}`);
    await page.getByRole("heading", { level: 1, name: heading }).waitFor();
    await page.evaluate(() => document.fonts.ready);
    // The word that the sample was added goes by itself; a picture must not show it.
    await page.getByText("Added Palmer Penguins").waitFor({ state: "hidden", timeout: 30_000 });
    await page.waitForLoadState("networkidle");
    await page.screenshot({ path: join(folder, `${name}.png`) });
    console.log(`docs/screenshots/${name}.png`);
  }
} finally {
  await browser.close();
  await server.close();
}
