import { beforeEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { HelpPage } from "#app/pages/help/help-page.tsx";
import { NewPage } from "#app/pages/new/new-page.tsx";
import { QuestionsPage } from "#app/pages/questions/questions-page.tsx";
import { SettingsPage } from "#app/pages/settings/settings-page.tsx";
import type { Library } from "#app/storage/library.ts";
import { openMemoryLibrary } from "#app/storage/memory-library.ts";
import { address, expectReflow, expectSound, show } from "./shown.tsx";

let library: Library;
beforeEach(async () => {
  await page.viewport(1200, 900);
  library = openMemoryLibrary();
});

const ownSet = (id = "clinic") => `id: ${id}
version: "1.0.0"
title: Clinic consent
about: What our clinic asks beside the rest.
language: en
sections:
  - section: collection
    title: Collection
    intro: How patients agreed.
    questions:
      - id: ${id}:consent.form
        prompt: Which consent form did patients sign?
        label: Consent form
        origin: [our own]
        kind: prose
        why: The form says what the data may be used for.
        covers: [its number and date]
        example: Form 12 of May 2024.
        terms: { en: [consent form] }
        feeds: []
`;
const onlySheet = async () => {
  const list = await library.list();
  const id = list.ok ? list.value.rows[0]?.id : undefined;
  const opened = await library.open(id ?? "");
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value.draft.sheet;
};

describe("a new datasheet", () => {
  const ready = () =>
    expect.element(page.getByLabelText("What is the dataset called?")).toHaveFocus();

  it("begins by keyboard alone, with nothing but a title", async () => {
    await show(<NewPage />, library, "/new");
    await ready();
    await expectSound();
    await expectReflow();
    await userEvent.keyboard("Street Names of Accra{Enter}");
    await expect.element(address()).toHaveTextContent(/^\/d\/[0-9a-f-]{36}\/write$/);
    const sheet = await onlySheet();
    expect(sheet).toMatchObject({
      dataset: { title: "Street Names of Accra" },
      language: "en",
      scope: {},
      questionSets: [{ id: "gebru-2021" }, { id: "workbench" }],
    });
  });

  it("asks for the title in the field's own words, and keeps what was chosen", async () => {
    await show(<NewPage />, library, "/new");
    await ready();
    await page
      .getByRole("group", { name: "Is it about people?" })
      .getByText("No", { exact: true })
      .click();
    await page.getByRole("button", { name: "Begin writing" }).click();
    const title = page.getByLabelText("What is the dataset called?");
    await expect.element(title).toHaveFocus();
    await expect.element(title).toHaveAccessibleDescription(/Give the dataset a title/);
    await expectSound();
    await title.fill("Bread, Weighed");
    await page.getByRole("radio", { name: /The paper’s 57 only/ }).click();
    await page.getByLabelText("Your name").fill("Ines");
    await page.getByLabelText(/Your role/).fill("Data steward");
    await page.getByRole("button", { name: "Begin writing" }).click();
    await expect.element(address()).toBeVisible();
    expect(await onlySheet()).toMatchObject({
      scope: { people: "no" },
      questionSets: [{ id: "gebru-2021" }],
    });
    expect((await onlySheet()).questions).toHaveLength(57);
    expect(await library.settings()).toMatchObject({
      value: { name: "Ines", role: "Data steward" },
    });
  });

  it("lists several errors at the top, each the way to its field", async () => {
    await show(<NewPage />, library, "/new");
    await ready();
    await page.getByLabelText("Which language will you write in?").fill("English!");
    await page.getByRole("button", { name: "Begin writing" }).click();
    await expect.element(page.getByText("Before it can begin:")).toBeVisible();
    await expectSound();
    await page.getByRole("button", { name: /Choose a language by its name/ }).click();
    await expect.element(page.getByLabelText("Which language will you write in?")).toHaveFocus();
  });

  it("offers the browser's language by name, and takes another by name or tag", async () => {
    await show(<NewPage />, library, "/new");
    await ready();
    const field = page.getByRole("combobox", { name: "Which language will you write in?" });
    await expect.element(field).toHaveValue("English");
    await field.fill("portug");
    await page.getByRole("option", { name: /^Portuguese/ }).click();
    await expect.element(field).toHaveValue("Portuguese");
    await expectSound();
    await field.fill("pt-br");
    await page.getByLabelText("What is the dataset called?").fill("Bread");
    await expect.element(field).toHaveValue("Brazilian Portuguese");
    await page.getByRole("button", { name: "Begin writing" }).click();
    await expect.element(address()).toBeVisible();
    expect(await onlySheet()).toMatchObject({ language: "pt-BR" });
  });

  it("does not ask a known author again", async () => {
    await library.changeSettings({ name: "Ines" });
    await show(<NewPage />, library, "/new");
    await ready();
    await expect.element(page.getByText("You write as Ines.", { exact: false })).toBeVisible();
    expect(page.getByLabelText("Your name").query()).toBeNull();
  });
});

describe("the questions", () => {
  const load = (text: string, name = "clinic.yaml") =>
    userEvent.upload(page.getByLabelText("A question set file"), new File([text], name));

  it("are found by letters and read whole", async () => {
    await show(<QuestionsPage />, library, "/questions");
    await expect.element(page.getByText(/^73 questions in two sets/)).toBeVisible();
    await expectSound();
    await expectReflow();
    await page.getByRole("searchbox").fill("synthetic generated");
    await expect.element(page.getByText(/hold(s)? these words/)).toBeVisible();
    await page.getByText("Guidance", { exact: false }).first().click();
    await expect.element(page.getByRole("heading", { name: "Why we ask" }).first()).toBeVisible();
    await expectSound();
  });

  it("of one's own are loaded, offered, removed and brought back", async () => {
    await show(<QuestionsPage />, library, "/questions");
    await expect.element(page.getByText(/in two sets/)).toBeVisible();
    await load(ownSet());
    await expect.element(page.getByText("Clinic consent 1.0.0 is here")).toBeVisible();
    await expect.element(page.getByText("Which consent form did patients sign?")).toBeVisible();
    await page.getByRole("button", { name: "Remove this set" }).click();
    await expect.element(page.getByText(/^73 questions in two sets/)).toBeVisible();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.element(page.getByText(/^74 questions in three sets/)).toBeVisible();
  });

  it.each([
    {
      wrong: "a misspelt field",
      text: ownSet().replace("covers:", "cover:"),
      says: /clinic\.yaml:\d+: clinic:consent\.form: .*cover/,
    },
    {
      wrong: "an id without its prefix",
      text: ownSet().replace("clinic:consent", "consent"),
      says: /start with "clinic:"/,
    },
    { wrong: "no YAML at all", text: "id: [", says: /clinic\.yaml:\d+/ },
    { wrong: "a name of ours", text: ownSet("workbench"), says: /already there/ },
  ])(
    "of one's own with $wrong are refused, with file, line and question",
    async ({ text, says }) => {
      await show(<QuestionsPage />, library, "/questions");
      await expect.element(page.getByText(/in two sets/)).toBeVisible();
      await load(text);
      await expect.element(page.getByText(says).first()).toBeVisible();
      await expectSound();
      expect(await library.ownSets()).toEqual({ ok: true, value: [] });
    },
  );

  it("of one's own are offered for a new datasheet, alone or beside ours", async () => {
    await show(<QuestionsPage />, library, "/questions");
    await expect.element(page.getByText(/in two sets/)).toBeVisible();
    await load(ownSet());
    await expect.element(page.getByText("Clinic consent 1.0.0 is here")).toBeVisible();
    document.body.replaceChildren();
    await show(<NewPage />, library, "/new");
    await page.getByRole("radio", { name: /Only my own sets/ }).click();
    await page.getByLabelText("What is the dataset called?").fill("Letters");
    await page.getByRole("button", { name: "Begin writing" }).click();
    await expect.element(page.getByText("Choose at least one set of questions.")).toBeVisible();
    await page.getByRole("checkbox", { name: /Clinic consent/ }).click();
    await expectSound();
    await page.getByRole("button", { name: "Begin writing" }).click();
    await expect.element(address()).toBeVisible();
    expect((await onlySheet()).questions.map(({ id }) => id)).toEqual(["clinic:consent.form"]);
  });
});

describe("the settings", () => {
  it("are kept as they are made", async () => {
    await show(<SettingsPage />, library, "/settings");
    await page.getByLabelText("Your name").fill("Ines");
    await page.getByLabelText("Your role").click();
    await page.getByText("Dark", { exact: true }).click();
    await page.getByRole("checkbox").click();
    await expect
      .poll(() => library.settings())
      .toEqual({ ok: true, value: { name: "Ines", theme: "dark", singleKeys: false } });
    await page.getByText("As the system").click();
    await page.getByLabelText("Your name").fill("");
    await page.getByLabelText("Your role").click();
    await expect.poll(() => library.settings()).toEqual({ ok: true, value: { singleKeys: false } });
    await expectSound();
    await expectReflow();
  });

  it("say when the last backup was", async () => {
    await library.changeSettings({ lastBackupAt: new Date().toISOString() });
    await show(<SettingsPage />, library, "/settings");
    await expect.element(page.getByText("Last backup today.")).toBeVisible();
  });
});

it("the help names the five states and every key", async () => {
  await show(<HelpPage />, library, "/help");
  for (const state of ["Answered", "Not applicable", "Unknown", "Withheld", "Not yet answered"]) {
    await expect.element(page.getByRole("term").filter({ hasText: state }).first()).toBeVisible();
  }
  await expect.element(page.getByText("Jump to a question by a few letters")).toBeVisible();
  await expectSound();
  await expectReflow();
});
