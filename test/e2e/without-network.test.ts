import { readdirSync } from "node:fs";
import { join } from "node:path";
import { goTo, idInAddress, openAnswer } from "./support/exchange.ts";
import { expect, test } from "./support/profiles.ts";
import type { Watch } from "./support/watched.ts";

/** Where these workers cannot be fetched, the page does their work. */
const doneWithout = /^(?:compare|history)\.worker-/;
const built = () =>
  readdirSync(join(import.meta.dirname, "../../dist/assets")).filter(
    (name) => /\.(?:js|css)$/.test(name) && !doneWithout.test(name),
  );

test("once all is at hand, every page opens and words are kept without a network", async ({
  page,
  context,
  watched,
}) => {
  test.setTimeout(120_000);
  await page.clock.install();
  const asked = new Set<string>();
  const missed: string[] = [];
  page.on("requestfinished", (request) => asked.add(request.url().split("/").at(-1) ?? ""));
  await page.goto("./");
  await page.getByRole("button", { name: /Open the sample/ }).click();
  await page.waitForURL(/#\/d\/[0-9a-f-]{36}\/write\/./);
  const id = idInAddress(page);
  // Nobody waits the half minute after which all the rest is fetched.
  await page.clock.fastForward(30_000);
  await expect
    .poll(() => built().filter((name) => !asked.has(name)), { timeout: 90_000 })
    .toEqual([]);
  await context.setOffline(true);
  page.on("requestfailed", (request) => missed.push(request.url()));

  for (const place of ["/new", "/questions", "/settings", "/help", "/", `/d/${id}/about`]) {
    await goTo(page, place);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
  for (const place of ["check", "release", "compare", "read"]) {
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
  const wanted = missed.map((url) => url.split("/").at(-1) ?? "");
  expect(wanted.filter((name) => name !== "favicon.svg" && !doneWithout.test(name))).toEqual([]);
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

test("a question is written in although what stands around its field does not arrive", async ({
  page,
  watched,
}) => {
  await page.goto("./");
  await page.getByRole("button", { name: /Open the sample/ }).click();
  await page.waitForURL(/#\/d\/[0-9a-f-]{36}\/write\/./);
  const id = idInAddress(page);
  await page.goto("about:blank");
  await page.route(/\/(?:findings|parts-field|earlier-texts)-[^/]*\.js$/, (route) => route.abort());
  await page.goto("./");
  const field = await openAnswer(page, id, "distribution.licence");
  await expect(page.getByText("The fields of this question did not arrive")).toBeVisible();
  await field.fill("Written all the same.");
  await page.unroute(/\/(?:findings|parts-field|earlier-texts)-[^/]*\.js$/);
  await page.reload();
  await expect(field).toHaveValue("Written all the same.");
  await expect(page.getByText("The fields of this question did not arrive")).toHaveCount(0);
  forgive(watched, /ERR_FAILED|Failed to fetch dynamically|Unable to preload/);
});

/** What the browser says of the network that was taken away. */
function forgive({ complaints }: Watch, expected: RegExp): void {
  const others = complaints.filter((each) => !expected.test(each));
  complaints.splice(0, complaints.length, ...others);
}
