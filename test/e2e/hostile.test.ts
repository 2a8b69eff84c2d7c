import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { hostilePayloads } from "../fixtures/hostile-payloads.ts";
import { choose, exported, goTo, imported } from "./support/exchange.ts";
import { hostileSheet } from "./support/hostile-sheet.ts";
import { expect, test } from "./support/profiles.ts";
import { clear } from "./support/screens.ts";
import { newDatasheet } from "./support/steps.ts";

const beacon = "https://beacon.example/pixel";
const payloads = hostilePayloads(beacon);

/** Counts what payloads do, before anything of the page runs. */
async function arm(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const fired: string[] = [];
    Object.assign(window, {
      fired,
      fire: () => fired.push(new Error("fired").stack ?? "fired"),
      alert: () => fired.push("alert"),
    });
  });
}

/** What got out: code that ran, the page's own things that were changed, boxes that were left. */
function harms(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [...((window as unknown as { fired?: string[] }).fired ?? [])];
    const say = (what: string, elements: Iterable<Element>) => {
      for (const element of elements) found.push(`${what}: ${element.outerHTML.slice(0, 200)}`);
    };
    if (getComputedStyle(document.body).color === "rgb(1, 2, 3)")
      found.push("the page was restyled");
    if ("settings" in window || "settings" in document) found.push("a name of the page was taken");
    if (typeof document.getElementById !== "function")
      found.push("a member of the page was hidden");
    say("base", document.querySelectorAll("base"));
    say("refresh", document.querySelectorAll("meta[http-equiv=refresh i]"));
    say(
      "element",
      document.querySelectorAll(
        ".prose :is(script, style, link, iframe, object, embed, form, svg, math, img, video, audio, dialog, [popover])",
      ),
    );
    say(
      "attribute",
      [...document.querySelectorAll(".prose *")].filter((element) =>
        [...element.attributes].some(
          ({ name, value }) =>
            /^on|^style$|^srcdoc$|^ping$/i.test(name) ||
            /^\s*(?:javascript|data|vbscript):/i.test(value),
        ),
      ),
    );
    say(
      "link",
      document.querySelectorAll(
        "a[href^='javascript' i], a[href^='data:' i], a[href^='vbscript' i]",
      ),
    );
    for (const prose of document.querySelectorAll(".prose")) {
      const box = prose.getBoundingClientRect();
      say(
        "left its box",
        [...prose.querySelectorAll("*")].filter((element) => {
          const { left, top, width } = element.getBoundingClientRect();
          return (
            width > 0 &&
            (left < box.left - 40 ||
              top < box.top - 40 ||
              getComputedStyle(element).position === "fixed")
          );
        }),
      );
    }
    return found.slice(0, 20);
  });
}

// The policy would stop most of it too, and says so each time it is asked: what is tried here is
// whether anything gets as far as the policy.
test.use({ bypassCSP: true });

test("whatever a file holds, in whatever field: nothing runs, nothing loads, nothing leaves its box", async ({
  page,
  context,
  baseURL,
  watched,
}) => {
  test.setTimeout(180_000);
  await arm(page);
  await page.goto("./");
  await test.step("where nothing stops them, the same look sees what they do", async () => {
    const open = await context.newPage();
    await arm(open);
    await open.goto("./");
    for (const { harm, name, text } of payloads
      .filter((each) => /<img|style=/.test(each.text))
      .slice(0, 6)) {
      if (harm === "loads") continue;
      await open.evaluate((html) => {
        const box = document.createElement("div");
        box.className = "prose";
        box.innerHTML = html;
        document.body.append(box);
      }, text);
      await expect.poll(() => harms(open), { message: name }).not.toEqual([]);
      await open.reload();
    }
    await open.close();
    expect(watched.elsewhere).not.toEqual([]);
    // What the closed page still had under way is told late.
    for (let told = -1; told !== watched.elsewhere.length; ) {
      told = watched.elsewhere.length;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    watched.elsewhere.length = 0;
    watched.complaints.length = 0;
  });

  const draft = await newDatasheet(page, "Harmless");
  const clean = await exported(page, draft, "JSON");
  const evil = JSON.parse(hostileSheet(clean, beacon));
  evil.id = "0b0e8a1e-0000-4000-8000-00000000000e";
  const id = await imported(page, "<img src=x: onerror=fire()>.json", JSON.stringify(evil));
  const quiet = async (where: string) => expect.soft(await harms(page), where).toEqual([]);

  const places = [
    "/",
    "/?q=fire",
    `/d/${id}/about`,
    ...evil.sections.map((section: { id: string }) => `/d/${id}/write/${section.id}`),
    `/d/${id}/check`,
    `/d/${id}/read`,
    "/questions",
    "/settings",
  ];
  for (const place of places) {
    await goTo(page, place);
    await expect(page.getByRole("main")).not.toHaveAttribute("aria-busy", "true");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await quiet(place);
  }

  await test.step("an open field with its preview, and what is declined", async () => {
    for (const index of [0, 4, 11, 30, 47, 63, 90]) {
      await goTo(page, `/d/${id}/write/x/hostile:evil.p${index}`);
      const article = page.locator(`article[data-question="hostile:evil.p${index}"]`);
      await expect(article.getByRole("textbox").last()).toBeVisible();
      await quiet(`question ${index}`);
    }
  });

  await test.step("the jump list", async () => {
    await page.keyboard.press("Alt+J");
    await expect(page.getByRole("dialog")).toBeVisible();
    await quiet("jump");
    await clear(page);
  });

  await test.step("a file that says something else of the same datasheet", async () => {
    evil.answers["hostile:evil.p0"].text = "Changed.";
    evil.dataset.title = `${evil.dataset.title} <b>other</b>`;
    await choose(page, { name: "evil.json", text: JSON.stringify(evil) });
    await expect(page.getByRole("dialog").getByText("What differs")).toBeVisible();
    await quiet("clash");
    await clear(page);
  });

  const html = await test.step("deleted and undone, exported", async () => {
    const text = await exported(page, id, "HTML");
    await goTo(page, "/");
    await page
      .locator(`[data-id="${id}"]`)
      .getByRole("button", { name: /^More for/ })
      .click();
    await page.getByRole("button", { name: "Delete", exact: true }).click();
    await expect(page.getByRole("button", { name: "Undo" })).toBeVisible();
    await quiet("deleted");
    return text;
  });

  await test.step("the HTML file, opened by itself", async () => {
    const file = await context.newPage();
    await arm(file);
    const icon = readFileSync(join(import.meta.dirname, "../../public/favicon.svg"));
    await context.route("**/favicon.ico", (route) => route.fulfill({ body: icon }));
    await context.route("**/exported.html", (route) =>
      route.fulfill({ contentType: "text/html", body: html }),
    );
    await file.goto(new URL("exported.html", baseURL ?? "").href);
    await expect(file.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await harms(file)).toEqual([]);
    expect(file.url()).toContain("exported.html");
  });
});
