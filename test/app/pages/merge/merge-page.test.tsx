import { beforeEach, describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import { bringIn } from "#app/import/bring-in.ts";
import { lookAt } from "#app/import/look-at.ts";
import { MergePage } from "#app/pages/merge/merge-page.tsx";
import type { Library } from "#app/storage/library.ts";
import { openMemoryLibrary } from "#app/storage/memory-library.ts";
import { canonical, digestOf } from "#core/datasheet/canonical.ts";
import type { Datasheet } from "#core/datasheet/datasheet.ts";
import { exported } from "#core/datasheet/draft.ts";
import { json } from "#core/formats/json/json.ts";
import { draftOf, first, funding, minute, purpose } from "../../storage/sample.ts";
import { expectReflow, expectSound, show } from "../shown.tsx";

let library: Library;
beforeEach(async () => {
  await page.viewport(1200, 900);
  library = openMemoryLibrary();
});

const stamp = (at: number) => ({ at: minute(at), session: `test ${at}` });
type Texts = Parameters<typeof draftOf>[1];

/** What was exported, what is here now and what the file says; then the page that merges them. */
async function merging(left: Texts, mine: Texts, theirs: Texts): Promise<void> {
  const state = exported(draftOf(first, left));
  await library.put(draftOf(first, left), stamp(0));
  await library.keepExported(first, {
    digest: digestOf(state),
    at: minute(1),
    format: "json",
    text: canonical(state),
  });
  await library.put(draftOf(first, mine), stamp(2));
  const text = json.write(exported(draftOf(first, theirs)));
  const outcome = await bringIn(library, { name: "back.json", text }, minute(3));
  const address = await lookAt({ key: "1", name: "back.json", state: outcome }, "merge");
  expect(address).toBe(`/merge/${first}`);
  await show(<MergePage />, library, "/merge/:id", address);
}

async function here(): Promise<Datasheet> {
  const opened = await library.open(first);
  if (!opened.ok) throw new Error(opened.problem.code);
  return exported(opened.value.draft);
}

async function said(question: string): Promise<string | undefined> {
  const answer = (await here()).answers[question];
  return answer?.state === "answered" ? answer.text : undefined;
}

const keep = () => page.getByRole("button", { name: "Keep the merge" }).click();
const done = () => page.getByRole("heading", { name: /is merged$/ });

describe("a file that came back changed", () => {
  it("brings what only it changed, and leaves what only was changed here", async () => {
    await merging(
      { [purpose]: "To count.", [funding]: "A grant." },
      { [purpose]: "To count birds.", [funding]: "A grant." },
      { [purpose]: "To count.", [funding]: "A grant of 2020." },
    );
    await expect.element(page.getByText(/closest to the state exported on/)).toBeVisible();
    await expect
      .element(page.getByRole("heading", { name: "One change from the file" }))
      .toBeVisible();
    await expect
      .element(page.getByRole("heading", { name: /^Merge back.json into/ }))
      .toHaveFocus();
    await expectSound();
    await expectReflow();
    await keep();
    await expect.element(done()).toHaveFocus();
    expect(await said(purpose)).toBe("To count birds.");
    expect(await said(funding)).toBe("A grant of 2020.");
    await expectSound();

    await page.getByRole("button", { name: "Take the merge back" }).click();
    await expect
      .element(page.getByRole("heading", { name: "The merge was taken back" }))
      .toBeVisible();
    expect(await said(funding)).toBe("A grant.");
  });

  it("takes nothing that was refused", async () => {
    await merging(
      { [purpose]: "To count.", [funding]: "A grant." },
      { [purpose]: "To count.", [funding]: "A grant." },
      { [purpose]: "To count birds.", [funding]: "A grant of 2020." },
    );
    await page.getByRole("checkbox", { name: /Who paid for it/ }).click();
    await expect.element(page.getByText("Not taken: it stays as it is here.")).toBeVisible();
    await keep();
    await expect.element(done()).toBeVisible();
    expect(await said(purpose)).toBe("To count birds.");
    expect(await said(funding)).toBe("A grant.");
  });

  it.each([
    { choice: "Keep what is here", text: "To count birds." },
    { choice: "Take what the file says", text: "To weigh birds." },
    { choice: "Keep both, one below the other", text: "To count birds.\n\nTo weigh birds." },
  ])("asks where both changed one paragraph: $choice", async ({ choice, text }) => {
    await merging(
      { [purpose]: "To see birds." },
      { [purpose]: "To count birds." },
      { [purpose]: "To weigh birds." },
    );
    await expect
      .element(page.getByRole("heading", { name: "One place that both sides changed" }))
      .toBeVisible();
    await keep();
    await expect.element(page.getByText("Choose what it becomes.")).toBeVisible();
    await expect.element(page.getByRole("radio", { name: "Keep what is here" })).toHaveFocus();
    expect(await said(purpose)).toBe("To count birds.");
    await page.getByRole("radio", { name: choice }).click();
    await expectSound();
    await keep();
    await expect.element(done()).toBeVisible();
    expect(await said(purpose)).toBe(text);
  });

  it("lets a conflict be settled in words of one's own", async () => {
    await merging(
      { [purpose]: "To see birds." },
      { [purpose]: "To count birds." },
      { [purpose]: "To weigh birds." },
    );
    await page.getByRole("radio", { name: "Write it in my own words" }).click();
    const field = page.getByRole("textbox", { name: /^My own words/ });
    await expect.element(field).toHaveValue("To count birds.");
    await field.fill("To count and weigh birds.");
    await keep();
    await expect.element(done()).toBeVisible();
    expect(await said(purpose)).toBe("To count and weigh birds.");
  });

  it("is laid out anew when something was written here meanwhile", async () => {
    await merging(
      { [purpose]: "To count.", [funding]: "A grant." },
      { [purpose]: "To count.", [funding]: "A grant." },
      { [purpose]: "To count.", [funding]: "A grant of 2020." },
    );
    await expect.element(page.getByText("A grant")).toBeVisible();
    await library.put(
      draftOf(first, { [purpose]: "Written meanwhile.", [funding]: "A grant." }),
      stamp(5),
    );
    await keep();
    await expect.element(page.getByText("Something was written here meanwhile.")).toBeVisible();
    expect(await said(funding)).toBe("A grant.");
    await keep();
    await expect.element(done()).toBeVisible();
    expect(await said(purpose)).toBe("Written meanwhile.");
    expect(await said(funding)).toBe("A grant of 2020.");
  });

  it("says so when the file is not at hand any more", async () => {
    await show(<MergePage />, library, "/merge/:id", "/merge/another");
    await expect.element(page.getByText("The file is not at hand any more.")).toBeVisible();
    await expectSound();
  });
});
