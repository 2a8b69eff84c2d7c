import { describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { WritePage } from "#app/pages/write/write-page.tsx";
import { emptyAnswer, exported } from "#core/datasheet/draft.ts";
import { comment, newReview } from "#core/review/events.ts";
import { id, newDraft, sitDown } from "../about/sitting.tsx";

const funding = "motivation.funding";

describe("comments in Write", () => {
  it("are counted in the rail, stand beside the question, and are answered there", async () => {
    await page.viewport(1400, 900);
    const draft = await newDraft({ [funding]: { ...emptyAnswer, text: "Nobody." } });
    const { session, library } = await sitDown(
      draft,
      <WritePage />,
      `/d/${id}/write/motivation/${funding}`,
    );
    const sheet = exported(draft);
    const said = comment(
      newReview(sheet),
      sheet,
      { on: { kind: "answer", question: funding }, text: "Really nobody?" },
      { id: crypto.randomUUID(), at: "2025-03-12T10:00:00Z", by: { name: "Bo" } },
    );
    if (!said.ok) throw new Error(said.problem.code);
    await library.changeSettings({ name: "Ada" });
    await library.saveReview(id, () => said, { at: "2025-03-12T10:00:00Z", session: "elsewhere" });
    const rail = page.getByRole("navigation", { name: "Sections" });
    await expect.element(rail.getByRole("link", { name: /1 open comment/ })).toBeInTheDocument();
    const notes = page.getByRole("group", { name: /^Comments on/ });
    await expect.element(notes.getByText("Really nobody?")).toBeVisible();
    await notes.getByRole("button", { name: "Reply" }).click();
    await userEvent.keyboard("A small trust, I forgot.");
    await notes.getByRole("button", { name: "Reply" }).click();
    await expect.element(notes.getByText("A small trust, I forgot.")).toBeVisible();
    await notes.getByRole("button", { name: "Settle" }).click();
    await expect
      .element(rail.getByRole("link", { name: /1 open comment/ }))
      .not.toBeInTheDocument();
    await session.end();
  });
});
