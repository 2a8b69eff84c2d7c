import { readdirSync } from "node:fs";
import { join } from "node:path";
import { goTo, idInAddress, openAnswer } from "./support/exchange.ts";
import { expect, test } from "./support/profiles.ts";
import type { Watch } from "./support/watched.ts";

const built = () =>
  readdirSync(join(import.meta.dirname, "../../dist/assets")).filter(
    (name) => /\.(?:js|css)$/.test(name) && !name.startsWith("search.worker"),
  );

test("once all is at hand, every page opens and words are kept without a network", async ({
  page,
  context,
  watched,
}) => {
  test.setTimeout(120_000);
  const asked = new Set<string>();
  const missed: string[] = [];
  page.on("requestfinished", (request) => asked.add(request.url().split("/").at(-1) ?? ""));
  await page.goto("./");
  await page.getByRole("button", { name: /Open the sample/ }).click();
  await page.waitForURL(/#\/d\/[0-9a-f-]{36}\/write\/./);
  const id = idInAddress(page);
  await expect
    .poll(() => built().filter((name) => !asked.has(name)), { timeout: 90_000 })
    .toEqual([]);
  await context.setOffline(true);
  page.on("requestfailed", (request) => missed.push(request.url()));

  for (const place of ["/new", "/questions", "/settings", "/help", "/", `/d/${id}/about`]) {
    await goTo(page, place);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
  for (const place of ["check", "read"]) {
    await goTo(page, `/d/${id}/${place}`);
    await expect(page.getByRole("main")).not.toHaveAttribute("aria-busy", "true");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: /^Export/ });
  await expect(dialog.getByRole("button", { name: "Download", exact: true })).toBeEnabled();
  await dialog.getByRole("button", { name: "Close" }).click();

  const field = await openAnswer(page, id, "maintenance.updates");
  await expect(page.getByRole("complementary", { name: /Guidance/ })).toContainText("Why we ask");
  await field.fill("Written without a network.");
  await goTo(page, `/d/${id}/read`);
  await expect(page.getByText("Written without a network.")).toBeVisible();

  // The browser itself asks for the icon again with every title.
  expect(missed.filter((url) => !url.endsWith("/favicon.svg"))).toEqual([]);
  forgive(watched, /^Failed to load resource: net::ERR_INTERNET_DISCONNECTED$/);
});

test("a page that does not arrive is said so in its place, and what was written stays", async ({
  page,
  context,
  watched,
}) => {
  await page.goto("./");
  await page.getByRole("button", { name: /Open the sample/ }).click();
  await page.waitForURL(/#\/d\/[0-9a-f-]{36}\/write\/./);
  const id = idInAddress(page);
  const field = await openAnswer(page, id, "maintenance.updates");
  await context.setOffline(true);
  await field.fill("Written just before.");
  await page.getByRole("link", { name: "Check", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText("What you have written is kept");
  await page.goBack();
  await expect(field).toHaveValue("Written just before.");
  await context.setOffline(false);
  await page.reload();
  await expect(field).toHaveValue("Written just before.");
  forgive(watched, /ERR_INTERNET_DISCONNECTED|Failed to fetch dynamically|Unable to preload/);
});

/** What the browser says of the network that was taken away. */
function forgive({ complaints }: Watch, expected: RegExp): void {
  const others = complaints.filter((each) => !expected.test(each));
  complaints.splice(0, complaints.length, ...others);
}
