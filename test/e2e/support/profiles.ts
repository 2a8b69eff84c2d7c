import type { Page } from "@playwright/test";
import { expect, expectQuiet, watch, test as watched } from "./watched.ts";

/** A page of the app in a browser profile of its own, with an empty library; watched like the first. */
export const test = watched.extend<{ emptyProfile: () => Promise<Page> }>({
  emptyProfile: async ({ browser, baseURL }, use) => {
    const opened: (() => Promise<void>)[] = [];
    await use(async () => {
      const context = await browser.newContext(baseURL === undefined ? {} : { baseURL });
      const seen = watch(context, new URL(baseURL ?? "").origin);
      opened.push(async () => {
        await context.close();
        expectQuiet(seen);
      });
      const page = await context.newPage();
      await page.goto("./");
      return page;
    });
    for (const close of opened) await close();
  },
});

export { expect };
