import { expect, type Page, test } from "@playwright/test";
import { newProfile, type OwnBrowser, startChromium } from "./support/chromium-process.ts";
import { newDatasheet, openQuestion } from "./support/steps.ts";

const kills = 20;
const promised = 300;
/** Sixty keys a second: nobody types faster, and the typing never pauses. */
const betweenKeys = 16;

/** The words that were typed, and when the page had each key. */
interface Typed {
  text: string;
  readonly keys: { readonly length: number; readonly at: number }[];
}

test(`${kills} times the browser process is killed while typing, and nothing older than ${promised} ms is lost`, async ({
  baseURL,
}) => {
  test.setTimeout(360_000);
  const profile = newProfile();
  let own: OwnBrowser | undefined;
  const lost: { kill: number; milliseconds: number }[] = [];
  try {
    own = await startChromium(profile.folder);
    let page = await firstPage(own);
    await page.goto(baseURL ?? "");
    const id = await newDatasheet(page, "Killed while typing");
    const typed: Typed = { text: "", keys: [{ length: 0, at: 0 }] };
    for (let kill = 1; kill <= kills; kill++) {
      await openQuestion(page, baseURL ?? "", id, "motivation", "motivation.purpose");
      const field = page.getByRole("textbox", { name: /^Your answer/ });
      await field.press("Control+End");
      const killedAt = await typeUntilKilled(page, own, typed, 700 + 71 * kill);
      own = await startChromium(profile.folder);
      page = await firstPage(own);
      await openQuestion(page, baseURL ?? "", id, "motivation", "motivation.purpose");
      const kept = await page.getByRole("textbox", { name: /^Your answer/ }).inputValue();
      expect(typed.text.startsWith(kept), "what is there is what was typed").toBe(true);
      const firstLost = typed.keys.find(({ length }) => length > kept.length);
      if (firstLost !== undefined) lost.push({ kill, milliseconds: killedAt - firstLost.at });
      typed.text = kept;
      typed.keys.splice(0, typed.keys.length, { length: kept.length, at: 0 });
    }
  } finally {
    await own?.kill();
    profile.remove();
  }
  expect(lost.filter(({ milliseconds }) => milliseconds > promised)).toEqual([]);
});

async function firstPage({ browser }: OwnBrowser): Promise<Page> {
  const [context = await browser.newContext()] = browser.contexts();
  return context.pages()[0] ?? (await context.newPage());
}

/** Types without a pause, kills the browser in the middle, and says when. */
async function typeUntilKilled(
  page: Page,
  own: OwnBrowser,
  typed: Typed,
  after: number,
): Promise<number> {
  let killedAt: number | undefined;
  const killing = new Promise<void>((resolve) =>
    setTimeout(() => {
      killedAt = Date.now();
      void own.kill().then(resolve);
    }, after),
  );
  for (let count = 0; killedAt === undefined; count++) {
    const letter = count % 6 === 5 ? " " : String.fromCharCode(97 + ((count * 7) % 26));
    // What is in flight when the process dies may or may not have arrived; it counts as typed just now.
    typed.text += letter;
    try {
      await page.keyboard.press(letter === " " ? "Space" : letter);
    } catch {
      break;
    }
    typed.keys.push({ length: typed.text.length, at: Date.now() });
    await new Promise((resolve) => setTimeout(resolve, betweenKeys));
  }
  await killing;
  return killedAt ?? Date.now();
}
