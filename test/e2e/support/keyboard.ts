import type { Page } from "@playwright/test";

/** What has the focus, as a person hears it. */
export interface Focused {
  readonly tag: string;
  readonly type: string;
  readonly name: string;
}

export function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return { tag: "", type: "", name: "" };
    const labels = "labels" in element ? [...((element.labels as NodeList | null) ?? [])] : [];
    const labelled = labels.map((label) => label.textContent ?? "").join(" ");
    const name = element.getAttribute("aria-label") ?? (labelled || (element.textContent ?? ""));
    return {
      tag: element.tagName.toLowerCase(),
      type: element.getAttribute("type") ?? element.getAttribute("role") ?? "",
      name: name.replace(/\s+/g, " ").trim(),
    };
  });
}

/** Presses a key until the focus is where it should be; a person would look, so does this. */
export async function reach(
  page: Page,
  wanted: string | RegExp,
  key: "Tab" | "Shift+Tab" = "Tab",
  most = 150,
): Promise<Focused> {
  const passed: string[] = [];
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press(key);
    const here = await focused(page);
    if (typeof wanted === "string" ? here.name === wanted : wanted.test(here.name)) return here;
    passed.push(`${here.tag} ${here.name.slice(0, 40)}`);
  }
  throw new Error(`${key} never reached ${String(wanted)}; it passed ${passed.join(" | ")}`);
}

/** Short words key by key; long ones from the clipboard. */
export async function type(page: Page, text: string): Promise<void> {
  if (text.length <= 30 && !text.includes("\n")) await page.keyboard.type(text);
  else await paste(page, text);
}

/** Replaces what stands in the focused field. */
export async function retype(page: Page, text: string): Promise<void> {
  await page.keyboard.press("Control+A");
  await type(page, text);
}

export async function times(page: Page, key: string, count: number): Promise<void> {
  for (let press = 0; press < count; press++) await page.keyboard.press(key);
}

/** Through the clipboard, as long texts come; the browser takes them at once, however many lines. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.keyboard.press("Control+V");
}
