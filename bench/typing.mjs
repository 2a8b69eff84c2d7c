import { worked } from "./browser.mjs";

const between = 90;
const words = "the quick brown fox jumps over the lazy dog and ";

/**
 * Types at the end of a field and tells how long each key took to be seen: from the moment the
 * browser had the key to the end of the frame that shows it. Durations of the Event Timing API are
 * rounded to 8 ms, so the page looks at its own clock after the frame.
 */
export async function typeKeys({ page, devtools }, field, count) {
  await field.focus();
  await page.evaluate(watchKeys);
  await page.keyboard.press("Control+End");
  // The first keys warm the page up, as does its first save.
  await type(page, 10);
  await page.waitForTimeout(600);
  await page.evaluate(() => window.seenKeys.splice(0));
  const before = await worked(devtools);
  await type(page, count);
  const frames = await page.evaluate(() => window.seenKeys.slice());
  const after = await worked(devtools);
  if (frames.length !== count) throw new Error(`${count} keys were typed, ${frames.length} seen`);
  return {
    frames,
    script: ((after.script - before.script) * 1000) / count,
    all: ((after.all - before.all) * 1000) / count,
  };
}

async function type(page, count) {
  for (let index = 0; index < count; index++) {
    const key = words[index % words.length];
    await page.keyboard.press(key === " " ? "Space" : key);
    await page.waitForTimeout(between);
  }
}

/** Runs in the page: notes for each key how long it took until the frame after it was over. */
export function watchKeys() {
  if (window.seenKeys !== undefined) return;
  window.seenKeys = [];
  addEventListener(
    "keydown",
    ({ timeStamp }) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => window.seenKeys.push(performance.now() - timeStamp);
        port2.postMessage(undefined);
      });
    },
    { capture: true },
  );
}
