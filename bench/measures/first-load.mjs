import { openPage } from "../browser.mjs";
import { median, sum } from "../numbers.mjs";

export const name = "first-load";

/** Long enough for all that belongs to a page, and before the app fetches ahead what may come next. */
const settled = 500;

export async function measure({ browser, site, ids, quick }) {
  const runs = quick ? 1 : 7;
  const writing = await bytesAfter(browser, site, ids);
  const peers = {
    "React alone": await firstBytes(browser, site.page("react"), "p"),
    "SurveyJS with the same questions": await firstBytes(browser, site.page("survey"), "textarea"),
    "react-jsonschema-form with them": await firstBytes(browser, site.page("rjsf"), "textarea"),
  };
  const size = (what, bytes, bar) => ({
    group: "First load, JavaScript and CSS, gzip",
    what,
    value: bytes / 1000,
    unit: "kB",
    runs: "as the browser received them",
    ...(bar && { bar: { most: bar } }),
  });
  const paints = [];
  for (const slowdown of [1, 4]) {
    const pages = {
      "the Library": site.app,
      SurveyJS: site.page("survey"),
      "react-jsonschema-form": site.page("rjsf"),
    };
    const seen = new Map(Object.keys(pages).map((what) => [what, []]));
    for (let run = 0; run < runs; run++) {
      for (const [what, address] of Object.entries(pages)) {
        seen.get(what).push(await paintsOf(browser, address, slowdown));
      }
    }
    for (const [what, times] of seen) {
      const of = (which) => ({
        group: `Paint from a cold start, CPU ${slowdown}× slowed`,
        what: `${what}: ${which} paint`,
        unit: "ms",
        runs: `median of ${runs}`,
      });
      paints.push({ ...of("first"), value: median(times.map(({ first }) => first)) });
      paints.push({ ...of("largest"), value: median(times.map(({ largest }) => largest)) });
    }
  }
  return [
    size("the Library, until its rows show", writing.library, 125),
    size("what it then fetches by itself", writing.after),
    size("Write adds, a question open in the longest section", writing.write, 90),
    size("the guidance of the other seven sections adds", writing.guidance),
    size("About, Check and Read add to all that", writing.rest),
    ...Object.entries(peers).map(([what, bytes]) => size(what, bytes)),
    ...paints,
  ];
}

async function firstBytes(browser, address, until) {
  const { page } = await openPage(browser.context, { cache: false });
  await page.goto(address);
  await page.locator(until).first().waitFor();
  await page.waitForTimeout(settled);
  const bytes = await received(page);
  await page.close();
  return bytes;
}

/** What the Library fetches, what opening a datasheet to write fetches beyond it, and then all else. */
async function bytesAfter(browser, site, { full }) {
  const { page } = await openPage(browser.context, { cache: false });
  await page.addInitScript(noteRows);
  await page.goto(site.app);
  await page.locator(`li[data-id="${full}"]`).waitFor();
  await page.waitForTimeout(settled);
  const library = await received(page, await page.evaluate(() => window.rowsAt));
  const withRest = await received(page);
  await goTo(page, `#/d/${full}/write/composition/composition.instances`, "textarea");
  const write = await received(page);
  const sections = ["motivation", "collection", "preprocessing", "labeling", "uses"];
  for (const section of [...sections, "distribution", "maintenance"]) {
    await goTo(page, `#/d/${full}/write/${section}`, "article");
    await page.locator("article a").first().click();
    await page.waitForTimeout(settled);
  }
  const guidance = await received(page);
  for (const place of ["about", "check", "read"]) {
    await goTo(page, `#/d/${full}/${place}`, "main h1");
  }
  const all = await received(page);
  await page.close();
  return {
    library,
    after: withRest - library,
    write: write - withRest,
    guidance: guidance - write,
    rest: all - guidance,
  };
}

/** Runs in the page, before anything else of it. */
function noteRows() {
  new MutationObserver((_, observer) => {
    if (document.querySelector("li[data-id]") === null) return;
    window.rowsAt = performance.now();
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
}

async function goTo(page, hash, until) {
  await page.evaluate((address) => {
    location.hash = address;
  }, hash);
  await page.locator(until).first().waitFor();
  await page.waitForTimeout(1500);
}

/** The packed bodies of every script and style that the page began to fetch before a time of its own. */
async function received(page, before = Number.MAX_VALUE) {
  const sizes = await page.evaluate(
    (latest) =>
      performance
        .getEntriesByType("resource")
        .filter(({ name }) => /\.(?:js|css)$/.test(new URL(name).pathname))
        .filter(({ startTime }) => startTime < latest)
        .map(({ encodedBodySize }) => encodedBodySize),
    before,
  );
  if (sizes.length === 0 || sizes.includes(0)) throw new Error("The browser does not tell sizes");
  return sum(sizes);
}

async function paintsOf(browser, address, slowdown) {
  const { page } = await openPage(browser.context, { slowdown, cache: false });
  await page.goto(address);
  await page.waitForTimeout(1200 * slowdown);
  const paints = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const first = performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
        new PerformanceObserver((list) => {
          resolve({ first, largest: list.getEntries().at(-1)?.startTime });
        }).observe({ type: "largest-contentful-paint", buffered: true });
      }),
  );
  await page.close();
  return paints;
}
