import { expect, type Page } from "@playwright/test";

export interface Scope {
  readonly people?: "Yes" | "No";
  readonly sample?: "Yes" | "No";
  readonly labels?: "Yes" | "No";
  readonly synthetic?: "Yes" | "No";
}

const asks: Readonly<Record<keyof Scope, RegExp>> = {
  people: /about people/,
  sample: /sample of something larger/,
  labels: /labels or annotations/,
  synthetic: /machine generate/,
};

/** Begins a datasheet through the New page and returns its id. The page is at the app's address. */
export async function newDatasheet(
  page: Page,
  title: string,
  scope: Scope = {},
  questions: "everything" | "paper" = "everything",
): Promise<string> {
  await page.evaluate(() => {
    location.hash = "#/new";
  });
  await page.getByLabel("What is the dataset called?").fill(title);
  for (const [fact, value] of Object.entries(scope) as [keyof Scope, string][]) {
    const group = page.getByRole("group", { name: asks[fact] });
    await group.getByRole("radio", { name: value, exact: true }).check({ force: true });
  }
  if (questions === "paper") await page.getByRole("radio", { name: /57 only/ }).check();
  await page.getByRole("button", { name: "Begin writing" }).click();
  await page.waitForURL(/#\/d\/[0-9a-f-]{36}\/write\/./);
  return /#\/d\/([0-9a-f-]{36})\//.exec(page.url())?.[1] ?? "";
}

/** Opens one question of a datasheet to write in. */
export async function openQuestion(
  page: Page,
  baseURL: string,
  id: string,
  section: string,
  question: string,
): Promise<void> {
  const address = `${baseURL}#/d/${id}/write/${section}/${question}`;
  if (page.url() === "about:blank") await page.goto(address);
  else await page.evaluate((to) => location.assign(to), address);
  await expect(page.locator(`article[data-question="${question}"] textarea`).first()).toBeVisible();
}
