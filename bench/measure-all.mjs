import { names } from "./arguments.mjs";
import { openBrowser, openPage } from "./browser.mjs";
import { serveSite } from "./site.mjs";

/** Measures what was asked for, one after the other, in a browser profile of its own each. */
export async function measureAll({ only, quick }, executable) {
  const site = await serveSite();
  const rows = [];
  let chromium = "not used";
  try {
    for (const name of names.filter((each) => only.includes(each))) {
      console.error(`Measuring ${name} …`);
      const { measure } = await import(`./measures/${name}.mjs`);
      const browser = await openBrowser(executable);
      chromium = browser.version;
      try {
        const ids = await fillLibrary(browser, site);
        const measured = await measure({ browser, site, ids, quick });
        rows.push(...measured.map((row) => ({ measure: name, ...row })));
      } finally {
        await browser.close();
      }
    }
  } finally {
    site.close();
  }
  return { rows, chromium };
}

/** Three datasheets: every answer 2 kB long, one answer alone, and all but one that waits. */
async function fillLibrary(browser, site) {
  const { page } = await openPage(browser.context);
  await page.goto(site.page("lab"));
  const ids = await page.evaluate(async () => ({
    full: await window.lab.put(1, "all", ""),
    one: await window.lab.put(2, "one", "composition.instances"),
    waiting: await window.lab.put(3, "all-but-one", "composition.instances"),
  }));
  await page.close();
  return ids;
}
