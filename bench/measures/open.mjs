import { openPage } from "../browser.mjs";
import { median, quantile } from "../numbers.mjs";

export const name = "open";
const group = "Open a full datasheet from the Library, to the first field that takes keys";

/**
 * From the click on its title to the frame that shows a field which has the focus: in the datasheet
 * every question but one has its 2 kB, and that one opens by itself. First in a page that has stood
 * for a moment, as when somebody looks for the right one, then once more in the same page; and at
 * once, when the code to write with is still to be fetched.
 */
export async function measure({ browser, site, ids, quick }) {
  const runs = quick ? 2 : 15;
  const times = { atOnce: [], later: [], again: [] };
  for (let run = 0; run < runs; run++) {
    times.atOnce.push(await inFreshPage((page) => openFrom(page, 0)));
    await inFreshPage(async (page) => {
      times.later.push(await openFrom(page, 2500));
      await page.evaluate(() => {
        location.hash = "#/";
      });
      times.again.push(await openFrom(page, 1000));
    });
  }
  async function inFreshPage(work) {
    const { page } = await openPage(browser.context);
    await page.goto(site.app);
    const done = await work(page);
    await page.close();
    return done;
  }
  async function openFrom(page, afterMilliseconds) {
    const link = page.locator(`li[data-id="${ids.waiting}"] h2 a`);
    await link.waitFor();
    await page.waitForTimeout(afterMilliseconds);
    const shown = page.evaluate(waitForField);
    await link.click();
    return shown;
  }
  const rowsOf = (what, seen, bar) => {
    const of = (which) => ({ group, what: `${what}, ${which}`, unit: "ms", runs: `${runs} runs` });
    return [
      { ...of("median"), value: median(seen), ...(bar && { bar }) },
      { ...of("p95"), value: quantile(seen, 0.95) },
    ];
  };
  return [
    ...rowsOf("from a Library that has stood for a moment", times.later, { most: 150 }),
    ...rowsOf("once more in the same page", times.again, { most: 150 }),
    ...rowsOf("as soon as its row is there, code still to be fetched", times.atOnce),
  ];
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
