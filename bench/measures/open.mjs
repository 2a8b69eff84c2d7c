import { openPage } from "../browser.mjs";
import { median, quantile } from "../numbers.mjs";

export const name = "open";
const group = "Open a full datasheet from the Library";

/**
 * From the click on its title to the frame that shows a field which has the focus: in the datasheet
 * every question but one has its 2 kB, and that one opens by itself. First in a page that has only
 * just been loaded, where code and question sets are still to be fetched, then once more in the same.
 */
export async function measure({ browser, site, ids, quick }) {
  const runs = quick ? 2 : 15;
  const first = [];
  const again = [];
  for (let run = 0; run < runs; run++) {
    const { page } = await openPage(browser.context);
    await page.goto(site.app);
    first.push(await openFrom(page, ids.waiting));
    await page.evaluate(() => {
      location.hash = "#/";
    });
    again.push(await openFrom(page, ids.waiting));
    await page.close();
  }
  const rows = (what, times) => [
    {
      group,
      what: `${what}: to the first field that takes keys, median`,
      value: median(times),
      unit: "ms",
      runs: `${runs} runs`,
      bar: { most: 150 },
    },
    {
      group,
      what: `${what}: to the first field that takes keys, p95`,
      value: quantile(times, 0.95),
      unit: "ms",
      runs: `${runs} runs`,
    },
  ];
  return [
    ...rows("in a page just loaded", first),
    ...rows("in a page that has opened one before", again),
  ];
}

async function openFrom(page, id) {
  const link = page.locator(`li[data-id="${id}"] h2 a`);
  await link.waitFor();
  await page.waitForTimeout(700);
  const shown = page.evaluate(waitForField);
  await link.click();
  return shown;
}

/** Runs in the page: from the next click to the frame in which a text area has the focus. */
function waitForField() {
  return new Promise((resolve) => {
    addEventListener(
      "click",
      ({ timeStamp }) => {
        const look = () => {
          if (document.activeElement?.tagName !== "TEXTAREA") {
            requestAnimationFrame(look);
            return;
          }
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - timeStamp);
          port2.postMessage(undefined);
        };
        requestAnimationFrame(look);
      },
      { capture: true, once: true },
    );
  });
}
