import { openPage } from "../browser.mjs";
import { median, sum } from "../numbers.mjs";

export const name = "first-load";

/** Long enough for all that belongs to a page, and before the app fetches ahead what may come next. */
const settled = 500;

export async function measure({ browser, site, ids, quick }) {
  const runs = quick ? 1 : 7;
  const library = await firstBytes(browser, site.app, "main:not([aria-busy=true]) h1");
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
    size("the Library", library, 125),
    size("Write adds, the question sets' text included", writing.write, 90),
    size("About, Check and Read add to both", writing.rest),
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

/** What opening a datasheet to write fetches beyond the Library, and then its other pages. */
async function bytesAfter(browser, site, ids) {
  const { page } = await openPage(browser.context, { cache: false });
  await page.goto(site.app);
  await page.locator(`li[data-id="${ids.full}"]`).waitFor();
  await page.waitForTimeout(settled);
  const library = await received(page);
  await page.evaluate((id) => {
    location.hash = `#/d/${id}/write/composition/composition.instances`;
  }, ids.full);
  await page.locator("textarea").first().waitFor();
  await page.waitForTimeout(1500);
  const write = await received(page);
  for (const place of ["about", "check", "read"]) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#/d/${ids.full}/${place}`);
    await page.locator("main h1").first().waitFor();
    await page.waitForTimeout(1500);
  }
  const all = await received(page);
  await page.close();
  return { write: write - library, rest: all - write };
}

/** The packed bodies of every script and style the page has fetched, its imports included. */
async function received(page) {
  const sizes = await page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .filter(({ name }) => /\.(?:js|css)$/.test(new URL(name).pathname))
      .map(({ encodedBodySize }) => encodedBodySize),
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
