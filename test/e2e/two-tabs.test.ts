import type { Page } from "@playwright/test";
import { goTo, openAnswer } from "./support/exchange.ts";
import { expect, test } from "./support/profiles.ts";
import { newDatasheet } from "./support/steps.ts";

const answerField = (page: Page) => page.getByRole("textbox", { name: /^Your answer/ });
const saved = (page: Page) => page.getByRole("banner").getByText("Saved", { exact: true }).first();

/** Two tabs of one browser at one datasheet. */
async function twoTabs(page: Page, title: string): Promise<{ id: string; other: Page }> {
  await page.goto("./");
  const id = await newDatasheet(page, title);
  const other = await page.context().newPage();
  await other.goto(`./#/d/${id}/write`);
  await expect(answerField(other)).toBeVisible();
  return { id, other };
}

test("different answers both survive, and appear in the other tab without a reload", async ({
  page,
}) => {
  const { id, other } = await twoTabs(page, "Two tabs, two answers");
  await openAnswer(page, id, "motivation.purpose");
  await openAnswer(other, id, "motivation.measures");
  await Promise.all([
    answerField(page).pressSequentially("Written in the first tab."),
    answerField(other).pressSequentially("Written in the second tab."),
  ]);
  const purpose = "article[data-question='motivation.purpose']";
  const measures = "article[data-question='motivation.measures']";
  await expect(other.locator(purpose)).toContainText("Written in the first tab.");
  await expect(page.locator(measures)).toContainText("Written in the second tab.");
  await expect(page.getByText("also changed in another tab")).toHaveCount(0);
  await expect(other.getByText("also changed in another tab")).toHaveCount(0);

  await test.step("an open field that nobody types in follows as well", async () => {
    await openAnswer(other, id, "motivation.purpose");
    await answerField(page).pressSequentially(" And more.");
    await expect(answerField(other)).toHaveValue("Written in the first tab. And more.");
  });

  await page.reload();
  await expect(page.locator(measures)).toContainText("Written in the second tab.");
  await expect(answerField(page)).toHaveValue("Written in the first tab. And more.");
});

for (const settle of ["Keep mine", "Use the other"] as const) {
  test(`the same answer in a tab that hears no news: the later writer is told, both texts stay, “${settle}”`, async ({
    page,
  }) => {
    await page.goto("./");
    const id = await newDatasheet(page, "Two tabs, one answer");
    const deaf = await page.context().newPage();
    await deaf.addInitScript(() => Reflect.deleteProperty(globalThis, "BroadcastChannel"));
    await deaf.goto("./");
    const second = await openAnswer(deaf, id, "motivation.purpose");
    const first = await openAnswer(page, id, "motivation.purpose");
    await first.pressSequentially("Written first.");
    await expect(saved(page)).toBeVisible();

    await second.pressSequentially("Written second.");
    const notice = deaf.getByRole("alert").filter({ hasText: "also changed in another tab" });
    await expect(notice.locator("pre")).toHaveText("Written first.");
    await expect(second).toHaveValue("Written second.");
    const taken = settle === "Keep mine" ? "Written second." : "Written first.";
    const left = settle === "Keep mine" ? "Written first." : "Written second.";
    await notice.getByRole("button", { name: settle }).click();
    await expect(notice).toHaveCount(0);
    await expect(second).toHaveValue(taken);
    await expect(saved(deaf)).toBeVisible();

    await deaf.reload();
    await expect(second).toHaveValue(taken);
    expect(await shownEarlier(deaf)).toContain(left);
  });
}

/** Every text listed under Earlier versions. */
async function shownEarlier(page: Page): Promise<string[]> {
  const guidance = page.getByRole("complementary", { name: /Guidance/ });
  const summary = guidance.locator("summary");
  if (await summary.isVisible()) await summary.click();
  const rows = guidance
    .getByRole("listitem")
    .filter({ has: page.getByRole("button", { name: /^(?:Show|Hide)$/ }) });
  await expect(rows).not.toHaveCount(0);
  const texts: string[] = [];
  for (let row = 0; row < (await rows.count()); row++) {
    await rows.nth(row).getByRole("button", { name: "Show" }).click();
    texts.push(await rows.nth(row).locator("pre").innerText());
  }
  return texts;
}

test("title and homepage changed in two tabs both survive", async ({ page }) => {
  const { id, other } = await twoTabs(page, "Two tabs, one title page");
  await goTo(page, `/d/${id}/about`);
  await goTo(other, `/d/${id}/about`);
  await page.getByLabel("Title", { exact: true }).fill("A better title");
  await other.getByLabel("Homepage").fill("https://example.org/gulls");
  for (const tab of [page, other]) {
    await expect(tab.getByLabel("Title", { exact: true })).toHaveValue("A better title");
    await expect(tab.getByLabel("Homepage")).toHaveValue("https://example.org/gulls");
    await expect(tab.getByRole("banner")).toContainText("A better title");
  }
  await page.reload();
  await expect(page.getByLabel("Title", { exact: true })).toHaveValue("A better title");
  await expect(page.getByLabel("Homepage")).toHaveValue("https://example.org/gulls");
});

test("a datasheet deleted in the other tab while it is written loses no word", async ({ page }) => {
  const { id, other } = await twoTabs(page, "Deleted elsewhere");
  await openAnswer(page, id, "motivation.purpose");
  await answerField(page).pressSequentially("Before it went. ");
  await expect(saved(page)).toBeVisible();
  await goTo(other, "/");
  await other.getByRole("button", { name: "More for Deleted elsewhere" }).click();
  await other.getByRole("button", { name: "Delete", exact: true }).click();
  await expect(other.getByText("Deleted Deleted elsewhere.")).toBeVisible();

  await answerField(page).pressSequentially("After it went.");
  await expect(answerField(page)).toHaveValue("Before it went. After it went.");
  await expect(saved(page)).toBeVisible();

  await goTo(other, "/?view=deleted");
  await other.getByRole("button", { name: "Restore Deleted elsewhere" }).click();
  await openAnswer(other, id, "motivation.purpose");
  await expect(answerField(other)).toHaveValue("Before it went. After it went.");
});
