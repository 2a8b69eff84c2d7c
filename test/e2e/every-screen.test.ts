import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./support/profiles.ts";
import { clear, fillShelf, screens } from "./support/screens.ts";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const sizes = [
  { name: "desk", width: 1440, height: 900 },
  { name: "phone", width: 390, height: 844 },
] as const;

/** What depends on colours alone: in dark, all the rest is the page that was looked at in light. */
const ofColours = ["color-contrast", "link-in-text-block"];

async function violations(page: Page, scheme: "light" | "dark"): Promise<string[]> {
  await page.emulateMedia({ colorScheme: scheme });
  // Where everything fades in, colours are judged once they stand.
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((each) => each.finished.catch(() => undefined))),
  );
  const axe = new AxeBuilder({ page });
  const asked = scheme === "light" ? axe.withTags(tags) : axe.withRules(ofColours);
  const { violations: found, passes } = await asked.analyze();
  if (passes.length === 0) return [`nothing was looked at in ${scheme}`];
  return found.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = "" }) =>
        `${id}: ${target.join(" ")}: ${failureSummary.split("\n").slice(1, 3).join(" ").trim()}`,
    ),
  );
}

/** Two at a time have as much to do; a screen may go on from the one before it. */
const middle = screens.findIndex(({ name }) => name === "release");
const halves = [screens.slice(0, middle), screens.slice(middle)];

for (const { name: size, ...viewport } of sizes) {
  for (const [half, some] of halves.entries()) {
    test.describe(`${size}, half ${half + 1}`, () => {
      test.use({ viewport });
      test(`every screen meets WCAG 2.2 A and AA, light and dark at ${viewport.width} px`, async ({
        page,
      }) => {
        test.setTimeout(240_000);
        const look = async (name: string) => {
          for (const scheme of ["light", "dark"] as const) {
            expect.soft(await violations(page, scheme), `${name}, ${scheme}`).toEqual([]);
            await shoot(page, `${name}-${scheme}-${size}`);
          }
          await page.emulateMedia({ colorScheme: "light" });
        };
        await page.goto("./");
        await expect(page.getByRole("link", { name: "New datasheet" })).toBeVisible();
        await look("library-empty");
        const shelf = await fillShelf(page);
        for (const { name, open } of some) {
          await open(page, shelf);
          await look(name);
          await clear(page);
        }
      });
    });
  }
}

/** For eyes: only where somebody asks for pictures. */
async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env["SCREENS_INTO"];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png` });
}

test.describe("at 320 px", () => {
  test.use({ viewport: { width: 320, height: 640 } });
  test("no screen has to be scrolled sideways", async ({ page }) => {
    test.setTimeout(120_000);
    await page.goto("./");
    const shelf = await fillShelf(page);
    for (const { name, open } of screens) {
      await open(page, shelf);
      await expect.soft.poll(() => tooWide(page), { message: name }).toEqual([]);
      await clear(page);
    }
  });
});

/** How wide the page is, and what sticks out, where it is wider than the window. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth = 0 } = document.scrollingElement ?? {};
    if (scrollWidth <= innerWidth) return [];
    const out = [...document.body.querySelectorAll("*")].filter(
      (element) => element.getBoundingClientRect().right > innerWidth + 1,
    );
    const names = out.slice(0, 5).map(({ tagName, className }) => `${tagName} ${className}`);
    return [`${scrollWidth} px`, ...names];
  });
}

interface Stop {
  readonly what: string;
  readonly marked: boolean;
  readonly inView: boolean;
  readonly width: number;
  readonly height: number;
  readonly inText: boolean;
  readonly inOrder: boolean;
  readonly left: boolean;
}

/** What the focus rests on, and how it shows. */
function stop(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) {
      return {
        what: "",
        marked: true,
        inView: true,
        width: 99,
        height: 99,
        inText: false,
        inOrder: true,
        left: true,
      };
    }
    // Each stop stands after the one before it in the page.
    const seen = window as { lastStop?: Element };
    const before = seen.lastStop;
    seen.lastStop = element;
    const inOrder =
      before === undefined ||
      !before.isConnected ||
      (before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) === 0;
    const label = element.closest("label");
    const drawn = [element, label, element.parentElement, element.closest("[class*=editor]")];
    // A heading that the page itself goes to after news is no stop of Tab's.
    const sentHere = element.matches('h1[tabindex="-1"], h2[tabindex="-1"], main');
    const marked =
      sentHere ||
      drawn.some((each) => {
        if (each === null) return false;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
        const outlined = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 1;
        // The editor draws its ring around the toolbar and the text together.
        return outlined || (each.matches("[class*=editor]") && boxShadow !== "none");
      });
    const shown = (label ?? element).getBoundingClientRect();
    const own = element.getBoundingClientRect();
    const box = own.width > 2 && own.height > 2 ? own : shown;
    const paragraph = element.closest("p, li, td, dd, figcaption, h1, h2, h3, .prose");
    return {
      what: `${element.tagName} “${(element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 40)}”`,
      marked,
      inView: box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth,
      width: Math.max(own.width, label === null ? 0 : shown.width),
      height: Math.max(own.height, label === null ? 0 : shown.height),
      inText: paragraph !== null && getComputedStyle(element).display.startsWith("inline"),
      inOrder,
      left: false,
    };
  });
}

for (const { name: size, ...viewport } of sizes) {
  test.describe(`by Tab, ${size}`, () => {
    test.use({ viewport });
    test(`Tab goes through every screen at ${viewport.width} px: seen, in view, large enough, and out again`, async ({
      page,
    }) => {
      test.setTimeout(180_000);
      await page.goto("./");
      const shelf = await fillShelf(page);
      for (const { name, open } of screens) {
        await open(page, shelf);
        await page.evaluate(() => {
          if (document.querySelector("dialog[open]") === null) {
            (document.activeElement as HTMLElement | null)?.blur();
            window.scrollTo(0, 0);
          }
          delete (window as { lastStop?: Element }).lastStop;
        });
        const stops: Stop[] = [];
        for (let press = 0; press < 30; press++) {
          await page.keyboard.press("Tab");
          const here = await stop(page);
          if (here.left && press > 0) break;
          stops.push(here);
        }
        const wrong = stops.flatMap(({ what, marked, inView, width, height, inText }) => [
          ...(marked ? [] : [`not marked: ${what}`]),
          ...(inView ? [] : [`out of view: ${what}`]),
          ...(inText || (width >= 23.5 && height >= 23.5)
            ? []
            : [`${Math.round(width)} × ${Math.round(height)}: ${what}`]),
        ]);
        expect.soft([...new Set(wrong)], name).toEqual([]);
        // Once past the last stop it may begin again; any other step back is out of order.
        const stepsBack = stops.filter(({ inOrder }) => !inOrder).map(({ what }) => what);
        expect.soft(stepsBack.slice(1), `${name}: in order`).toEqual([]);
        // From the last stop Tab goes to the browser's own controls, however few there are.
        expect.soft(stops.length, `${name}: can be reached`).toBeGreaterThan(0);
        const [, ...later] = stops.map(({ what }) => what);
        expect.soft(new Set(later).size > 1 || later.length < 3, `${name}: no trap`).toBe(true);
        await clear(page);
      }
    });
  });
}
