import type { Page } from "@playwright/test";
import type { Parts } from "#core/datasheet/answer.ts";
import type { AskedQuestion } from "#core/questions/question.ts";
import { exported, idInAddress, imported, shownDigest, textOf } from "./support/exchange.ts";
import { focused, reach, retype, times, type } from "./support/keyboard.ts";
import { type Planned, planOf } from "./support/plan.ts";
import { expect, test } from "./support/profiles.ts";
import { everyQuestion } from "./support/question-sets.ts";

const questions = everyQuestion();
const plan = planOf(questions);
const stateKeys = { "not-applicable": "Alt+2", unknown: "Alt+3", withheld: "Alt+4" } as const;

test("a new author fills in a whole datasheet by keyboard alone, and gets it back from both files", async ({
  page,
  emptyProfile,
}) => {
  test.setTimeout(240_000);
  await page.goto("./");

  await test.step("begins", async () => {
    await reach(page, "New datasheet");
    await page.keyboard.press("Enter");
    await expect(page.getByLabel("What is the dataset called?")).toBeFocused();
    await type(page, "Gulls of the harbour | 2023");
    for (const _fact of ["people", "sample", "labels", "synthetic"]) {
      await reach(page, "Not sure yet");
      await times(page, "ArrowRight", 1);
      expect((await focused(page)).name).toBe("Yes");
    }
    await reach(page, "Your name");
    await type(page, "Aroha Ngata");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/write\/motivation\/motivation\.purpose$/);
  });
  const id = idInAddress(page);

  await test.step("answers every question, and reloads in the middle", async () => {
    const reloadAt = Math.floor(questions.length / 2);
    for (const [index, question] of questions.entries()) {
      await expect(
        page.locator(`article[data-question="${question.id}"] textarea`).first(),
      ).toBeFocused();
      await answer(page, question, plan.get(question.id) ?? { state: "not-yet" });
      if (index === reloadAt) {
        await page.keyboard.press("Control+Enter");
        await page.keyboard.press("Alt+ArrowUp");
        await page.reload();
        await expect(
          page.locator(`article[data-question="${question.id}"] textarea`).first(),
        ).toBeFocused();
      }
      await page.keyboard.press("Control+Enter");
    }
  });

  await test.step("fills in the title page", async () => {
    await page.keyboard.press("Escape");
    await reach(page, "About", "Shift+Tab");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: "About this datasheet" })).toBeVisible();
    await reach(page, "Short name");
    await type(page, "gulls");
    await reach(page, "Summary");
    await type(page, "Nests counted from a boat.\n\n*Every* spring.");
    await reach(page, "Version of the data");
    await type(page, "1.2.0");
    await reach(page, "Add a publisher");
    await page.keyboard.press("Enter");
    await type(page, "Port Library");
    await reach(page, "Homepage");
    await type(page, "https://example.org/gulls");
    await reach(page, "Add an identifier");
    await page.keyboard.press("Enter");
    await reach(page, "Identifier");
    await type(page, "10.5281/zenodo.1234567");
    await reach(page, "Keywords");
    await page.keyboard.type("gulls, common");
    await page.keyboard.press("Enter");
    await page.keyboard.type("counts");
    await reach(page, "Languages in the data");
    await page.keyboard.type("Maori");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await reach(page, "Date published");
    await type(page, "12 March 2024");
    await reach(page, "Citation");
    await type(page, "Ngata 2024");
    await page.keyboard.press("Tab");
  });

  const files = await test.step("reads it and exports both files", async () => {
    await reach(page, "Read", "Shift+Tab");
    await page.keyboard.press("Enter");
    await reach(page, "Export");
    await page.keyboard.press("Enter");
    const markdown = await download(page);
    await reach(page, /^Markdown/);
    await page.keyboard.press("ArrowRight");
    expect((await focused(page)).name).toMatch(/^JSON/);
    const json = await download(page);
    await page.keyboard.press("Escape");
    return { markdown, json };
  });

  const sheet = JSON.parse(files.json);
  expect(sheet.dataset).toMatchObject({
    title: "Gulls of the harbour | 2023",
    shortName: "gulls",
    summary: "Nests counted from a boat.\n\n*Every* spring.",
    version: "1.2.0",
    homepage: "https://example.org/gulls",
    identifiers: [{ kind: "doi", value: "10.5281/zenodo.1234567" }],
    keywords: ["gulls, common", "counts"],
    languages: ["mi"],
    datePublished: "2024-03-12",
    citation: "Ngata 2024",
    publisher: { name: "Port Library", kind: "organisation" },
  });
  expect(sheet.scope).toEqual({ people: "yes", sample: "yes", labels: "yes", synthetic: "yes" });
  for (const question of questions) {
    expect.soft(said(sheet, question), question.id).toEqual(plan.get(question.id));
  }
  const digest = await shownDigest(page, id);

  for (const [name, text] of [
    ["gulls.md", files.markdown],
    ["gulls.json", files.json],
  ] as const) {
    await test.step(`imports ${name} into an empty profile`, async () => {
      const other = await emptyProfile();
      expect(await imported(other, name, text)).toBe(id);
      expect(await shownDigest(other, id)).toBe(digest);
      expect(await exported(other, id, "JSON")).toBe(files.json);
    });
  }
});

/** From anywhere in the export dialog to its file. */
async function download(page: Page): Promise<string> {
  const saving = page.waitForEvent("download");
  await reach(page, "Download");
  await page.keyboard.press("Enter");
  return textOf(await saving);
}

/** From the focused text field of an open question back to it, with everything filled in. */
async function answer(page: Page, question: AskedQuestion, planned: Planned): Promise<void> {
  switch (planned.state) {
    case "not-yet":
      return;
    case "not-applicable":
    case "unknown":
    case "withheld":
      await page.keyboard.press(stateKeys[planned.state]);
      await expect(page.getByRole("textbox", { name: /^Why is it/ })).toBeFocused();
      await type(page, planned.reason);
      return;
    case "answered":
      await fillParts(page, question, planned.parts);
      await type(page, planned.text);
  }
}

/** Parts stand before the text: up to the first of them, through all, and down to the text again. */
async function fillParts(page: Page, question: AskedQuestion, parts: Parts): Promise<void> {
  if (Object.keys(parts).length === 0 && question.kind === "prose") return;
  await toFirstPart(page);
  await fillKind(page, question, parts);
  for (const { id, label } of question.parts ?? []) {
    if ((await focused(page)).name !== label) await reach(page, label);
    await type(page, parts.named?.[id] ?? "");
  }
  await reach(page, /^Your answer/);
}

/** Back to the states, which stand above every part, and one on. */
async function toFirstPart(page: Page): Promise<void> {
  await reach(page, /^(?:Answered|Not applicable|Unknown|Withheld)$/, "Shift+Tab");
  await page.keyboard.press("Tab");
}

async function fillKind(page: Page, question: AskedQuestion, parts: Parts): Promise<void> {
  switch (question.kind) {
    case "prose":
      return;
    case "yes-no":
    case "choice": {
      if (question.kind === "choice" && question.many) {
        for (const value of parts.choice ?? []) {
          const { label = "" } = question.choices.find((each) => each.value === value) ?? {};
          if ((await focused(page)).name !== label) await reach(page, label);
          await page.keyboard.press("Space");
        }
      } else await chooseOne(page, wordsOfChoice(question, parts.choice?.[0] ?? ""));
      return;
    }
    case "people":
      for (const [index, person] of (parts.people ?? []).entries()) {
        if (index === 0) {
          await page.keyboard.press("Enter");
          await expect.poll(async () => (await focused(page)).name).toBe("Name");
        } else {
          await reach(page, /^Add another/);
          await page.keyboard.press("Enter");
          await expect.poll(async () => (await focused(page)).name).toBe("Name");
        }
        await type(page, person.name);
        await page.keyboard.press("Tab");
        const { name } = await focused(page);
        const wanted = person.kind === "person" ? "A person" : "An organisation";
        if (name !== wanted)
          await page.keyboard.press(wanted === "A person" ? "ArrowUp" : "ArrowDown");
        if (person.affiliation !== undefined) {
          await reach(page, "Affiliation");
          await type(page, person.affiliation);
        }
        if (person.email !== undefined) {
          await reach(page, "E-mail");
          await type(page, person.email);
        }
        for (const role of person.roles ?? []) {
          await reach(page, role);
          await page.keyboard.press("Space");
        }
      }
      return;
    case "licence":
      await page.keyboard.type("cc-by-4");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      return;
    case "period":
      await type(page, parts.period?.start ?? "");
      await page.keyboard.press("Tab");
      await type(page, "30 June 2023");
      return;
    case "counts":
      await page.keyboard.press("Enter");
      for (const [index, { type: kind, count }] of (parts.counts ?? []).entries()) {
        if (index > 0) await page.keyboard.press("Enter");
        await expect.poll(async () => (await focused(page)).name).toBe(question.of);
        await type(page, kind);
        await page.keyboard.press("Tab");
        await type(page, count === 1204 ? "1,204" : String(count));
      }
      return;
    case "links":
      await page.keyboard.press("Enter");
      for (const { link, title = "" } of parts.links ?? []) {
        await expect.poll(async () => (await focused(page)).name).toBe("Address");
        await retype(page, link);
        await page.keyboard.press("Tab");
        await type(page, title);
      }
  }
}

/** Within a group of radios the arrows move and choose; Space chooses where the focus came in. */
async function chooseOne(page: Page, label: string): Promise<void> {
  await page.keyboard.press("Space");
  for (let press = 0; press < 12; press++) {
    if ((await focused(page)).name === label) return;
    await page.keyboard.press("ArrowDown");
  }
  throw new Error(`The arrows never reached ${label}`);
}

function wordsOfChoice(question: AskedQuestion, value: string): string {
  if (question.kind === "choice") {
    return question.choices.find((each) => each.value === value)?.label ?? "";
  }
  return question.kind === "yes-no" ? (question.yes ?? "Yes") : "";
}

/** What the exported sheet says to a question, in the terms of the plan. */
function said(
  sheet: {
    readonly answers: Record<
      string,
      { state: string; text?: string; reason?: string; parts?: Parts }
    >;
    readonly dataset: Record<string, unknown>;
    readonly scope: Record<string, string>;
  },
  question: AskedQuestion,
): unknown {
  const found = sheet.answers[question.id];
  if (found === undefined) return { state: "not-yet" };
  if (found.state !== "answered") return { state: found.state, reason: found.reason };
  return {
    state: "answered",
    text: found.text,
    parts: { ...bound(sheet, question), ...found.parts },
  };
}

function bound(
  { dataset, scope }: { dataset: Record<string, unknown>; scope: Record<string, string> },
  { bind }: AskedQuestion,
): Parts {
  const [where, name = ""] = (bind ?? "").split(".");
  if (where === "scope") return { choice: [scope[name] ?? ""] };
  if (where !== "dataset") return {};
  const fact = dataset[name];
  if (name === "licence") return { licence: fact as NonNullable<Parts["licence"]> };
  const people = (name === "contact" ? [fact] : fact) as NonNullable<Parts["people"]>;
  return { people };
}
