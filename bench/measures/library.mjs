import { openPage } from "../browser.mjs";
import { median, quantile } from "../numbers.mjs";

export const name = "library";
const from = 1000;
/** Characters of an answer, so that a datasheet with its 73 questions has the 60 kB of the bar. */
const answer = 340;

/** A library of 2,000 datasheets, as the app shows it and as its storage answers; beside it a record each. */
export async function measure({ browser, site, quick }) {
  const count = quick ? 200 : 2000;
  const runs = quick ? 2 : 9;
  const lab = await openLab(browser, site);
  const small = await lab.evaluate((number) => window.lab.saves(number, 60), 1);
  const characters = await fill(lab, count);
  const group = `${count} datasheets, ${(characters / 1e6).toFixed(0)} MB as JSON`;
  const rows = [];
  const tell = (what, times, bar, unit = "ms") =>
    rows.push({
      group,
      what,
      value: median(times),
      unit,
      runs: `median of ${times.length}`,
      ...(bar && { bar }),
    });

  const lists = [];
  for (let run = 0; run < runs; run++)
    lists.push(await inNewLab(browser, site, () => window.lab.lists()));
  tell(
    "first 50 rows from storage",
    lists.map(({ ours }) => ours.newest),
    { most: 50 },
  );
  tell(
    "  a record each",
    lists.map(({ theirs }) => theirs.newest),
  );
  tell(
    "all rows from storage",
    lists.map(({ ours }) => ours.all),
  );
  tell(
    "  a record each",
    lists.map(({ theirs }) => theirs.all),
  );

  const cold = [];
  const back = [];
  for (let run = 0; run < runs; run++) {
    const shown = await openLibrary(browser, site);
    cold.push(shown.cold);
    back.push(shown.back);
  }
  tell(
    "first rows painted, from the app's start",
    cold.map(({ fromStart }) => fromStart),
  );
  tell(
    "first rows painted, from the Library's first paint",
    cold.map(({ fromFirstPaint }) => fromFirstPaint),
    { most: 50 },
  );
  tell("first rows painted, coming back from a datasheet", back);

  const words = await lab.evaluate(() => window.lab.commonWords());
  const searches = await searchInApp(browser, site, words.slice(0, quick ? 2 : 12));
  tell("search in titles: from a key to the frame that shows it", searches.titles, { most: 50 });
  tell("search in all text, once indexed: from a key to its hits", searches.texts, { most: 300 });
  rows.push({
    group,
    what: "the index, built with the first search",
    value: searches.index,
    unit: "ms",
    runs: "once",
  });
  const scans = [];
  for (const word of words.slice(0, 2)) {
    scans.push(await lab.evaluate((query) => window.lab.scan(query), word));
  }
  tell(
    "  a record each: all of them read and looked through",
    scans.map(({ milliseconds }) => milliseconds),
  );

  const saves = await lab.evaluate((number) => window.lab.saves(number, 60), from + 7);
  const records = await lab.evaluate((number) => window.lab.recordSaves(number, 60), from + 7);
  tell("a save", saves, { most: 5 });
  rows.push({
    group,
    what: "a save, p95",
    value: quantile(saves, 0.95),
    unit: "ms",
    runs: `${saves.length} saves`,
  });
  tell("  the same in a library of three datasheets", small);
  tell("  a record each", records);
  rows.push({
    group,
    what: `a save among ${count} ÷ a save among three`,
    value: median(saves) / median(small),
    unit: "×",
    runs: "medians",
    bar: { most: 2, why: "whatever their number" },
  });
  await lab.close();
  return rows;
}

async function openLab(browser, site) {
  const { page } = await openPage(browser.context);
  await page.goto(site.page("lab"));
  await page.waitForFunction(() => window.lab !== undefined);
  return page;
}

async function inNewLab(browser, site, ask) {
  const page = await openLab(browser, site);
  const told = await page.evaluate(ask);
  await page.close();
  return told;
}

async function fill(lab, count) {
  const batch = 100;
  let characters = 0;
  for (let done = 0; done < count; done += batch) {
    characters += await lab.evaluate(
      ([number, size, length]) => window.lab.fill(number, size, length),
      [from + done, Math.min(batch, count - done), answer],
    );
    if (done % 500 === 0) console.error(`  ${done} of ${count} datasheets`);
  }
  return characters;
}

/** A cold start of the app, and then a way back to the Library from one of its datasheets. */
async function openLibrary(browser, site) {
  const { page } = await openPage(browser.context);
  await page.addInitScript(watchRows);
  await page.goto(site.app);
  await page.waitForFunction(() => window.rowsShownAt !== undefined);
  const cold = await page.evaluate(() => {
    const [first] = performance.getEntriesByName("first-contentful-paint");
    return {
      fromStart: window.rowsShownAt,
      fromFirstPaint: Math.max(0, window.rowsShownAt - first.startTime),
    };
  });
  await page.waitForTimeout(500);
  await page.locator("li[data-id] h2 a").first().click();
  await page.locator("nav a[aria-current]").first().waitFor();
  await page.waitForTimeout(1000);
  const shown = page.evaluate(() => {
    window.watchRows();
    return new Promise((resolve) => {
      addEventListener(
        "click",
        ({ timeStamp }) => {
          const look = () => {
            if (window.rowsShownAt === undefined) requestAnimationFrame(look);
            else resolve(window.rowsShownAt - timeStamp);
          };
          look();
        },
        { capture: true, once: true },
      );
    });
  });
  await page.locator('a[href="#/"]').first().click();
  const back = await shown;
  await page.close();
  return { cold, back };
}

/** Runs in the page: notes when the frame with the first rows is over. */
function watchRows() {
  window.watchRows = watchRows;
  window.rowsShownAt = undefined;
  const look = () => {
    if (document.querySelector("li[data-id]") === null) {
      requestAnimationFrame(look);
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      window.rowsShownAt = performance.now();
    };
    port2.postMessage(undefined);
  };
  requestAnimationFrame(look);
}

/** Words are typed but for their last letter, and that one is measured. */
async function searchInApp(browser, site, words) {
  const { page } = await openPage(browser.context);
  await page.goto(site.app);
  await page.locator("li[data-id]").first().waitFor();
  await page.waitForTimeout(1500);
  const field = page.locator("input[type=search]");
  const start = Date.now();
  await field.fill("sheagr");
  await hitsShown(page);
  const index = Date.now() - start;
  const titles = [];
  const texts = [];
  for (const word of words) {
    await field.fill(word.slice(0, -1));
    await page.waitForTimeout(300);
    await hitsShown(page);
    await page.waitForTimeout(500);
    const shown = page.evaluate(watchSearch);
    await field.press(word.at(-1));
    const { title, text } = await shown;
    titles.push(title);
    texts.push(text);
  }
  await page.close();
  return { index, titles, texts };
}

async function hitsShown(page) {
  await page.waitForFunction(
    () =>
      document.querySelector("#in-answers") !== null ||
      document.querySelector("main").textContent.includes("No answer holds"),
  );
}

/** Runs in the page: from the next key to the frame that shows the titles, and the one with the answers. */
function watchSearch() {
  const isShown = () =>
    document.querySelector("#in-answers") !== null ||
    document.querySelector("main").textContent.includes("No answer holds");
  const afterFrame = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(undefined);
      });
    });
  return new Promise((resolve) => {
    addEventListener(
      "keydown",
      async ({ timeStamp }) => {
        const title = (await afterFrame()) - timeStamp;
        // The hits of the word before leave with the key.
        if (isShown()) throw new Error("The hits of the word before are still shown");
        let at = await afterFrame();
        while (!isShown()) at = await afterFrame();
        resolve({ title, text: at - timeStamp });
      },
      { capture: true, once: true },
    );
  });
}
