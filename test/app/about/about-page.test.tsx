import { describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { AboutPage } from "#app/pages/about/about-page.tsx";
import { withDatasetField } from "#app/pages/about/dataset-fields.ts";
import { emptyAnswer } from "#core/datasheet/draft.ts";
import { expectNoViolation } from "../fields/field-harness.tsx";
import { id, newDraft, sitDown } from "./sitting.tsx";

const about = `/d/${id}/about`;
const box = (name: string) => page.getByRole("textbox", { name, exact: true });

describe("About", () => {
  it.each(["light", "dark"])("passes axe in %s", async (theme) => {
    document.documentElement.dataset["theme"] = theme;
    await sitDown(
      await newDraft({}, (sheet) => ({
        ...sheet,
        dataset: {
          ...sheet.dataset,
          version: "v1",
          creators: [{ name: "Ines", kind: "person", roles: ["Cook"] }],
          languages: ["en", "gsw"],
          identifiers: [{ kind: "doi", value: "10.1/2" }],
        },
      })),
      <AboutPage />,
      about,
    );
    await expect.element(page.getByText(/questions? \(|Everything \(/)).toBeVisible();
    await expectNoViolation();
    delete document.documentElement.dataset["theme"];
  });

  it("writes each field as it is typed and nothing else", async () => {
    const { sheet, session, library } = await sitDown(await newDraft(), <AboutPage />, about);
    await userEvent.fill(box("Title"), "Palmer Penguins");
    await userEvent.fill(box("Version of the data"), "v1");
    await expect
      .element(box("Version of the data"))
      .toHaveAccessibleDescription(/neither three numbers .* nor a date/);
    await userEvent.fill(box("Keywords"), "birds, penguins");
    await page.getByRole("button", { name: "Split at the commas" }).click();
    await userEvent.fill(box("Revision of the sheet"), "0");
    await userEvent.fill(box("Date published"), "July 2020");
    expect(sheet().dataset).toEqual({
      title: "Palmer Penguins",
      version: "v1",
      keywords: ["birds", "penguins"],
      datePublished: "2020-07",
    });
    expect(sheet().revision).toBe(1);
    await session.flush();
    const stored = await library.open(id);
    expect(stored.ok && stored.value.draft.sheet.dataset.title).toBe("Palmer Penguins");
  });

  it("follows what another tab writes into another field", async () => {
    const { session } = await sitDown(await newDraft(), <AboutPage />, about);
    await userEvent.fill(box("Short name"), "penguins");
    session.changeSheet((sheet) => withDatasetField(sheet, "summary", "From elsewhere."));
    await expect.element(box("Summary")).toHaveValue("From elsewhere.");
    await expect.element(box("Short name")).toHaveValue("penguins");
  });

  it("adds languages by name and takes away one", async () => {
    const { sheet } = await sitDown(await newDraft(), <AboutPage />, about);
    const combobox = page.getByRole("combobox", { name: "Languages in the data" });
    await userEvent.fill(combobox, "germ");
    await userEvent.keyboard("{ArrowDown}{Enter}");
    await userEvent.fill(combobox, "pt-br");
    await userEvent.keyboard("{ArrowDown}{Enter}");
    expect(sheet().dataset.languages).toEqual(["de", "pt-BR"]);
    await page.getByRole("button", { name: "Remove German" }).click();
    expect(sheet().dataset.languages).toEqual(["pt-BR"]);
  });

  it("says which question shows the same fact, and when it is kept from readers", async () => {
    const draft = await newDraft({
      "motivation.funding": { ...emptyAnswer, state: "withheld", reasons: { withheld: "secret" } },
    });
    await sitDown(draft, <AboutPage />, about);
    await expect
      .element(page.getByText(/You marked Funding as withheld, so this is left out/))
      .toBeVisible();
    const creators = page.getByRole("link", { name: "Creators" });
    await expect
      .element(creators)
      .toHaveAttribute("href", `/d/${id}/write/motivation/motivation.creators`);
  });

  it("says in figures what the scope switches off", async () => {
    const { sheet } = await sitDown(await newDraft(), <AboutPage />, about);
    const people = page.getByRole("group", { name: "Is the dataset about people?" });
    await expect.element(people.getByText(/“No” would set \S+ questions aside\./)).toBeVisible();
    await people.getByRole("radio", { name: "No", exact: true }).click();
    expect(sheet().scope).toEqual({ people: "no" });
    await expect.element(people.getByText(/questions are set aside because of it\./)).toBeVisible();
    await people.getByRole("radio", { name: "Not sure yet" }).click();
    expect(sheet().scope).toEqual({});
  });

  it("asks the paper's questions alone, keeps every answer and says how many", async () => {
    const draft = await newDraft();
    const ours = draft.sheet.questions.find(({ set }) => set === "workbench")?.id ?? "";
    const answers = { [ours]: { ...emptyAnswer, text: "Ours." } };
    const { sheet, session } = await sitDown({ ...draft, answers }, <AboutPage />, about);
    await page.getByRole("radio", { name: /The paper’s 57 only/ }).click();
    expect(sheet().questions).toHaveLength(57);
    await expect
      .element(
        page.getByText(
          /57 questions are asked. One answer belongs to questions that aren’t asked now/,
        ),
      )
      .toBeVisible();
    expect(session.snapshot().draft.answers[ours]?.text).toBe("Ours.");
    await page.getByRole("radio", { name: /Everything/ }).click();
    expect(sheet().questions).toEqual(draft.sheet.questions);
  });

  it("offers a newer version of a set, and moves only when asked", async () => {
    const draft = await newDraft({}, (sheet) => ({
      ...sheet,
      questionSets: sheet.questionSets.map((set, index) =>
        index === 0 ? { ...set, version: "0.9.0" } : set,
      ),
      questions: sheet.questions.map((question, index) =>
        index === 0 ? { ...question, prompt: "Old words?" } : question,
      ),
    }));
    const { sheet } = await sitDown(draft, <AboutPage />, about);
    await expect.element(page.getByText(/One question differs: 1 reworded/)).toBeVisible();
    expect(sheet().questionSets[0]?.version).toBe("0.9.0");
    await page.getByRole("button", { name: "Use version 1.0.0" }).click();
    expect(sheet().questionSets[0]?.version).toBe("1.0.0");
    expect(sheet().questions[0]?.prompt).not.toBe("Old words?");
  });

  it("goes to the part or field that the address names", async () => {
    await sitDown(await newDraft(), <AboutPage />, `${about}#scope`);
    await expect
      .element(page.getByRole("heading", { name: "What the dataset is like" }))
      .toHaveFocus();
  });
});
