import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { choose, goTo, idInAddress, openAnswer, savedText } from "./support/exchange.ts";
import { expect, test } from "./support/profiles.ts";

const samples = join(import.meta.dirname, "../../public/samples");
const sample = async (name: string) => ({
  name,
  mimeType: "application/json",
  buffer: await readFile(join(samples, name)),
});
const older = "palmer-penguins-0.1.0-1.datasheet.json";
const newer = "palmer-penguins-0.1.0-2.datasheet.json";

async function handOver(page: Page, ...names: readonly string[]): Promise<void> {
  await page
    .getByLabel("Datasheets to compare")
    .setInputFiles(await Promise.all(names.map((name) => sample(name))));
}

/** Selects the whole of the first answer that shows an addition, as a pointer would. */
async function selectFirstAnswer(page: Page): Promise<void> {
  await page
    .locator("[data-answer]:has(ins)")
    .first()
    .evaluate((answer) => {
      answer.scrollIntoView({ block: "center" });
      const added = answer.querySelector("ins") ?? answer;
      getSelection()?.selectAllChildren(added);
    });
}

const whole = (page: Page) => page.getByRole("group", { name: "Sign-offs of the whole datasheet" });

test("a reviewer gets from two files to a review in five steps, and the author reads it back", async ({
  page,
  emptyProfile,
}) => {
  const steps: string[] = [];
  const step = (name: string, act: () => Promise<void>) => {
    steps.push(name);
    return test.step(name, act);
  };
  let review = "";
  await page.goto("./#/compare");

  await step("hand over the datasheet and the one before it", () => handOver(page, older, newer));
  await step("see what changed", async () => {
    await expect(page.locator("article[data-change]").first()).toBeVisible();
    await expect(page.locator("[data-answer] ins").first()).toBeVisible();
  });
  await step("comment on some words", async () => {
    await selectFirstAnswer(page);
    await page.getByRole("button", { name: "Comment", exact: true }).click();
    await page.getByLabel("Your name").fill("Bo Example");
    await page.getByLabel("Your role, if you like").fill("reader");
    await page.getByLabel("Your comment").fill("How do you *know*?");
    await page.keyboard.press("Control+Enter");
    await expect(page.getByText("Bo Example, reader").first()).toBeVisible();
  });
  await step("sign it off", async () => {
    await whole(page).getByRole("button", { name: "Sign off the whole datasheet" }).click();
    await whole(page).getByRole("button", { name: "Sign off", exact: true }).click();
    await expect(whole(page).getByText("signed off the whole datasheet")).toBeVisible();
  });
  await step("save the review, to send it back", async () => {
    review = await savedText(page, () =>
      page.getByRole("button", { name: "Save the review" }).click(),
    );
    await expect(page.getByRole("region", { name: "Review" }).getByRole("status")).toContainText(
      "palmer-penguins.review.json is saved",
    );
  });
  expect(steps.length).toBeLessThanOrEqual(5);
  const [event] = JSON.parse(review).events;
  expect(event.on.quote.exact).not.toBe("");
  await goTo(page, "/");
  await expect(page.locator("[data-id]")).toHaveCount(0);

  const author = await emptyProfile();
  await author.getByRole("button", { name: /Open the sample/ }).click();
  await author.waitForURL(/#\/d\/[0-9a-f-]{36}\/write\/./);
  const id = idInAddress(author);
  const handIn = () => choose(author, { name: "from-bo.review.json", text: review });
  await handIn();
  await expect(
    author.getByText(/^Review of Palmer Penguins read: 1 new comment, 1 sign-off\.$/),
  ).toBeVisible();
  await handIn();
  await expect(author.getByText(/^Nothing new in this review of Palmer Penguins/)).toBeVisible();
  await author.getByRole("link", { name: "See it beside the answers" }).click();
  await expect(author.getByText("How do you know?")).toBeVisible();
  const signed = whole(author).getByRole("article").filter({ hasText: "Bo Example" });
  await expect(signed).not.toContainText("Stale");

  const field = await openAnswer(author, id, "motivation.purpose");
  await field.fill("To teach, and nothing else.");
  await expect(
    author.getByRole("banner").getByText("Saved", { exact: true }).first(),
  ).toBeVisible();
  await goTo(author, `/d/${id}/read`);
  await expect(signed).toContainText("Stale: One answer changed since.");
  await signed.getByText("What changed since").click();
  await expect(signed.locator("ins").filter({ hasText: "nothing else" })).toBeVisible();
});

test("one datasheet alone is reviewed as a whole, and what was not sent is there after a reload", async ({
  page,
}) => {
  await page.goto("./#/compare");
  await handOver(page, newer);
  const notes = page.getByRole("group", { name: /^Comments on/ }).first();
  await notes.getByRole("button", { name: /^Comment/ }).click();
  await notes.getByLabel("Your comment").fill("Half a thou");
  await page.reload();
  await handOver(page, newer);
  await expect(notes.getByLabel("Your comment")).toHaveValue("Half a thou");
});

test("two tabs write into one review", async ({ page, context }) => {
  await page.goto("./");
  await page.getByRole("button", { name: /Open the sample/ }).click();
  await page.waitForURL(/#\/d\/[0-9a-f-]{36}\/write\/./);
  const id = idInAddress(page);
  await goTo(page, `/d/${id}/read`);
  const other = await context.newPage();
  await other.goto(`./#/d/${id}/read`);
  for (const tab of [page, other]) await expect(whole(tab)).toBeVisible();
  for (const [tab, name] of [
    [page, "Ada"],
    [other, "Bo"],
  ] as const) {
    const notes = tab.getByRole("group", { name: "Comments on the whole datasheet" });
    await notes.getByRole("button", { name: "Comment on the whole datasheet" }).click();
    if (name === "Ada") await notes.getByLabel("Your name").fill(name);
    await notes.getByLabel("Your comment").fill(`From the tab of ${name}`);
    await notes.getByRole("button", { name: "Comment", exact: true }).click();
  }
  for (const tab of [page, other]) {
    await expect(tab.getByText("From the tab of Ada")).toBeVisible();
    await expect(tab.getByText("From the tab of Bo")).toBeVisible();
  }
});
