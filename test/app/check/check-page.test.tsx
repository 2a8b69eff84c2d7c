import { describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { CheckPage } from "#app/pages/check/check-page.tsx";
import { type AnswerDraft, emptyAnswer } from "#core/datasheet/draft.ts";
import { id, newDraft, sitDown } from "../about/sitting.tsx";
import { expectNoViolation } from "../fields/field-harness.tsx";

const path = `/d/${id}/check`;
const long = Array.from({ length: 8 }, (_, at) => `Paragraph ${at}. ${"word ".repeat(50)}`).join(
  "\n\n",
);
const answers: Readonly<Record<string, AnswerDraft>> = {
  "motivation.purpose": { ...emptyAnswer, text: "TBD", comeBack: true, note: "Ask Tomasz." },
  "motivation.creators": { ...emptyAnswer, text: long },
  "motivation.funding": {
    ...emptyAnswer,
    state: "withheld",
    reasons: { withheld: "of a *contract*." },
  },
};
const row = (prompt: RegExp) => page.getByRole("article", { name: prompt });
const purpose = () => row(/Why did you make this dataset/);

describe("Check", () => {
  it.each(["light", "dark"])("passes axe in %s", async (theme) => {
    document.documentElement.dataset["theme"] = theme;
    await sitDown(await newDraft(answers), <CheckPage />, path);
    await expect.element(purpose()).toBeVisible();
    await expectNoViolation();
    delete document.documentElement.dataset["theme"];
  });

  it("puts beside each answer what is weak, with a way straight to the field", async () => {
    await sitDown(await newDraft(answers), <CheckPage />, path);
    const finding = purpose().getByRole("link", { name: "Placeholder left in the text: “TBD”" });
    const field = `/d/${id}/write/motivation/motivation.purpose`;
    await expect.element(finding).toHaveAttribute("href", field);
    const listed = page.getByRole("navigation", { name: "Findings" }).getByRole("link", {
      name: "Purpose: Placeholder left in the text: “TBD”",
      includeHidden: true,
    });
    await expect.element(listed).toHaveAttribute("href", field);
    await expect.element(purpose().getByText("Come back to this")).toBeVisible();
    await expect.element(purpose().getByText("Ask Tomasz.")).toBeVisible();
    await expect.element(row(/Who paid for it/).getByText("Withheld because")).toBeVisible();
  });

  it.each([
    { of: "a sheet that nobody began with", has: {}, lines: [/^The dataset/, /^All eight/] },
    {
      of: "one with answers in a section",
      has: answers,
      lines: [/^The dataset/, /^Motivation/, /^Seven sections, not begun yet/],
    },
  ])("folds what was not begun with into one line, of $of", async ({ has, lines }) => {
    await sitDown(await newDraft(has), <CheckPage />, path);
    const list = page.getByRole("navigation", { name: "Findings" });
    await expect.element(list).toBeVisible();
    const shown = [...list.element().querySelectorAll<HTMLElement>(":scope > details > summary")];
    expect(shown.map((each) => each.textContent)).toEqual(
      lines.map((line) => expect.stringMatching(line)),
    );
    await userEvent.click(shown.at(-1) ?? document.body);
    await expect.element(list.getByText("Composition", { exact: true })).toBeVisible();
  });

  it("sends what is missing of the dataset to its field of About", async () => {
    await sitDown(await newDraft(), <CheckPage />, path);
    const section = page.getByRole("region", { name: "The dataset" });
    await expect
      .element(section.getByRole("link", { name: "The dataset has no version" }))
      .toHaveAttribute("href", `/d/${id}/about#version`);
  });

  it("shows text without a question, to be added to an answer or taken away and back", async () => {
    const draft = await newDraft(answers);
    const unplaced = [
      { heading: "Licence", text: "Free for *schools*." },
      { text: "Seen by hand." },
    ];
    const { session, sheet } = await sitDown(
      { ...draft, sheet: { ...draft.sheet, unplaced } },
      <CheckPage />,
      path,
    );
    const section = page.getByRole("region", { name: "Text without a question" });
    const first = section.getByRole("listitem").nth(0);
    await expect.element(first.getByText("Under “Licence”")).toBeVisible();
    await first.getByRole("combobox").selectOptions("Purpose");
    await first.getByRole("button", { name: "Add to its answer" }).click();
    expect(session.answer("motivation.purpose")?.text).toBe("TBD\n\nFree for *schools*.");
    expect(sheet().unplaced).toEqual([unplaced[1]]);
    await section.getByRole("button", { name: "Take away" }).click();
    expect(sheet().unplaced).toBeUndefined();
    await page.getByRole("button", { name: "Undo" }).click();
    expect(sheet().unplaced).toEqual([unplaced[1]]);
  });

  it("folds a long answer and shows all of it on request", async () => {
    await sitDown(await newDraft(answers), <CheckPage />, path);
    const creators = row(/Who made the dataset/);
    await expect.element(creators.getByText(/Paragraph 0/)).toBeVisible();
    await expect.element(creators.getByText(/Paragraph 7/)).not.toBeInTheDocument();
    await creators.getByRole("button", { name: /Show all of it/ }).click();
    await expect.element(creators.getByText(/Paragraph 7/)).toBeInTheDocument();
  });

  it("dismisses with a reason only, lists it and takes it back", async () => {
    const { sheet } = await sitDown(await newDraft(answers), <CheckPage />, path);
    const dismiss = purpose().getByRole("button", { name: /^Dismiss “Placeholder/ });
    await dismiss.click();
    await userEvent.keyboard("{Enter}");
    await expect
      .element(purpose().getByText("Give a reason: it is kept with the sheet."))
      .toBeVisible();
    expect(sheet().dismissed).toBeUndefined();
    await userEvent.keyboard("TBD is a species code{Enter}");
    expect(sheet().dismissed).toEqual([
      {
        ...{ code: "placeholder-text", question: "motivation.purpose" },
        ...{ reason: "TBD is a species code", by: "Ines", at: expect.stringMatching(/Z$/) },
      },
    ]);
    await expect.element(dismiss).not.toBeInTheDocument();
    await expect.element(page.getByRole("heading", { name: /Why did you make/ })).toHaveFocus();
    const dismissed = page.getByRole("region", { name: "Dismissed" });
    await expect.element(dismissed.getByText("“TBD is a species code”")).toBeVisible();
    await dismissed.getByRole("button", { name: /^Undo/ }).click();
    expect(sheet().dismissed).toBeUndefined();
    await expect
      .element(purpose().getByRole("button", { name: /^Dismiss “Placeholder/ }))
      .toBeVisible();
  });

  it("filters by what is asked, and counts before it is chosen", async () => {
    await sitDown(await newDraft(answers), <CheckPage />, path);
    await page.getByRole("radio", { name: "Come back, or a note 1" }).click();
    await expect.element(purpose()).toBeVisible();
    expect(page.getByRole("article").elements()).toHaveLength(1);
    await page.getByRole("radio", { name: /Not yet answered/ }).click();
    await expect.element(purpose()).not.toBeInTheDocument();
  });
});
