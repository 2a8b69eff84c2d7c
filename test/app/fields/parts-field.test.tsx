import { describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { UnfinishedProvider } from "#app/fields/unfinished.tsx";
import type { Parts } from "#core/datasheet/answer.ts";
import { Parts as PartsSchema } from "#core/datasheet/answer.ts";
import { expectNoViolation, Harness, questions } from "./field-harness.tsx";

async function show(question: unknown, start: Parts = {}, elsewhere: Parts = {}) {
  const onParts = vi.fn<(parts: Parts) => void>((parts) => void PartsSchema.parse(parts));
  await render(
    <UnfinishedProvider>
      <Harness question={question} start={start} elsewhere={elsewhere} onParts={onParts} />
    </UnfinishedProvider>,
  );
  return { onParts, last: () => onParts.mock.lastCall?.[0] };
}
const box = (name: string) => page.getByRole("textbox", { name, exact: true });
const button = (name: string) => page.getByRole("button", { name, exact: true });
const focused = () => document.activeElement;

describe("every kind", () => {
  const full: Parts = {
    choice: ["yes"],
    people: [{ name: "Ines", kind: "person", roles: ["Leader", "Cook"] }],
    licence: { spdx: "CC-BY-4.0" },
    period: { start: "2025" },
    counts: [{ type: "birds", count: 344 }],
    links: [{ link: "https://example.org" }],
  };
  it.each(Object.entries(questions))("%s passes axe, blank and filled", async (_name, question) => {
    await show(question);
    await expectNoViolation();
    document.body.replaceChildren();
    await show(question, full);
    await expectNoViolation();
  });
});

describe("yes or no", () => {
  it("offers the question's own words and can be cleared", async () => {
    const { last } = await show(questions.yesNo);
    await page.getByRole("radio", { name: "No, all is there" }).click();
    expect(last()).toEqual({ choice: ["no"] });
    await button("Clear this choice").click();
    expect(last()).toEqual({});
    expect(focused()).toBe(page.getByRole("radio", { name: "Yes, some was" }).element());
  });

  it("shows and keeps a value that it does not offer", async () => {
    await show(questions.yesNo, { choice: ["partly"] });
    await expect.element(page.getByRole("radio", { name: "partly" })).toBeChecked();
  });
});

describe("choices", () => {
  it("keeps them in the question's order, with what came from elsewhere", async () => {
    const { last } = await show(questions.many, { choice: ["derived", "guessed"] });
    await page.getByRole("checkbox", { name: "It was seen" }).click();
    expect(last()).toEqual({ choice: ["seen", "derived", "guessed"] });
    await page.getByRole("checkbox", { name: "guessed" }).click();
    expect(last()).toEqual({ choice: ["seen", "derived"] });
  });
});

describe("a period", () => {
  it("normalises on leaving", async () => {
    const { last } = await show(questions.period);
    await userEvent.type(box("From"), "12 March 2025");
    expect(last()).toEqual({ period: { start: "2025-03-12" } });
    await userEvent.tab();
    await expect.element(box("From")).toHaveValue("2025-03-12");
  });

  it("keeps what is no date on the screen and says what the sheet holds", async () => {
    const { last } = await show(questions.period, { period: { start: "2025-03-12" } });
    await userEvent.fill(box("From"), "spring");
    await userEvent.tab();
    await expect.element(box("From")).toHaveValue("spring");
    await expect.element(box("From")).toHaveAttribute("aria-invalid", "true");
    await expect
      .element(box("From"))
      .toHaveAccessibleDescription(
        /“spring” can’t be read as a date. The sheet still says 12 March 2025/,
      );
    expect(last()).toBeUndefined();
    await userEvent.fill(box("From"), "");
    expect(last()).toEqual({});
    await expect.element(box("From")).toHaveAttribute("aria-invalid", "false");
  });

  it("still shows it when the question was closed meanwhile", async () => {
    await show(questions.period);
    await userEvent.fill(box("Until"), "03/04/2025");
    await button("Toggle").click();
    await expect.element(box("Until")).not.toBeInTheDocument();
    await button("Toggle").click();
    await expect.element(box("Until")).toHaveValue("03/04/2025");
    await expect
      .element(box("Until"))
      .toHaveAccessibleDescription(
        /could be 3 April 2025 or 4 March 2025. It isn’t in the sheet yet/,
      );
  });
});

describe("what another tab writes", () => {
  const elsewhere = { period: { start: "1999" } };

  it("is followed at once by a field without the focus", async () => {
    await show(questions.period, {}, elsewhere);
    await button("Elsewhere").click();
    await expect.element(box("From")).toHaveValue("1999");
  });

  it("waits while the field has the focus, and comes when it is left", async () => {
    await show(questions.period, { period: { start: "2001" } }, elsewhere);
    await box("From").click();
    await button("Elsewhere").click();
    await expect.element(box("From")).toHaveValue("2001");
    await button("Toggle").element().focus();
    await expect.element(box("From")).toHaveValue("1999");
  });

  it("does not undo what is typed after it", async () => {
    const { last } = await show(questions.period, { period: { start: "2001" } }, elsewhere);
    await box("From").click();
    await button("Elsewhere").click();
    await userEvent.fill(box("From"), "2002");
    await userEvent.tab();
    await userEvent.tab();
    await expect.element(box("From")).toHaveValue("2002");
    expect(last()).toEqual({ period: { start: "2002" } });
  });
});

describe("counts", () => {
  it("adds rows by Enter, shows the sum and removes an empty row by Backspace", async () => {
    const { last } = await show(questions.counts);
    await button("Add a count").click();
    await userEvent.keyboard("birds{Tab}12,000{Enter}");
    await userEvent.keyboard("nests{Tab}7{Enter}");
    expect(last()).toEqual({
      counts: [
        { type: "birds", count: 12_000 },
        { type: "nests", count: 7 },
      ],
    });
    await expect.element(page.getByText("12,007 in all")).toBeVisible();
    await userEvent.keyboard("{Backspace}");
    expect(page.getByRole("textbox").elements()).toHaveLength(4);
    expect((focused() as HTMLInputElement).value).toBe("nests");
  });

  it("keeps the last whole number while words stand in its place", async () => {
    const { last } = await show(questions.counts, { counts: [{ type: "birds", count: 344 }] });
    await userEvent.fill(box("How many"), "344 or so");
    await userEvent.tab();
    await expect
      .element(box("How many"))
      .toHaveAccessibleDescription(/“344 or so” isn’t a whole number. The sheet still says 344/);
    expect(last()).toBeUndefined();
    await userEvent.fill(box("Kind of instance"), "adult birds");
    expect(last()).toEqual({ counts: [{ type: "adult birds", count: 344 }] });
  });
});

describe("links and named blanks", () => {
  it("writes both without disturbing each other or what it does not know", async () => {
    const { last } = await show(questions.links, { named: { old: "kept" } });
    await button("Add a link").click();
    await userEvent.keyboard("https://example.org/data{Tab}The data");
    await userEvent.fill(box("DOI"), "10.1234/5");
    expect(last()).toEqual({
      links: [{ link: "https://example.org/data", title: "The data" }],
      named: { doi: "10.1234/5", old: "kept" },
    });
  });

  it("gives a removed row back, where it stood", async () => {
    const links = ["a", "b", "c"].map((title) => ({ link: `https://${title}.example`, title }));
    const { last } = await show(questions.links, { links });
    await button("Remove b").click();
    expect(last()?.links?.map(({ title }) => title)).toEqual(["a", "c"]);
    await expect.element(page.getByText("Removed b.")).toBeVisible();
    await button("Undo").click();
    expect(last()?.links).toEqual(links);
    expect((focused() as HTMLInputElement).value).toBe("https://b.example");
  });

  it("reorders by buttons and keeps the focus on them", async () => {
    const links = ["a", "b"].map((title) => ({ link: `https://${title}.example`, title }));
    const { last } = await show(questions.links, { links });
    await button("Move a down").click();
    expect(last()?.links?.map(({ title }) => title)).toEqual(["b", "a"]);
    expect(focused()).toBe(button("Move a up").element());
    await expect.element(page.getByText("a moved to 2 of 2")).toBeInTheDocument();
  });
});

describe("people", () => {
  it("takes a person by keyboard, with roles of the question and a free one", async () => {
    const { last } = await show(questions.people);
    await button("Add a person or organisation").click();
    await userEvent.keyboard("Ines Moreau");
    await userEvent.fill(box("ORCID"), "0000-0002-1825-0097");
    await page.getByRole("checkbox", { name: "Curator" }).click();
    await userEvent.fill(box("Another role"), "Cook");
    const ines = { name: "Ines Moreau", kind: "person", identifier: "0000-0002-1825-0097" };
    expect(last()).toEqual({ people: [{ ...ines, roles: ["Curator", "Cook"] }] });
    await userEvent.tab();
    await expect.element(page.getByRole("checkbox", { name: "Cook" })).toBeChecked();
    await expect.element(box("Another role")).toHaveValue("");
  });

  it("sets a person as a line of text until it is opened", async () => {
    const ines = { name: "Ines", kind: "person", roles: ["Leader", "Cook"] } as const;
    const { last } = await show(questions.people, {
      people: [{ ...ines, roles: [...ines.roles] }],
    });
    await expect.element(page.getByText("Ines, Leader, Cook")).toBeVisible();
    expect(page.getByRole("textbox").elements()).toHaveLength(0);
    await button("Edit Ines").click();
    await expect.element(box("Name")).toHaveFocus();
    await userEvent.fill(box("E-mail"), "ines@example.org");
    await button("Done with Ines").click();
    await expect.element(button("Edit Ines")).toHaveFocus();
    expect(last()).toEqual({ people: [{ ...ines, email: "ines@example.org" }] });
  });

  it("asks funders for their grant and starts them as organisations", async () => {
    const { last } = await show(questions.funders);
    await button("Add a funder").click();
    await userEvent.keyboard("Coast Fund");
    await userEvent.fill(box("Grant, by name or number"), "NCRF-2019");
    expect(last()).toEqual({
      people: [{ name: "Coast Fund", kind: "organisation", grant: "NCRF-2019" }],
    });
  });

  it("holds one contact", async () => {
    await show(questions.contact, { people: [{ name: "Ines", kind: "person" }] });
    await expect.element(button("Remove Ines")).toBeVisible();
    expect(page.getByRole("button", { name: /^Add/ }).elements()).toHaveLength(0);
  });
});

describe("a licence", () => {
  const combobox = () => page.getByRole("combobox", { name: "Licence on the SPDX list" });

  it("is found by its name, announced and chosen by keyboard", async () => {
    const { last } = await show(questions.licence);
    await expect.element(page.getByText(/Search by name or id/)).toBeVisible();
    await userEvent.fill(combobox(), "creative commons zero");
    await expect.element(page.getByRole("status")).toHaveTextContent("One licence found");
    await userEvent.keyboard("{ArrowDown}");
    const option = page.getByRole("option", { name: /Creative Commons Zero/ });
    await expect.element(option).toHaveAttribute("aria-selected", "true");
    await expect.element(combobox()).toHaveAttribute("aria-activedescendant", option.element().id);
    await userEvent.keyboard("{Enter}");
    expect(last()).toEqual({ licence: { spdx: "CC0-1.0" } });
    await expect.element(combobox()).toHaveAttribute("aria-expanded", "false");
  });

  it("is joined to another, in proper case once left", async () => {
    const { last } = await show(questions.licence);
    await expect.element(page.getByText(/Search by name or id/)).toBeVisible();
    await userEvent.fill(combobox(), "cc-by-4.0 and mit");
    await userEvent.tab();
    expect(last()).toEqual({ licence: { spdx: "CC-BY-4.0 AND MIT" } });
    await expect
      .element(combobox())
      .toHaveAccessibleDescription("Creative Commons Attribution 4.0 International, MIT License");
  });

  it("may be anybody's own: kept, said gently, and moved to the name on request", async () => {
    const { last } = await show(questions.licence);
    await expect.element(page.getByText(/Search by name or id/)).toBeVisible();
    await userEvent.fill(combobox(), "House terms");
    expect(last()).toEqual({ licence: { spdx: "House terms" } });
    await expect.element(combobox()).toHaveAccessibleDescription(/is not an SPDX licence/);
    await button("Make “House terms” the name below instead").click();
    expect(last()).toEqual({ licence: { name: "House terms" } });
  });

  it("closes the list, and nothing else, on Escape", async () => {
    const outer = vi.fn();
    document.addEventListener("keydown", outer);
    await show(questions.licence);
    await expect.element(page.getByText(/Search by name or id/)).toBeVisible();
    await userEvent.fill(combobox(), "mit");
    await expect.element(page.getByRole("listbox")).toBeVisible();
    outer.mockClear();
    await userEvent.keyboard("{Escape}");
    await expect.element(page.getByRole("listbox")).not.toBeInTheDocument();
    await expect.element(combobox()).toHaveValue("mit");
    expect(outer).not.toHaveBeenCalled();
    document.removeEventListener("keydown", outer);
  });
});
