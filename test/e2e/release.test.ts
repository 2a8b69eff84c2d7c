import type { Page } from "@playwright/test";
import { choose, goTo, openAnswer, savedText } from "./support/exchange.ts";
import { newDatasheet } from "./support/steps.ts";
import { expect, test } from "./support/watched.ts";

const saved = (page: Page) => page.getByText("Saved", { exact: true }).first();

async function answer(page: Page, id: string, words: string): Promise<void> {
  await (await openAnswer(page, id, "motivation.purpose")).fill(words);
  await expect(saved(page)).toBeVisible();
}

async function release(page: Page, id: string, version: string): Promise<void> {
  await goTo(page, `/d/${id}/release`);
  await page.getByRole("button", { name: `Release ${version}` }).click();
  const dialog = page.getByRole("dialog", { name: `Release ${version}?` });
  await dialog.getByRole("button", { name: `Release ${version}` }).click();
  await expect(dialog).toBeHidden();
}

async function exportedRelease(page: Page, name: string): Promise<string> {
  await page.getByRole("button", { name: `Export ${name} …` }).click();
  const dialog = page.getByRole("dialog", { name: /^Export/ });
  await dialog.getByRole("radio", { name: "JSON" }).check();
  const text = await savedText(page, () =>
    dialog.getByRole("button", { name: "Download", exact: true }).click(),
  );
  await dialog.getByRole("button", { name: "Close" }).click();
  return text;
}

const notesField = (page: Page) => page.getByRole("textbox", { name: "Notes of the release" });

test("an author cuts two releases, loses no word of the notes, and sees what each changed", async ({
  page,
}) => {
  await page.goto("./");
  const id = await newDatasheet(page, "Gulls of a harbour");
  await answer(page, id, "To count gulls.");
  await release(page, id, "1.0.0");
  await expect(page.getByText("Nothing changed since 1.0.0.")).toBeVisible();

  await answer(page, id, "To count gulls, and to weigh them.");
  await goTo(page, `/d/${id}/release`);
  await expect(notesField(page)).toHaveValue(/### Changed/);
  await notesField(page).fill("Said better, in half a sent");
  await page.reload();
  await expect(notesField(page)).toHaveValue("Said better, in half a sent");
  await release(page, id, "1.0.0, revision 2");
  await expect(page.getByText("One answer changed since 1.0.0.")).toBeVisible();

  await page.getByRole("link", { name: "Read 1.0.0, revision 2" }).click();
  await expect(page.getByText(/^Release 1\.0\.0, revision 2, of/).first()).toBeVisible();
  await expect(page.getByText("Said better, in half a sent")).toBeVisible();
  await expect(page.getByText("To count gulls, and to weigh them.")).toBeVisible();
  await goTo(page, "/");
  await expect(page.locator(`[data-id="${id}"]`)).toContainText("Released 1.0.0");
});

test("a deleted release leaves a gap, which its file closes; elsewhere the file begins a datasheet", async ({
  page,
  browser,
  baseURL,
}) => {
  await page.goto("./");
  const id = await newDatasheet(page, "Gulls of a harbour");
  await answer(page, id, "To count gulls.");
  await release(page, id, "1.0.0");
  const file = await exportedRelease(page, "1.0.0");
  await page.getByRole("button", { name: "Delete 1.0.0 …" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete 1.0.0" }).click();
  await expect(page.getByText(/^Deleted here/)).toBeVisible();
  await choose(page, { name: "gulls.json", text: file });
  await expect(page.getByText(/It was added to the releases of/)).toBeVisible();
  await goTo(page, `/d/${id}/release`);
  await expect(page.getByRole("link", { name: "Read 1.0.0" })).toBeVisible();
  await expect(page.getByText(/^Deleted here/)).toHaveCount(0);

  const elsewhere = await browser.newPage({ baseURL: baseURL ?? "" });
  await elsewhere.goto("./");
  await choose(elsewhere, { name: "gulls.json", text: file });
  await elsewhere.getByRole("link", { name: "Gulls of a harbour" }).first().click();
  await goTo(elsewhere, `/d/${id}/release`);
  await expect(elsewhere.getByRole("link", { name: "Read 1.0.0" })).toBeVisible();
  await expect(elsewhere.getByText("Nothing changed since 1.0.0.")).toBeVisible();
  await elsewhere.close();
});

// biome-ignore lint/suspicious/noExplicitAny: whoever edits a file by hand minds no types.
type Loose = any;

/** What somebody does to the file of a release, and by what name the app calls it, opened and verified. */
const tamperings: readonly {
  readonly given: string;
  readonly change: (file: Loose) => void;
  readonly opened: RegExp;
  readonly verified: RegExp;
}[] = [
  {
    given: "an answer reworded",
    change: (file) => {
      file.answers["motivation.purpose"].text = "To count terns.";
    },
    opened: /no longer matches the digest of that release/,
    verified: /was edited: its content does not match its digest/,
  },
  {
    given: "a question reworded",
    change: (file) => {
      file.questions[0].prompt = "What for?";
    },
    opened: /no longer matches the digest of that release/,
    verified: /was edited: its content does not match its digest/,
  },
  {
    given: "an answer taken out",
    change: (file) => {
      delete file.answers["motivation.purpose"];
    },
    opened: /no longer matches the digest of that release/,
    verified: /was edited: its content does not match its digest/,
  },
  {
    given: "another version",
    change: (file) => {
      file.dataset.version = "2.0.0";
    },
    opened: /This was release 2\.0\.0, revision 1, but the file no longer matches/,
    verified: /2\.0\.0.*was edited/,
  },
  {
    given: "another date",
    change: (file) => {
      file.release.date = "2020-01-01";
    },
    opened: /no longer matches the digest of that release/,
    verified: /was edited/,
  },
  {
    given: "notes written in afterwards",
    change: (file) => {
      file.release.notes = "All is well.";
    },
    opened: /no longer matches the digest of that release/,
    verified: /was edited/,
  },
  {
    given: "a sign-off that nobody gave",
    change: (file) => {
      const given = [{ name: "Ines Moreau", at: "2025-03-12T12:00:00Z" }];
      file.release.signOffs = { required: [], given, missing: [] };
    },
    opened: /no longer matches the digest of that release/,
    verified: /was edited/,
  },
  {
    given: "another digest",
    change: (file) => {
      file.release.digest = "0".repeat(64);
    },
    opened: /no longer matches the digest of that release/,
    verified: /was edited/,
  },
  {
    given: "a predecessor that it never had",
    change: (file) => {
      file.release.previous = { version: "0.9.0", revision: 1, digest: "1".repeat(64) };
    },
    opened: /no longer matches the digest of that release/,
    verified: /was edited/,
  },
  {
    given: "another status",
    change: (file) => {
      file.status = "draft";
    },
    opened: /Not read\..*not as a datasheet has it/,
    verified: /calls itself “draft”, and a release is asked for/,
  },
  {
    given: "the release taken out of it",
    change: (file) => {
      delete file.release;
    },
    opened: /Not read\..*“release” is not as a datasheet has it/,
    verified: /This is no release/,
  },
];

test("eleven ways to tamper with a release's file are each named, opened or verified", async ({
  page,
}) => {
  await page.goto("./");
  const id = await newDatasheet(page, "Gulls of a harbour");
  await answer(page, id, "To count gulls.");
  await release(page, id, "1.0.0");
  const file = await exportedRelease(page, "1.0.0");
  for (const { given, change, opened, verified } of tamperings) {
    await test.step(given, async () => {
      const edited = JSON.parse(file);
      change(edited);
      const text = JSON.stringify(edited);
      await goTo(page, `/d/${id}/release`);
      await page.getByLabel("Release file to verify").setInputFiles({
        name: "gulls.json",
        mimeType: "application/json",
        buffer: Buffer.from(text),
      });
      await expect(page.getByRole("status").filter({ hasText: verified })).toBeVisible();

      await choose(page, { name: "gulls.json", text });
      const notNow = page.getByRole("dialog").getByRole("button", { name: "Not now" });
      const arrivals = page.getByRole("region", { name: /read/ });
      await expect(notNow.or(arrivals.getByText(opened)).first()).toBeVisible();
      if (await notNow.isVisible()) await notNow.click();
      await expect(arrivals.getByText(opened).first()).toBeVisible();
      await page.getByRole("button", { name: "Close" }).click();
    });
  }
  await goTo(page, `/d/${id}/release`);
  await expect(page.getByRole("link", { name: /^Read 1\.0\.0/ })).toHaveCount(1);
  await page.getByRole("button", { name: "Verify the releases" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Consistent in itself" })).toBeVisible();
});
