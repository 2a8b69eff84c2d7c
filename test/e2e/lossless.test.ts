import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import {
  choose,
  exported,
  goTo,
  idInAddress,
  imported,
  openAnswer,
  savedText,
} from "./support/exchange.ts";
import { paste } from "./support/keyboard.ts";
import { expect, test } from "./support/profiles.ts";
import { newDatasheet } from "./support/steps.ts";

const bar = (page: Page) => page.getByRole("banner");
const saved = (page: Page) => bar(page).getByText("Saved", { exact: true }).first();

/** Opens the sample from an empty library. */
async function openSample(page: Page): Promise<string> {
  await page.goto("./");
  await page.getByRole("button", { name: /Open the sample/ }).click();
  await page.waitForURL(/#\/d\/[0-9a-f-]{36}\/write\/./);
  return idInAddress(page);
}

async function write(page: Page, id: string, question: string, text: string): Promise<void> {
  const field = await openAnswer(page, id, question);
  await field.fill(text);
  await expect(saved(page)).toBeVisible();
}

test("the sample goes out as Markdown and as JSON and comes back the same elsewhere", async ({
  page,
  emptyProfile,
}) => {
  const id = await openSample(page);
  const json = await exported(page, id, "JSON");
  const markdown = await exported(page, id, "Markdown");
  for (const [name, text] of [
    ["penguins.json", json],
    ["penguins.md", markdown],
  ] as const) {
    const other = await emptyProfile();
    expect(await imported(other, name, text)).toBe(id);
    expect(await exported(other, id, "JSON")).toBe(json);
  }
});

test("an answer edited by hand in the Markdown comes back as its new text, and is said", async ({
  page,
}) => {
  await page.goto("./");
  const id = await newDatasheet(page, "Edited by hand");
  await write(page, id, "motivation.purpose", "The words before.");
  await write(page, id, "motivation.measures", "Left alone.");
  const markdown = await exported(page, id, "Markdown");
  expect(markdown).toContain("The words before.");

  await choose(page, {
    name: "edited.md",
    text: markdown.replace("The words before.", "The words after, with **care**."),
  });
  const dialog = page.getByRole("dialog", { name: /already here/ });
  await expect(dialog).toContainText("edited by hand");
  await expect(dialog.getByRole("region", { name: "Answer rewritten: one" })).toBeVisible();

  await test.step("nothing happens before it is decided", async () => {
    await dialog.getByRole("button", { name: "Not now" }).click();
    await page.getByRole("button", { name: "Decide" }).click();
  });
  await dialog.getByRole("button", { name: "Replace" }).click();
  await expect(page.getByText(/The file was edited by hand/)).toBeVisible();
  await expect(await openAnswer(page, id, "motivation.purpose")).toHaveValue(
    "The words after, with **care**.",
  );
  await expect(page.locator("article[data-question='motivation.measures']")).toContainText(
    "Left alone.",
  );
  const guidance = page.getByRole("complementary", { name: /Guidance/ });
  if (await guidance.locator("summary").isVisible()) await guidance.locator("summary").click();
  await guidance.getByRole("button", { name: "Show" }).first().click();
  await expect(guidance.locator("pre")).toHaveText("The words before.");
});

test("a file whose datasheet is here can be opened as a copy, and both stay", async ({ page }) => {
  await page.goto("./");
  const id = await newDatasheet(page, "Here already");
  await write(page, id, "motivation.purpose", "As it was exported.");
  const json = await exported(page, id, "JSON");
  await write(page, id, "motivation.purpose", "As it is here.");
  await choose(page, { name: "here.json", text: json });
  const dialog = page.getByRole("dialog", { name: /already here/ });
  await expect(dialog).toContainText("only the library has moved on");
  await dialog.getByRole("button", { name: "Open as a copy" }).click();
  await expect(page.getByText(/One of two with this title/)).toHaveCount(2);
  await page
    .getByRole("region", { name: "One file read" })
    .getByRole("link", { name: "Here already", exact: true })
    .click();
  await page.waitForURL(/\/write\/./);
  const copy = idInAddress(page);
  expect(copy).not.toBe(id);
  await expect(await openAnswer(page, copy, "motivation.purpose")).toHaveValue(
    "As it was exported.",
  );
  await expect(await openAnswer(page, id, "motivation.purpose")).toHaveValue("As it is here.");
});

test("files that are not ours are said so, and change nothing", async ({ page }) => {
  await page.goto("./");
  await choose(
    page,
    { name: "README.md", text: "# A readme\n\nOf something else.\n" },
    { name: "table.csv", text: "a,b\n1,2\n" },
    { name: "broken.json", text: '{ "format": 1, ' },
    { name: "future.json", text: '{ "format": 99, "status": "draft" }' },
  );
  const list = page.getByRole("region", { name: /files read/i });
  await expect(list.getByRole("listitem")).toHaveCount(4);
  await expect(list.getByText("Not ours yet.").first()).toBeVisible();
  await expect(list).not.toContainText("was added");
  await list.getByRole("button", { name: "Close" }).click();
  await expect(page.getByRole("link", { name: "New datasheet" })).toBeVisible();
  await expect(page.locator("[data-id]")).toHaveCount(0);
});

test("a backup restored elsewhere brings everything, earlier texts and private notes too", async ({
  page,
  emptyProfile,
}) => {
  await page.goto("./");
  const id = await newDatasheet(page, "Backed up");
  const field = await openAnswer(page, id, "motivation.purpose");
  await field.fill("The first text.");
  await page.getByRole("button", { name: "Add a private note" }).click();
  await page.getByLabel("Private note").fill("Ask Ines about the grant.");
  await page.getByRole("button", { name: "Flag to come back" }).click();
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await write(page, id, "motivation.purpose", "The second text.");
  const before = await exported(page, id, "JSON");
  await goTo(page, "/settings");
  await page.getByLabel("Your name").fill("Aroha");
  await page.getByLabel("Your name").blur();
  const backup = await savedText(page, () =>
    page.getByRole("button", { name: "Back up everything" }).click(),
  );
  await expect(page.getByText(/backup/i).first()).toBeVisible();

  const other = await emptyProfile();
  await choose(other, { name: "backup.json", text: backup });
  await other.getByRole("dialog").getByRole("button", { name: "Restore" }).click();
  await expect(other.getByRole("dialog")).toHaveCount(0);
  await expect(other.getByRole("link", { name: "Backed up" })).toBeVisible();
  await expect(other.getByText(/One question to come back to/)).toBeVisible();
  const answer = await openAnswer(other, id, "motivation.purpose");
  await expect(answer).toHaveValue("The second text.");
  await expect(other.getByLabel("Private note")).toHaveValue("Ask Ines about the grant.");
  const guidance = other.getByRole("complementary", { name: /Guidance/ });
  if (await guidance.locator("summary").isVisible()) await guidance.locator("summary").click();
  await guidance.getByRole("button", { name: "Show" }).first().click();
  await expect(guidance.locator("pre")).toHaveText("The first text.");
  expect(await exported(other, id, "JSON")).toBe(before);

  await test.step("restoring it again changes nothing and asks nothing", async () => {
    await choose(other, { name: "backup.json", text: backup });
    await other.getByRole("dialog").getByRole("button", { name: "Restore" }).click();
    await expect(other.getByRole("dialog")).toHaveCount(0);
    expect(await exported(other, id, "JSON")).toBe(before);
  });
});

test("deleting can be undone at once and later, and a duplicate is a datasheet of its own", async ({
  page,
}) => {
  await page.goto("./");
  const id = await newDatasheet(page, "Comes and goes");
  await write(page, id, "motivation.purpose", "Still here.");
  const act = async (action: string, title = "Comes and goes") => {
    await page.getByRole("button", { name: `More for ${title}`, exact: true }).click();
    await page.getByRole("button", { name: action, exact: true }).click();
  };
  const row = page.getByRole("link", { name: "Comes and goes", exact: true });
  await goTo(page, "/");
  await act("Delete");
  await expect(row).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(row).toBeVisible();

  await act("Delete");
  await page.getByRole("link", { name: /Recently deleted/ }).click();
  await page.getByRole("button", { name: "Restore Comes and goes" }).click();
  await goTo(page, "/");
  await expect(row).toBeVisible();

  await act("Duplicate");
  await expect(page.getByText(/^Made /)).toBeVisible();
  const links = page.getByRole("main").getByRole("link", { name: /Comes and goes/ });
  await expect(links).toHaveCount(2);
  const copyLink = links.filter({ hasNotText: /^Comes and goes$/ });
  await copyLink.click();
  await page.waitForURL((address) => /write\/./.test(address.hash) && !address.hash.includes(id));
  const copy = idInAddress(page);
  await write(page, copy, "motivation.purpose", "Only the copy says this.");
  await expect(await openAnswer(page, id, "motivation.purpose")).toHaveValue("Still here.");
});

test("a question set of one's own is loaded from a file, asked, answered and comes back", async ({
  page,
  emptyProfile,
}) => {
  await page.goto("./");
  await goTo(page, "/questions");
  const set = `
id: harbour-lab
version: 1.0.0
title: Harbour lab
about: What our lab asks beside the paper.
language: en
sections:
  - section: fieldwork
    title: Fieldwork
    intro: What happened outside.
    questions:
      - id: harbour-lab:fieldwork.weather
        label: Weather
        prompt: What was the weather like?
        kind: prose
        origin: [own]
        why: Gulls stay in when it storms.
        covers: [wind and rain]
        example: Calm, 12 °C.
        terms: { en: [weather] }
        feeds: []
`;
  await page.getByLabel("A question set file").setInputFiles({
    name: "harbour-lab.yaml",
    mimeType: "application/yaml",
    buffer: Buffer.from(set.replace("kind: prose", "kind: poetry")),
  });
  await expect(page.getByText(/was not loaded/)).toBeVisible();
  await expect(
    page.getByText(/^harbour-lab\.yaml:15: harbour-lab:fieldwork\.weather/),
  ).toBeVisible();
  await page.getByLabel("A question set file").setInputFiles({
    name: "harbour-lab.yaml",
    mimeType: "application/yaml",
    buffer: Buffer.from(set),
  });
  await expect(page.getByText("Harbour lab 1.0.0 is here")).toBeVisible();
  await goTo(page, "/new");
  await page.getByLabel("What is the dataset called?").fill("With our own questions");
  await page.getByRole("checkbox", { name: /Harbour lab/ }).check();
  await page.getByRole("button", { name: "Begin writing" }).click();
  await page.waitForURL(/\/write\/./);
  const id = idInAddress(page);
  await goTo(page, `/d/${id}/write/fieldwork/harbour-lab:fieldwork.weather`);
  await page.getByRole("textbox", { name: /What was the weather like/ }).fill("Storms.");
  await expect(saved(page)).toBeVisible();
  const json = await exported(page, id, "JSON");
  const markdown = await exported(page, id, "Markdown");
  expect(markdown).toContain("What was the weather like?");
  const other = await emptyProfile();
  expect(await imported(other, "own.md", markdown)).toBe(id);
  expect(await exported(other, id, "JSON")).toBe(json);
});

test("scope and sets changed and changed back lose nothing", async ({ page }) => {
  const id = await openSample(page);
  await write(page, id, "labeling.method", "Labelled by hand, twice.");
  const before = JSON.parse(await exported(page, id, "JSON"));
  const choose = async (group: RegExp, value: string) => {
    await goTo(page, `/d/${id}/about`);
    await page
      .getByRole("group", { name: group })
      .getByRole("radio", { name: value, exact: true })
      .check({ force: true });
    await expect(saved(page)).toBeVisible();
  };
  const { labels, sample } = before.scope;
  const words = (value: string | undefined) =>
    value === "yes" ? "Yes" : value === "no" ? "No" : "Not sure yet";
  await choose(/labels or annotations/, "No");
  await choose(/sample of something larger/, sample === "no" ? "Yes" : "No");
  const without = JSON.parse(await exported(page, id, "JSON"));
  expect(Object.keys(without.answers).length).toBeLessThan(Object.keys(before.answers).length);
  await choose(/labels or annotations/, words(labels));
  await choose(/sample of something larger/, words(sample));
  const { changedAt: _, ...back } = JSON.parse(await exported(page, id, "JSON"));
  const { changedAt: __, ...had } = before;
  expect(back).toEqual(had);

  await test.step("the paper's questions only, and everything again", async () => {
    await goTo(page, `/d/${id}/about`);
    await page.getByRole("radio", { name: /57 only/ }).check();
    await expect(page.getByText(/aren’t asked now/)).toBeVisible();
    await expect(saved(page)).toBeVisible();
    const paper = JSON.parse(await exported(page, id, "JSON"));
    expect(paper.questions).toHaveLength(57);
    await goTo(page, `/d/${id}/about`);
    await page.getByRole("radio", { name: /^Everything/ }).check();
    await expect(saved(page)).toBeVisible();
    const { changedAt: ___, ...again } = JSON.parse(await exported(page, id, "JSON"));
    expect(again).toEqual(had);
  });
});

test("undo in the field takes back typing and toolbar commands, one after the other", async ({
  page,
}) => {
  await page.goto("./");
  const id = await newDatasheet(page, "Undone");
  const field = await openAnswer(page, id, "motivation.purpose");
  await field.pressSequentially("gulls ");
  await page.keyboard.type("and terns");
  await page.keyboard.press("Control+Shift+ArrowLeft");
  await page.keyboard.press("Control+B");
  await expect(field).toHaveValue("gulls and **terns**");
  await page.keyboard.press("Control+Z");
  await expect(field).toHaveValue("gulls and terns");
  await page.keyboard.press("Control+Shift+Z");
  await expect(field).toHaveValue("gulls and **terns**");
  await page.keyboard.press("Control+Z");
  await page
    .getByRole("toolbar", { name: "Formatting" })
    .getByRole("button", { name: "List" })
    .click();
  await expect(field).not.toHaveValue("gulls and terns");
  await field.focus();
  await page.keyboard.press("Control+Z");
  await expect(field).toHaveValue("gulls and terns");
  for (let press = 0; press < 10; press++) await page.keyboard.press("Control+Z");
  await expect(field).toHaveValue("");
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await expect(field).toHaveValue("");
});

test("a long answer is typed in without the page moving, and is stored whole", async ({ page }) => {
  await page.goto("./");
  const id = await newDatasheet(page, "A long one");
  const field = await openAnswer(page, id, "motivation.purpose");
  const long = Array.from(
    { length: 2000 },
    (_, line) => `Line ${line}: ${"what was seen that day. ".repeat(4)}`,
  ).join("\n\n");
  expect(long.length).toBeGreaterThan(200_000);
  await field.focus();
  await paste(page, long);
  expect(await field.inputValue()).toBe(long);
  const middle = long.indexOf("Line 1000:");
  await field.evaluate((element: HTMLTextAreaElement, at) => {
    element.setSelectionRange(at, at);
    element.blur();
    element.focus();
  }, middle);
  await page.keyboard.type("x");
  const places = () =>
    field.evaluate((element: HTMLTextAreaElement) => ({
      page: window.scrollY,
      field: element.scrollTop,
    }));
  const before = await places();
  for (const letter of "and so on and on") {
    await page.keyboard.type(letter);
    expect(await places()).toEqual(before);
  }
  await page.keyboard.press("Backspace");
  expect(await places()).toEqual(before);
  await expect(saved(page)).toBeVisible();
  const typed = `${long.slice(0, middle)}xand so on and o${long.slice(middle)}`;
  expect(await field.inputValue()).toBe(typed);
  await page.reload();
  await expect(field).toBeVisible();
  expect(await field.inputValue()).toBe(typed);
});

test("the sample in the library is the file that ships", async ({ page }) => {
  const id = await openSample(page);
  const shipped = await readFile(
    join(import.meta.dirname, "../../public/samples/palmer-penguins.datasheet.json"),
    "utf8",
  );
  expect(JSON.parse(await exported(page, id, "JSON"))).toEqual(JSON.parse(shipped));
});
