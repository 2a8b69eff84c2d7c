import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { apply } from "#core/compare/apply.ts";
import { compare } from "#core/compare/compare.ts";
import { readComparisonJson } from "#core/compare/export/json.ts";
import { json } from "#core/formats/json/json.ts";
import type { ReleaseOrDraft } from "#core/release/release.ts";
import { exported, goTo, openAnswer, savedText } from "./support/exchange.ts";
import { hostileSheet } from "./support/hostile-sheet.ts";
import { expect, test } from "./support/profiles.ts";
import { newDatasheet } from "./support/steps.ts";

const samples = join(import.meta.dirname, "../../public/samples");
const names = ["palmer-penguins-0.1.0-1.datasheet.json", "palmer-penguins-0.1.0-2.datasheet.json"];

interface Handed {
  readonly name: string;
  readonly text: string;
}

const sampleFiles = (): Promise<Handed[]> =>
  Promise.all(
    names.map(async (name) => ({ name, text: await readFile(join(samples, name), "utf8") })),
  );

async function handOver(page: Page, files: readonly Handed[]): Promise<void> {
  await page.getByLabel("Datasheets to compare").setInputFiles(
    files.map(({ name, text }) => ({
      name,
      mimeType: "application/octet-stream",
      buffer: Buffer.from(text),
    })),
  );
}

function documentIn({ text }: Handed): ReleaseOrDraft {
  const read = json.read?.(text);
  if (read?.ok !== true) throw new Error("no datasheet");
  return read.value.datasheet;
}

const shown = (page: Page) => page.locator("article[data-change]");

test("an author sees what changed since the last release, goes through it by key, and takes it along", async ({
  page,
}) => {
  await page.goto("./");
  const id = await newDatasheet(page, "Gulls of a harbour");
  const write = async (words: string) => {
    await (await openAnswer(page, id, "motivation.purpose")).fill(words);
    await expect(page.getByText("Saved", { exact: true }).first()).toBeVisible();
  };
  await write("To count the gulls of a **harbour** in winter.");
  await goTo(page, `/d/${id}/compare`);
  await expect(page.getByRole("heading", { name: "Nothing to compare with yet" })).toBeVisible();
  await page.getByRole("link", { name: "Cut a release" }).click();
  await page.getByRole("button", { name: "Release 1.0.0" }).click();
  const dialog = page.getByRole("dialog", { name: "Release 1.0.0?" });
  await dialog.getByRole("button", { name: "Release 1.0.0" }).click();
  await expect(dialog).toBeHidden();
  await write("To weigh the gulls of a **harbour** in winter.");

  await page.getByRole("link", { name: "Compare" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "One answer changed" })).toBeVisible();
  const change = page.locator('[data-change="edited/motivation.purpose"]');
  const text = change.locator("[data-piece]");
  await expect(text.locator("del")).toHaveText("removed count");
  await expect(text.locator("ins")).toHaveText("added weigh");
  await expect(change.locator("strong")).toHaveText("harbour");

  const stops = await shown(page).count();
  for (let at = 0; at < stops; at++) await page.keyboard.press("Alt+ArrowDown");
  await page.keyboard.press("Alt+ArrowUp");
  await page.keyboard.press("Alt+R");
  await expect(page.getByText(`1 of ${stops} read`)).toBeVisible();
  const address = page.url();
  expect(address).toContain("change=");
  await page.reload();
  await expect(page.getByText(`1 of ${stops} read`)).toBeVisible();
  await expect(shown(page).nth(stops - 2)).toBeFocused();

  const markdown = await savedText(page, () =>
    page.getByRole("button", { name: "Save as Markdown" }).click(),
  );
  expect(markdown).toContain("**One answer changed.**");
  expect(markdown).toContain("~~count~~ **weigh**");
  await page.getByRole("button", { name: "Swap" }).click();
  await expect(text.locator("ins")).toHaveText("added count");
});

test("a reviewer sees every change between two files, without importing them; a link leads others to one", async ({
  page,
  emptyProfile,
}) => {
  const files = await sampleFiles();
  const [before, after] = files.map(documentIn);
  if (before === undefined || after === undefined) throw new Error("no samples");
  await page.goto("./#/compare");
  await handOver(page, files.toReversed());
  await expect(shown(page).first()).toBeVisible();

  const expected = compare(before, after).changes.filter(
    (change) => "question" in change && "text" in change,
  );
  expect(expected.length).toBeGreaterThan(5);
  for (const { id } of expected) await expect(page.locator(`[data-change="${id}"]`)).toBeVisible();
  const saved = await savedText(page, () =>
    page.getByRole("button", { name: "Save as JSON" }).click(),
  );
  const comparison = readComparisonJson(saved);
  expect(comparison.ok && apply(before, comparison.value)).toEqual({ ok: true, value: after });

  const [first] = expected;
  const link = new URL(page.url());
  const params = new URLSearchParams({
    from: comparison.ok ? comparison.value.before.digest : "",
    to: comparison.ok ? comparison.value.after.digest : "",
    change: first?.id ?? "",
  });
  link.hash = `#/compare?${params}`;
  const other = await emptyProfile();
  await other.goto(link.href);
  await expect(other.getByText("This link leads to one change")).toBeVisible();
  await handOver(other, files);
  await expect(other.locator(`[data-change="${first?.id}"]`)).toBeFocused();
  await goTo(other, "/");
  await expect(other.locator("[data-id]")).toHaveCount(0);
});

test("two long texts that have nothing in common are compared in a worker, while the page answers keys", async ({
  page,
}) => {
  const [file] = await sampleFiles();
  if (file === undefined) throw new Error("no sample");
  const long = (seed: number) => {
    let state = seed;
    const word = () => {
      state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
      return state.toString(36);
    };
    return Array.from({ length: 1900 }, () => Array.from({ length: 18 }, word).join(" ")).join(
      ".\n\n",
    );
  };
  const withText = (name: string, seed: number): Handed => {
    const { release: _, ...sheet } = JSON.parse(file.text);
    sheet.answers["motivation.purpose"].text = long(seed);
    return { name, text: JSON.stringify({ ...sheet, status: "draft" }) };
  };
  await page.goto("./#/compare");
  await expect(page.getByRole("heading", { name: "Compare two datasheets" })).toBeVisible();
  const worker = page.waitForEvent("worker");
  await handOver(page, [withText("one.json", 1), withText("other.json", 7)]);
  expect((await worker).url()).toContain("compare.worker");
  await page.keyboard.press("Tab");
  await expect(page.locator(":focus")).toBeVisible();
  await expect(page.getByText("Compared by paragraph").first()).toBeVisible({ timeout: 60_000 });
});

test.describe("whatever a file holds", () => {
  test.use({ bypassCSP: true });
  test("nothing of it runs as a change", async ({ page }) => {
    test.setTimeout(120_000);
    await page.addInitScript(() => {
      const fired: string[] = [];
      Object.assign(window, {
        fired,
        fire: () => fired.push("fired"),
        alert: () => fired.push("alert"),
      });
    });
    await page.goto("./");
    const id = await newDatasheet(page, "Harmless");
    const clean = await exported(page, id, "JSON");
    const evil = hostileSheet(clean, "https://beacon.example/pixel");
    await goTo(page, "/compare");
    await handOver(page, [
      { name: "<img src=x: onerror=fire()>.json", text: evil },
      { name: "clean.json", text: clean },
    ]);
    await expect(shown(page).first()).toBeVisible();
    await page.getByText("Side by side").last().click();
    await page.getByRole("button", { name: "Swap" }).click();
    await expect(shown(page).first()).toBeVisible();
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => (window as unknown as { fired: string[] }).fired)).toEqual([]);
    const bad = page.locator(
      "main :is(script, style, link, iframe, object, embed, form, img, video, audio), main a[href^='javascript' i], main a[href^='data:' i]",
    );
    await expect(bad).toHaveCount(0);
  });
});
