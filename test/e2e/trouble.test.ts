import type { Page } from "@playwright/test";
import { getRaw, makeNewer, putRaw } from "./support/database.ts";
import { exported, goTo, idInAddress, openAnswer, savedText } from "./support/exchange.ts";
import { paste } from "./support/keyboard.ts";
import { expect, test } from "./support/profiles.ts";
import { newDatasheet } from "./support/steps.ts";

const bar = (page: Page) => page.getByRole("banner");
const saved = (page: Page) => bar(page).getByText("Saved", { exact: true }).first();

/**
 * The browser gives the app so many bytes and no more; without a number, as many as ever. It keeps
 * what it once found free for a while, so it has to be told before the first word is stored.
 */
async function quota(page: Page, baseURL: string | undefined, bytes?: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Storage.overrideQuotaForOrigin", {
    origin: new URL(baseURL ?? "").origin,
    ...(bytes !== undefined && { quotaSize: bytes }),
  });
}

const small = 400_000;
/** More than there is room for, as one pastes a whole log. */
const tooMuch = `Too much for the disk. ${`${"All of it matters. ".repeat(20)}

`.repeat(1000)}The end.`;

/** A page of nothing at the app's address, so that no tab of the app is open. */
async function leaveTheApp(page: Page): Promise<void> {
  await page.route("**/nothing.html", (route) =>
    route.fulfill({ contentType: "text/html", body: '<link rel="icon" href="favicon.svg">' }),
  );
  await page.goto("./nothing.html");
}

test("a full disk is said, the words stay and can be saved, and saving goes on when there is room", async ({
  page,
  baseURL,
}) => {
  await quota(page, baseURL, small);
  await page.goto("./");
  const id = await newDatasheet(page, "No room left");
  const field = await openAnswer(page, id, "motivation.purpose");
  await field.pressSequentially("Stored while there was room. ");
  await expect(saved(page)).toBeVisible();

  await paste(page, tooMuch);
  await expect(bar(page).getByText("Not saved: the disk is full.").first()).toBeVisible();
  const words = `Stored while there was room. ${tooMuch}`;
  expect(await field.inputValue()).toBe(words);

  const copy = await savedText(page, () =>
    bar(page).getByRole("button", { name: "Download a copy" }).click(),
  );
  expect(JSON.parse(copy).answers["motivation.purpose"].text).toBe(words);

  await test.step("other questions can be written meanwhile, and the trouble stays said", async () => {
    const other = await openAnswer(page, id, "motivation.measures");
    await other.pressSequentially("Also typed on a full disk.");
    await expect(bar(page).getByRole("button", { name: "Download a copy" })).toBeVisible();
  });

  await quota(page, baseURL);
  await expect(saved(page)).toBeVisible({ timeout: 15_000 });
  await expect(bar(page).getByRole("button", { name: "Download a copy" })).toHaveCount(0);
  await page.reload();
  expect(await (await openAnswer(page, id, "motivation.purpose")).inputValue()).toBe(words);
  await expect(await openAnswer(page, id, "motivation.measures")).toHaveValue(
    "Also typed on a full disk.",
  );
});

test("leaving the datasheet on a full disk loses nothing that was typed", async ({
  page,
  baseURL,
}) => {
  await quota(page, baseURL, small);
  await page.goto("./");
  const id = await newDatasheet(page, "Left in trouble");
  const field = await openAnswer(page, id, "motivation.purpose");
  await paste(page, tooMuch);
  await expect(bar(page).getByText("Not saved: the disk is full.").first()).toBeVisible();
  await goTo(page, "/");
  await expect(page.getByRole("heading", { name: "Library", level: 1 })).toBeVisible();

  await test.step("coming back, the words are on the screen, stored or not", async () => {
    await openAnswer(page, id, "motivation.purpose");
    expect(await field.inputValue()).toBe(tooMuch);
    await goTo(page, "/");
  });

  await quota(page, baseURL);
  // What could not be stored is tried again, also from other pages.
  await expect
    .poll(async () => JSON.stringify(await getRaw(page, "answers", [id, "motivation.purpose"])), {
      timeout: 15_000,
    })
    .toContain("Too much for the disk.");
  await page.reload();
  await openAnswer(page, id, "motivation.purpose");
  expect(await field.inputValue()).toBe(tooMuch);
});

test("a new datasheet that finds no room says so, and keeps what was filled in", async ({
  page,
  baseURL,
}) => {
  await quota(page, baseURL, 1);
  await page.goto("./");
  await goTo(page, "/new");
  await page.getByLabel("What is the dataset called?").fill("No room at all");
  await page.getByRole("button", { name: "Begin writing" }).click();
  await expect(page.getByRole("alert")).toContainText("the disk is full");
  await expect(page.getByLabel("What is the dataset called?")).toHaveValue("No room at all");
  await quota(page, baseURL);
  await page.getByRole("button", { name: "Begin writing" }).click();
  await page.waitForURL(/#\/d\/[0-9a-f-]{36}\/write\/./);
});

test("a browser that keeps no database is said so on every page that needs it", async ({
  page,
}) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("Site data is not allowed here", "SecurityError");
    };
  });
  await page.goto("./");
  const words = "This browser does not let the Workbench keep anything.";
  await expect(page.getByRole("alert")).toContainText(words);
  await goTo(page, "/new");
  await page.getByLabel("What is the dataset called?").fill("Nowhere to keep it");
  await page.getByRole("button", { name: "Begin writing" }).click();
  await expect(page.getByRole("alert")).toContainText(words);
  await goTo(page, "/questions");
  await expect(page.getByRole("heading", { name: "Questions", level: 1 })).toBeVisible();
  await expect(page.getByText(/questions in two sets/)).toBeVisible();
  await goTo(page, "/settings");
  await expect(page.getByRole("heading", { name: "Settings", level: 1 })).toBeVisible();
  await goTo(page, "/d/0b0e8a1e-0000-4000-8000-000000000000/write");
  await expect(page.getByText(words)).toBeVisible();
});

test("a database of a newer Workbench is left alone, and said", async ({ page }) => {
  await page.goto("./");
  const id = await newDatasheet(page, "From before the newer one");
  await leaveTheApp(page);
  await makeNewer(page, 99);
  await page.goto("./");
  const words = "A newer Workbench has been used in this browser.";
  await expect(page.getByRole("alert")).toContainText(words);
  await goTo(page, `/d/${id}/write`);
  await expect(page.getByText(words)).toBeVisible();
});

test("a newer Workbench opening in another tab takes over, and this tab says so with its words", async ({
  page,
}) => {
  await page.goto("./");
  const id = await newDatasheet(page, "The old tab");
  const field = await openAnswer(page, id, "motivation.purpose");
  await field.pressSequentially("Stored before. ");
  await expect(saved(page)).toBeVisible();
  const newer = await page.context().newPage();
  await leaveTheApp(newer);
  await makeNewer(newer, 99);
  await expect(
    bar(page).getByText("A newer Workbench has opened in another tab.").first(),
  ).toBeVisible();
  await field.pressSequentially("Typed after.");
  const copy = await savedText(page, () =>
    bar(page).getByRole("button", { name: "Download a copy" }).click(),
  );
  expect(JSON.parse(copy).answers["motivation.purpose"].text).toBe("Stored before. Typed after.");
});

test("a damaged record hides nothing else, and can be saved as it is", async ({ page }) => {
  await page.goto("./");
  const whole = await newDatasheet(page, "A whole one");
  await goTo(page, "/");
  const id = await newDatasheet(page, "One with a broken answer");
  for (const question of ["motivation.purpose", "motivation.measures"]) {
    const field = await openAnswer(page, id, question);
    await field.pressSequentially(`Words of ${question}.`);
    await expect(saved(page)).toBeVisible();
  }
  await goTo(page, "/settings");
  const record = await getRaw(page, "answers", [id, "motivation.purpose"]);
  await putRaw(page, "answers", { ...(record as object), answer: { state: "sideways", words: 7 } });
  await putRaw(page, "summaries", { id: "nonsense", title: 7 });
  await putRaw(page, "sheets", { id: "nonsense" });

  await page.goto("about:blank");
  await page.goto("./");
  await expect(page.getByRole("link", { name: "A whole one" })).toBeVisible();
  await expect(page.getByRole("link", { name: "One with a broken answer" })).toBeVisible();
  await expect(page.getByText(/cannot be read/)).toBeVisible();
  const raw = await savedText(page, () =>
    page.getByRole("button", { name: "Save what is there as a file" }).first().click(),
  );
  expect(raw).toContain("nonsense");

  await test.step("the datasheet opens with its other answers, and says which one is broken", async () => {
    await page.getByRole("link", { name: "One with a broken answer" }).click();
    await page.waitForURL(/\/write\/./);
    await expect(page.locator("article[data-question='motivation.measures']")).toContainText(
      "Words of motivation.measures.",
    );
    await expect(page.getByText("One record in this datasheet cannot be read")).toBeVisible();
    const kept = await savedText(page, () =>
      page.getByRole("button", { name: "Save what is there as a file" }).first().click(),
    );
    expect(kept).toContain("sideways");
  });

  await test.step("writing the answer anew keeps the broken record, and everything exports", async () => {
    const field = await openAnswer(page, id, "motivation.purpose");
    await field.pressSequentially("Written anew.");
    await expect(saved(page)).toBeVisible();
    const { answers } = JSON.parse(await exported(page, id, "JSON"));
    expect(answers["motivation.purpose"].text).toBe("Written anew.");
    expect(answers["motivation.measures"].text).toBe("Words of motivation.measures.");
    await goTo(page, "/settings");
    const backup = await savedText(page, () =>
      page.getByRole("button", { name: "Back up everything" }).click(),
    );
    expect(backup).toContain("sideways");
    expect(backup).toContain(whole);
  });
});

test("going offline in the middle of writing loses nothing", async ({ page, context, watched }) => {
  await page.goto("./");
  const id = await newDatasheet(page, "Written on a train");
  const field = await openAnswer(page, id, "motivation.purpose");
  await field.pressSequentially("With a network, ");
  await context.setOffline(true);
  await field.pressSequentially("and **without** one.");
  await expect(saved(page)).toBeVisible();
  await page.keyboard.press("Alt+ArrowDown");
  const next = page.locator('article[data-question="motivation.creators"] textarea').first();
  await expect(next).toBeFocused();
  await page.keyboard.type("The next answer, offline.");
  await expect(saved(page)).toBeVisible();
  for (const path of ["check", "read", "about", "write"]) {
    // What was not fetched before cannot come now: it must say so, and take nothing with it.
    await goTo(page, `/d/${id}/${path}`);
    await expect(page.getByRole("main")).toContainText(/\w/);
  }
  await goTo(page, "/");
  await expect(page.getByRole("link", { name: "Written on a train" })).toBeVisible();
  await context.setOffline(false);
  const ofTheNetwork =
    /ERR_INTERNET_DISCONNECTED|^Error: Unable to preload CSS|dynamically imported/;
  const others = watched.complaints.filter((said) => !ofTheNetwork.test(said));
  watched.complaints.splice(0, watched.complaints.length, ...others);
  await page.reload();
  await expect(await openAnswer(page, id, "motivation.purpose")).toHaveValue(
    "With a network, and **without** one.",
  );
  await expect(page.getByText("The next answer, offline.")).toBeVisible();
  expect(idInAddress(page)).toBe(id);
});
