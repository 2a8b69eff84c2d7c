import type { Page } from "@playwright/test";
import { choose, exported, goTo, idInAddress } from "./exchange.ts";
import { newDatasheet } from "./steps.ts";
import { expect } from "./watched.ts";

/** What the screens show: the sample, a datasheet just begun, and one that was deleted. */
export interface Shelf {
  readonly sample: string;
  readonly begun: string;
  /** The sample as a file that says something else than the library. */
  readonly edited: string;
  readonly backup: string;
}

export interface Screen {
  readonly name: string;
  /** Comes to the screen and waits until it stands. */
  readonly open: (page: Page, shelf: Shelf) => Promise<void>;
}

export async function fillShelf(page: Page): Promise<Shelf> {
  await goTo(page, "/");
  const gone = await newDatasheet(page, "Deleted long ago");
  await goTo(page, "/");
  await page.getByRole("button", { name: "More for Deleted long ago" }).click();
  await page.getByRole("button", { name: "Delete", exact: true }).click();
  await expect(page.locator(`[data-id="${gone}"]`)).toHaveCount(0);
  await goTo(page, "/");
  await page.getByRole("button", { name: /Open the sample/ }).click();
  await page.waitForURL(/#\/d\/[0-9a-f-]{36}\/write\/./);
  const sample = idInAddress(page);
  const json = JSON.parse(await exported(page, sample, "JSON"));
  json.answers["motivation.purpose"].text = "Somebody else wrote this.";
  json.dataset.title = "Palmer Penguins, of somebody else";
  await goTo(page, "/settings");
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Back up everything" }).click();
  const stream = await (await saving).createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  const begun = await newDatasheet(page, "Street Names of a Small Harbour Town, Collected by Hand");
  return {
    sample,
    begun,
    edited: JSON.stringify(json),
    backup: Buffer.concat(chunks).toString("utf8"),
  };
}

const heading = (page: Page, name: RegExp | string) =>
  expect(page.getByRole("heading", { level: 1, name })).toBeVisible();

const openField = (page: Page) =>
  expect(page.getByRole("textbox", { name: /^(?:Your answer|Why is it)/ }).first()).toBeVisible();

const handOver = (page: Page, text: string) =>
  page.getByLabel("Datasheets to compare").setInputFiles({
    name: "penguins.json",
    mimeType: "application/json",
    buffer: Buffer.from(text),
  });

/** Every screen there is, with something on it. */
export const screens: readonly Screen[] = [
  {
    name: "library",
    open: async (page) => {
      await goTo(page, "/");
      await heading(page, "Library");
      await expect(page.locator("[data-id]").first()).toBeVisible();
    },
  },
  {
    name: "library-search",
    open: async (page) => {
      await goTo(page, "/");
      await page.getByLabel("Search titles and answers").fill("penguins");
      await expect(page.getByRole("heading", { name: /these words$/ })).toBeVisible();
    },
  },
  {
    name: "library-menu",
    open: async (page, { sample }) => {
      await goTo(page, "/?sort=title");
      await page
        .locator(`[data-id="${sample}"]`)
        .getByRole("button", { name: /^More for/ })
        .click();
      await expect(page.getByRole("button", { name: "Duplicate" })).toBeVisible();
    },
  },
  {
    name: "deleted",
    open: async (page) => {
      await goTo(page, "/?view=deleted");
      await expect(page.getByRole("button", { name: /^Restore/ }).first()).toBeVisible();
    },
  },
  {
    name: "new",
    open: async (page) => {
      await goTo(page, "/new");
      await expect(page.getByLabel("What is the dataset called?")).toBeVisible();
    },
  },
  {
    name: "about",
    open: async (page, { sample }) => {
      await goTo(page, `/d/${sample}/about`);
      await heading(page, "About this datasheet");
      await expect(page.getByText(/questions are asked/)).toBeVisible();
    },
  },
  {
    name: "write-open",
    open: async (page, { sample }) => {
      await goTo(page, `/d/${sample}/write/motivation/motivation.creators`);
      await openField(page);
    },
  },
  {
    name: "write-resting",
    open: async (page, { sample }) => {
      await goTo(page, `/d/${sample}/write/composition`);
      await heading(page, "Composition");
    },
  },
  {
    name: "write-blank",
    open: async (page, { begun }) => {
      await goTo(page, `/d/${begun}/write/composition/composition.count`);
      await openField(page);
    },
  },
  {
    name: "write-declined",
    open: async (page, { begun }) => {
      await goTo(page, `/d/${begun}/write/uses/uses.existing`);
      await openField(page);
      await page.keyboard.press("Alt+4");
      await expect(page.getByRole("textbox", { name: /^Why is it withheld/ })).toBeVisible();
    },
  },
  {
    name: "jump",
    open: async (page, { sample }) => {
      await goTo(page, `/d/${sample}/write/motivation`);
      await heading(page, "Motivation");
      await page.keyboard.press("Alt+J");
      await expect(page.getByRole("dialog", { name: "Jump to a question" })).toBeVisible();
    },
  },
  {
    name: "keys",
    open: async (page, { sample }) => {
      await goTo(page, `/d/${sample}/write/motivation`);
      await heading(page, "Motivation");
      await page.getByRole("main").focus();
      await page.keyboard.press("?");
      await expect(page.getByRole("dialog", { name: "All keys" })).toBeVisible();
    },
  },
  {
    name: "write-one",
    open: async (page, { sample }) => {
      await goTo(page, `/d/${sample}/write/distribution/distribution.licence`);
      await openField(page);
      await page.getByRole("button", { name: "One question at a time" }).click();
      await expect(page.locator("article[data-question]")).toHaveCount(1);
    },
  },
  {
    name: "check",
    open: async (page, { begun }) => {
      await goTo(page, `/d/${begun}/check`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    },
  },
  {
    name: "check-sample",
    open: async (page, { sample }) => {
      await goTo(page, `/d/${sample}/check`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    },
  },
  {
    name: "read",
    open: async (page, { sample }) => {
      await goTo(page, `/d/${sample}/read`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page.getByRole("heading", { name: "About this sheet" })).toBeVisible();
    },
  },
  {
    name: "release",
    open: async (page, { sample }) => {
      await goTo(page, `/d/${sample}/release`);
      await heading(page, "Release");
      await expect(page.getByText(/changed since 0\.1\.0\./)).toBeVisible();
      await page.getByRole("button", { name: "Verify the releases" }).click();
      await expect(page.getByText(/^Consistent in itself/)).toBeVisible();
    },
  },
  {
    name: "release-first",
    open: async (page, { begun }) => {
      await goTo(page, `/d/${begun}/release`);
      await expect(page.getByRole("heading", { name: "The first release" })).toBeVisible();
      await expect(page.getByRole("link", { name: "Look at Check" })).toBeVisible();
    },
  },
  {
    name: "release-cut",
    open: async (page, { sample }) => {
      await goTo(page, `/d/${sample}/release`);
      await page.getByRole("button", { name: /^Release \d/ }).click();
      await expect(page.getByRole("dialog", { name: /^Release \d/ })).toBeVisible();
    },
  },
  {
    name: "release-read",
    open: async (page, { sample }) => {
      await goTo(page, `/d/${sample}/release`);
      await page.getByRole("link", { name: "Read 0.1.0", exact: true }).click();
      await expect(page.getByRole("heading", { name: "About this sheet" })).toBeVisible();
    },
  },
  {
    name: "read-reviewed",
    open: async (page, { sample }) => {
      await goTo(page, `/d/${sample}/read`);
      const notes = page.getByRole("group", { name: /^Comments on/ }).first();
      // A review that comes while the button is pressed lays the notes out anew.
      await expect(async () => {
        await notes.getByRole("button", { name: /^Comment/ }).click({ timeout: 2000 });
        await expect(notes.getByLabel("Your comment")).toBeVisible({ timeout: 2000 });
      }).toPass();
      await page.getByRole("button", { name: "Sign off the whole datasheet" }).click();
      await expect(page.getByLabel("A word with it, if you like")).toBeVisible();
    },
  },
  {
    name: "compare-nothing",
    open: async (page, { begun }) => {
      await goTo(page, `/d/${begun}/compare`);
      await heading(page, "Nothing to compare with yet");
    },
  },
  {
    name: "compare",
    open: async (page, { sample, edited }) => {
      await goTo(page, "/compare");
      await heading(page, "Compare two datasheets");
      await handOver(page, edited);
      await page.getByLabel("After").selectOption(`draft:${sample}`);
      await expect(page.locator("article[data-change]").first()).toBeVisible();
    },
  },
  {
    name: "compare-sides",
    open: async (page) => {
      await page.getByRole("radio", { name: "Side by side" }).check({ force: true });
      await expect(page.locator("[data-side]").first()).toBeVisible();
    },
  },
  {
    name: "export",
    open: async (page, { sample }) => {
      await goTo(page, `/d/${sample}/read`);
      await page.getByRole("button", { name: "Export", exact: true }).click();
      await expect(page.getByRole("dialog", { name: /^Export/ })).toBeVisible();
      await expect(page.getByRole("button", { name: "Download", exact: true })).toBeEnabled();
    },
  },
  {
    name: "import-clash",
    open: async (page, { edited }) => {
      await choose(page, { name: "penguins.json", text: edited });
      const dialog = page.getByRole("dialog", { name: /already here/ });
      await expect(dialog.getByText("What differs")).toBeVisible();
    },
  },
  {
    name: "merge",
    open: async (page, { edited }) => {
      await choose(page, { name: "penguins.json", text: edited });
      await page.getByRole("button", { name: "Merge …" }).click();
      await heading(page, /^Merge penguins.json/);
      await expect(page.getByRole("heading", { name: /changes from the file$/ })).toBeVisible();
    },
  },
  {
    name: "import-restore",
    open: async (page, { backup }) => {
      await choose(page, { name: "backup.json", text: backup });
      await expect(page.getByRole("dialog", { name: /Restore/ })).toBeVisible();
    },
  },
  {
    name: "import-paste",
    open: async (page) => {
      await goTo(page, "/");
      await page.getByRole("button", { name: /paste (?:its )?text/i }).click();
      await expect(page.getByRole("dialog", { name: /Paste/ })).toBeVisible();
    },
  },
  {
    name: "import-arrivals",
    open: async (page) => {
      await choose(
        page,
        { name: "README.md", text: "# Something else\n\nOf another kind.\n" },
        { name: "broken.json", text: '{ "format": 1, ' },
      );
      await expect(page.getByRole("heading", { name: /files read/ })).toBeVisible();
    },
  },
  {
    name: "questions",
    open: async (page) => {
      await goTo(page, "/questions");
      await heading(page, "Questions");
      await expect(page.getByRole("heading", { name: "Questions of your own" })).toBeVisible();
    },
  },
  {
    name: "settings",
    open: async (page) => {
      await goTo(page, "/settings");
      await heading(page, "Settings");
      await expect(page.getByLabel("Your name")).toBeVisible();
    },
  },
  {
    name: "help",
    open: async (page) => {
      await goTo(page, "/help");
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    },
  },
  {
    name: "not-found",
    open: async (page) => {
      await goTo(page, "/no/such/page");
      await heading(page, /no page at this address/);
    },
  },
  {
    name: "no-such-datasheet",
    open: async (page) => {
      await goTo(page, "/d/0b0e8a1e-0000-4000-8000-000000000000/write");
      await expect(page.getByText("There is no datasheet at this address.")).toBeVisible();
    },
  },
];

/** Closes what may lie over the page, so that the next screen can be gone to. */
export async function clear(page: Page): Promise<void> {
  for (let tries = 0; tries < 3; tries++) {
    if ((await page.locator("dialog[open], [popover]:popover-open").count()) === 0) return;
    await page.keyboard.press("Escape");
  }
}
