import { readFile } from "node:fs/promises";
import type { Download, Locator, Page } from "@playwright/test";
import { expect } from "./watched.ts";

export type FormatName = "Markdown" | "JSON" | "HTML";

/** The text of the file that `act` makes the browser save. */
export async function savedText(page: Page, act: () => Promise<void>): Promise<string> {
  const saving = page.waitForEvent("download");
  await act();
  return textOf(await saving);
}

export async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), "utf8");
}

export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => location.assign(`#${hash}`), path);
}

/** Opens one question to write in, and gives its text field. */
export async function openAnswer(page: Page, id: string, question: string): Promise<Locator> {
  await goTo(page, `/d/${id}/write/${question.split(".")[0]}/${question}`);
  const field = page
    .locator(`article[data-question="${question}"]`)
    .getByRole("textbox", { name: /^(?:Your answer|Why is it)/ });
  await expect(field).toBeVisible();
  return field;
}

/** Exports a datasheet from its Read page. */
export async function exported(page: Page, id: string, format: FormatName): Promise<string> {
  await goTo(page, `/d/${id}/read`);
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: /^Export/ });
  await dialog.getByRole("radio", { name: format }).check();
  const text = await savedText(page, () =>
    dialog.getByRole("button", { name: "Download", exact: true }).click(),
  );
  await expect(dialog.getByRole("status")).toContainText("Saved as");
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect(dialog).toBeHidden();
  return text;
}

/** Hands files to the Library page as its file picker would. */
export async function choose(
  page: Page,
  ...files: readonly { readonly name: string; readonly text: string }[]
): Promise<void> {
  await goTo(page, "/");
  await page.getByLabel("Files to import").setInputFiles(
    files.map(({ name, text }) => ({
      name,
      mimeType: "application/octet-stream",
      buffer: Buffer.from(text),
    })),
  );
}

/** Imports one file into a library that does not have its datasheet: it opens at once. */
export async function imported(page: Page, name: string, text: string): Promise<string> {
  await choose(page, { name, text });
  await page.waitForURL(/#\/d\/[0-9a-f-]{36}\/write\/./);
  return idInAddress(page);
}

export function idInAddress(page: Page): string {
  return /#\/d\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? "";
}

/** The digest that stands at the foot of the Read page. */
export async function shownDigest(page: Page, id: string): Promise<string> {
  await goTo(page, `/d/${id}/read`);
  const digest = await page.locator("footer pre").innerText();
  return digest.replace(/\s/g, "");
}
