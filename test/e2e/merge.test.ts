import type { Page } from "@playwright/test";
import { choose, exported, openAnswer } from "./support/exchange.ts";
import { expect, test } from "./support/profiles.ts";
import { newDatasheet } from "./support/steps.ts";

const purpose = "motivation.purpose";
const updates = "maintenance.updates";

async function write(page: Page, id: string, question: string, text: string): Promise<void> {
  const field = await openAnswer(page, id, question);
  await field.fill(text);
  await expect(page.getByRole("banner").getByText("Saved", { exact: true }).first()).toBeVisible();
}

/** A colleague who has the file alone edits it by hand. */
function edited(file: string, before: string, after: string): { name: string; text: string } {
  expect(file.split(before)).toHaveLength(2);
  return { name: "from-a-colleague.md", text: file.replace(before, after) };
}

const keep = (page: Page) => page.getByRole("button", { name: "Keep the merge" });

test("what the author and a colleague wrote meanwhile both survive", async ({ page }) => {
  await page.goto("./");
  const id = await newDatasheet(page, "Written by two");
  await write(page, id, purpose, "To count the penguins.");
  await write(page, id, updates, "Once a year.");
  const file = await exported(page, id, "Markdown");
  await write(page, id, purpose, "To count the penguins of three islands.");

  await choose(page, edited(file, "Once a year.", "Twice a year, in spring and autumn."));
  const dialog = page.getByRole("dialog", { name: /is already here and differs/ });
  await expect(dialog).toContainText("The file came from the state exported on");
  await dialog.getByRole("button", { name: "Merge …" }).click();
  await expect(page.getByRole("heading", { name: "One change from the file" })).toBeVisible();
  await expect(page.locator("ins")).toContainText(["Twice"]);
  await keep(page).click();
  await expect(page.getByRole("heading", { name: "Written by two is merged" })).toBeFocused();

  await expect(await openAnswer(page, id, purpose)).toHaveValue(
    "To count the penguins of three islands.",
  );
  await expect(await openAnswer(page, id, updates)).toHaveValue(
    "Twice a year, in spring and autumn.",
  );
  const guidance = page.getByRole("complementary", { name: /Guidance/ });
  const summary = guidance.locator("summary");
  if (await summary.isVisible()) await summary.click();
  await guidance.getByRole("button", { name: "Show", exact: true }).first().click();
  await expect(guidance.locator("pre").first()).toHaveText("Once a year.");
});

test("the same words changed on both sides are asked about, and neither side is lost", async ({
  page,
}) => {
  await page.goto("./");
  const id = await newDatasheet(page, "Two minds");
  await write(page, id, purpose, "To count the penguins.");
  const file = await exported(page, id, "Markdown");
  await write(page, id, purpose, "To weigh the penguins.");
  await choose(page, edited(file, "To count the penguins.", "To ring the penguins."));
  await page.getByRole("button", { name: "Merge …" }).click();
  await expect(
    page.getByRole("heading", { name: "One place that both sides changed" }),
  ).toBeVisible();

  await keep(page).click();
  await expect(page.getByText("Choose what it becomes.")).toBeVisible();
  await page.getByRole("radio", { name: "Keep both, one below the other" }).check();
  await keep(page).click();
  await expect(page.getByRole("heading", { name: "Two minds is merged" })).toBeFocused();
  const field = await openAnswer(page, id, purpose);
  await expect(field).toHaveValue("To weigh the penguins.\n\nTo ring the penguins.");
});

test("a file that clashes is compared without being taken in", async ({ page }) => {
  await page.goto("./");
  const id = await newDatasheet(page, "Only looked at");
  await write(page, id, purpose, "To count the penguins.");
  const file = await exported(page, id, "Markdown");
  await choose(page, edited(file, "To count the penguins.", "To ring the penguins."));
  await page.getByRole("button", { name: "Compare the two, word by word" }).click();
  await page.waitForURL(/#\/compare\?from=draft/);
  await expect(page.locator("ins").first()).toContainText("ring");
  await expect(await openAnswer(page, id, purpose)).toHaveValue("To count the penguins.");
});
