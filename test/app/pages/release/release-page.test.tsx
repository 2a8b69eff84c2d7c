import { describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { ReleasePage } from "#app/pages/release/release-page.tsx";
import { exported } from "#core/datasheet/draft.ts";
import { json } from "#core/formats/json/json.ts";
import { cutRelease } from "#core/release/cut.ts";
import { releaseDigest } from "#core/release/release.ts";
import { id, newDraft, sitDown } from "../../about/sitting.tsx";
import { expectReflow, expectSound } from "../shown.tsx";

const said = (text: string) => ({ state: "answered" as const, text, reasons: {} });

async function sit(answers = { "motivation.purpose": said("To count penguins.") }) {
  return sitDown(await newDraft(answers), <ReleasePage />, `/d/${id}/release`);
}

async function releasesOf({ library }: Awaited<ReturnType<typeof sit>>) {
  const found = await library.releases(id);
  if (!found.ok) throw new Error(found.problem.code);
  return found.value.releases;
}

async function release(version: string) {
  await page.getByRole("button", { name: `Release ${version}` }).click();
  const dialog = page.getByRole("dialog", { name: `Release ${version}?` });
  await dialog.getByRole("button", { name: `Release ${version}` }).click();
  await expect.element(dialog).not.toBeInTheDocument();
}

describe("the Release page", () => {
  it("suggests the first version, says what freezing means, and freezes", async () => {
    const sitting = await sit();
    await expect.element(page.getByLabelText("Version of the data")).toHaveValue("1.0.0");
    await expect
      .element(page.getByText("The first release: version 1.0.0, revision 1."))
      .toBeVisible();
    await page.getByRole("textbox", { name: "Notes of the release" }).fill("Our first.");
    await page.getByRole("button", { name: "Release 1.0.0" }).click();
    const dialog = page.getByRole("dialog", { name: "Release 1.0.0?" });
    await expect.element(dialog).toHaveTextContent("nothing in the Workbench changes this release");
    await expect.element(dialog).toHaveTextContent("not yet answered; the release says so");
    await dialog.getByRole("button", { name: "Release 1.0.0" }).click();
    await expect.element(page.getByRole("link", { name: "1.0.0", exact: true })).toBeVisible();
    expect(document.activeElement?.textContent).toBe("History");

    const [cut, ...others] = await releasesOf(sitting);
    expect(others).toEqual([]);
    expect(cut?.dataset.version).toBe("1.0.0");
    expect(cut?.release.notes).toBe("Our first.");
    expect(cut && releaseDigest(cut)).toBe(cut?.release.digest);
    expect(sitting.sheet()).toMatchObject({ dataset: { version: "1.0.0" }, revision: 1 });
    expect(sitting.sheet().nextRelease).toBeUndefined();
  });

  it("takes a better answer for the next revision, and starts its notes from the changes", async () => {
    const sitting = await sit();
    await release("1.0.0");
    sitting.session.writeAnswer("motivation.purpose", said("To count and weigh penguins."));
    await expect.element(page.getByText("says more or better")).toHaveTextContent("revision 2");
    const notes = page.getByRole("textbox", { name: "Notes of the release" });
    await expect
      .poll(() => (notes.element() as HTMLTextAreaElement).value)
      .toContain("### Changed");
    await expect.element(page.getByText("One answer changed since 1.0.0.")).toBeVisible();
    await release("1.0.0, revision 2");
    const [first, second] = await releasesOf(sitting);
    expect(second?.revision).toBe(2);
    expect(second?.release.previous?.digest).toBe(first?.release.digest);
    expect(second?.release.notes).toContain("### Changed");
  });

  it("keeps what is written in the notes, whatever changes after", async () => {
    const sitting = await sit();
    await release("1.0.0");
    const notes = page.getByRole("textbox", { name: "Notes of the release" });
    await notes.fill("Half a sentence");
    sitting.session.writeAnswer("motivation.purpose", said("Something else."));
    await expect.element(page.getByText("One answer changed since 1.0.0.")).toBeVisible();
    await expect.element(notes).toHaveValue("Half a sentence");
    await sitting.session.flush();
    const stored = await sitting.library.open(id);
    expect(stored.ok && stored.value.draft.sheet.nextRelease?.notes).toBe("Half a sentence");
    await page.getByRole("button", { name: "Start again from the list of changes" }).click();
    await expect
      .poll(() => (notes.element() as HTMLTextAreaElement).value)
      .toContain("### Changed");
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.element(notes).toHaveValue("Half a sentence");
  });

  it.each([
    { typed: "0.9.0", says: "0.9.0 is earlier than 1.0.0, the last release" },
    { typed: " ", says: "Say which version of the data" },
  ])("refuses “$typed” after 1.0.0, and says why", async ({ typed, says }) => {
    const sitting = await sit();
    await release("1.0.0");
    await page.getByLabelText("Version of the data").fill(typed);
    await page.getByRole("button", { name: `Release ${typed}`.trim(), exact: true }).click();
    await expect.element(page.getByRole("alert")).toHaveTextContent(says);
    expect(await releasesOf(sitting)).toHaveLength(1);
  });

  it("cuts nothing after a release that another tab cut meanwhile", async () => {
    const sitting = await sit();
    await page.getByRole("button", { name: "Release 1.0.0" }).click();
    const dialog = page.getByRole("dialog", { name: "Release 1.0.0?" });
    const theirs = cutRelease(exported(sitting.session.unsaved()), {
      version: "0.9.0",
      date: "2025-03-12",
    });
    if (!theirs.ok) throw new Error(theirs.problem.code);
    await sitting.library.addRelease(id, theirs.value);
    await dialog.getByRole("button", { name: "Release 1.0.0" }).click();
    await expect.element(dialog.getByRole("alert")).toHaveTextContent("changed meanwhile");
    expect(await releasesOf(sitting)).toEqual([theirs.value]);
  });

  it("counts by the rules or dates that were chosen, and remembers them with the datasheet", async () => {
    const sitting = await sit();
    await page.getByLabelText("Versions are").selectOptions("A date");
    const version = page.getByLabelText("Version of the data");
    await expect
      .poll(() => (version.element() as HTMLInputElement).value)
      .toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(sitting.sheet().nextRelease).toEqual({ scheme: "date" });
  });

  it("asks for sign-offs, and says in the release which are missing", async () => {
    const sitting = await sit();
    await page.getByRole("button", { name: "Ask for a sign-off" }).click();
    await page.getByLabelText("Whose").fill("Curator");
    await expect.element(page.getByText("One sign-off by Curator is missing.")).toBeVisible();
    await release("1.0.0");
    const [cut] = await releasesOf(sitting);
    expect(cut?.release.signOffs).toEqual({
      required: [{ whose: "Curator", count: 1 }],
      given: [],
      missing: [{ whose: "Curator", count: 1 }],
    });
  });

  it("deletes a release with its consequences said, shows the gap, and takes it back", async () => {
    const sitting = await sit();
    await release("1.0.0");
    await page.getByRole("button", { name: "Delete 1.0.0 …" }).click();
    const dialog = page.getByRole("dialog", { name: "Delete 1.0.0?" });
    await expect.element(dialog).toHaveTextContent("shows a gap");
    await dialog.getByRole("button", { name: "Delete 1.0.0" }).click();
    await expect.element(page.getByText(/^Deleted here/)).toBeVisible();
    expect(document.activeElement?.textContent).toBe("History");
    expect(await releasesOf(sitting)).toEqual([]);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.element(page.getByText(/^Deleted here/)).not.toBeInTheDocument();
    expect(await releasesOf(sitting)).toHaveLength(1);
  });

  it.each(["Keep it as a datasheet of its own", "Keep its texts as earlier versions"])(
    "starts a draft anew from a release: %s, nothing lost",
    async (fate) => {
      const sitting = await sit();
      await release("1.0.0");
      // By another tab: what this one is still typing would not be taken from under it.
      const since = await newDraft({ "motivation.purpose": said("Words since then.") });
      await sitting.library.put(since, { at: "2025-03-13T12:00:00.000Z", session: "other" });
      await page.getByRole("button", { name: /^Start a draft from it/ }).click();
      const dialog = page.getByRole("dialog", { name: "Start a new draft from 1.0.0?" });
      await dialog.getByRole("radio", { name: fate }).click();
      await dialog.getByRole("button", { name: "Start from 1.0.0" }).click();
      const purpose = () => sitting.session.answer("motivation.purpose")?.text;
      await expect.poll(purpose).toBe("To count penguins.");
      const contents = await sitting.library.contents();
      expect(JSON.stringify(contents)).toContain("Words since then.");
      await page.getByRole("button", { name: "Undo" }).click();
      await expect.poll(purpose).toBe("Words since then.");
    },
  );

  it("is sound in both schemes and at 320 px", async () => {
    await sit();
    await release("1.0.0");
    await expect
      .element(page.getByRole("link", { name: "Compare 1.0.0 with the draft" }))
      .toBeVisible();
    await expectSound();
    await expectReflow();
  });
});

describe("verifying", () => {
  const outcome = (words: string | RegExp) =>
    expect.element(page.getByRole("status").filter({ hasText: words })).toBeVisible();

  it("says consistent in itself, and no more, until a digest from elsewhere says so", async () => {
    const sitting = await sit();
    await release("1.0.0");
    await page.getByRole("button", { name: "Verify the releases" }).click();
    await outcome("Consistent in itself.");
    const [cut] = await releasesOf(sitting);
    const digest = cut?.release.digest ?? "";
    const expected = page.getByLabelText("Expected digest, if you have one");
    await expected.fill(` ${digest.toUpperCase().replace(/(.{8})/g, "$1 ")}`);
    await page.getByRole("button", { name: "Verify the releases" }).click();
    await outcome("It is the one expected, and so is all before it.");
    await expected.fill("0".repeat(64));
    await userEvent.keyboard("{Enter}");
    await outcome("No release here has the digest that was expected");
    await expected.fill("yesterday’s");
    await page.getByRole("button", { name: "Verify the releases" }).click();
    await outcome("What is expected is no digest");
  });

  it("takes a release file, and names what was done to it", async () => {
    const sitting = await sit();
    await release("1.0.0");
    const [cut] = await releasesOf(sitting);
    if (cut === undefined) throw new Error("Nothing was released");
    const picker = page.getByLabelText("Release file to verify");
    await picker.upload(new File([json.write(cut)], "penguins.json"));
    await outcome("The same release is kept here.");
    const edited = json.write(cut).replace("To count penguins.", "To weigh penguins.");
    await picker.upload(new File([edited], "edited.json"));
    await outcome("was edited: its content does not match its digest.");
  });
});
