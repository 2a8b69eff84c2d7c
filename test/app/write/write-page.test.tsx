import { describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { WritePage } from "#app/pages/write/write-page.tsx";
import { emptyAnswer } from "#core/datasheet/draft.ts";
import { id, newDraft, sitDown } from "../about/sitting.tsx";

const funding = "motivation.funding";
const box = (name: RegExp) => page.getByRole("textbox", { name });

describe("Write", () => {
  it("shows the reason given under another state, and takes it over when asked to", async () => {
    const { session } = await sitDown(
      await newDraft({
        [funding]: {
          ...emptyAnswer,
          state: "unknown",
          reasons: { "not-applicable": "nobody paid." },
        },
      }),
      <WritePage />,
      `/d/${id}/write/motivation/${funding}`,
    );
    await userEvent.click(page.getByText("The reason you gave under “Not applicable” is kept"));
    await userEvent.click(page.getByRole("button", { name: "Use these words as the reason" }));
    await expect.element(box(/Why is it unknown/)).toHaveValue("nobody paid.");
    expect(session.answer(funding)?.reasons).toEqual({
      "not-applicable": "nobody paid.",
      unknown: "nobody paid.",
    });
    await session.end();
  });

  it("keeps the question open that is being written, one at a time", async () => {
    const { session } = await sitDown(await newDraft(), <WritePage />, `/d/${id}/write/labeling`);
    await userEvent.click(page.getByRole("button", { name: "One question at a time" }));
    await userEvent.fill(box(/How did the labels come about/), "By hand.");
    await expect.element(box(/How did the labels come about/)).toHaveValue("By hand.");
    await userEvent.keyboard("{Alt>}2{/Alt}");
    await expect.element(box(/Why is it not applicable/)).toBeVisible();
    await session.end();
  });

  it("puts the keyboard into the private note that was asked for", async () => {
    const { session } = await sitDown(
      await newDraft(),
      <WritePage />,
      `/d/${id}/write/motivation/${funding}`,
    );
    await userEvent.click(page.getByRole("button", { name: "Add a private note" }));
    await userEvent.keyboard("Ask Ines.");
    expect(session.answer(funding)?.note).toBe("Ask Ines.");
    await session.end();
  });

  it("begins another section at its heading, and stays where a question is left", async () => {
    await page.viewport(1280, 900);
    const { session } = await sitDown(
      await newDraft(),
      <WritePage />,
      `/d/${id}/write/composition`,
    );
    window.scrollTo(0, 1200);
    await userEvent.click(page.getByRole("link", { name: "Collection" }));
    await expect
      .element(page.getByRole("heading", { level: 1, name: "Collection" }))
      .toBeInViewport();
    expect(window.scrollY).toBe(0);
    await userEvent.click(page.getByRole("link", { name: /From when to when was the data/ }));
    await expect.element(box(/From when to when was the data/)).toBeVisible();
    const at = window.scrollY;
    expect(at).toBeGreaterThan(0);
    await userEvent.keyboard("{Escape}");
    await expect.element(box(/From when to when was the data/)).not.toBeInTheDocument();
    expect(Math.abs(window.scrollY - at)).toBeLessThanOrEqual(1);
    await session.end();
  });
});
