import { Route, Routes } from "react-router";
import { beforeEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { CompareFilesPage } from "#app/pages/compare/compare-files-page.tsx";
import { ComparePage } from "#app/pages/compare/compare-page.tsx";
import { forgetHanded } from "#app/pages/compare/handed-files.ts";
import { DatasheetFrame } from "#app/pages/datasheet-frame.tsx";
import type { Library } from "#app/storage/library.ts";
import { openMemoryLibrary } from "#app/storage/memory-library.ts";
import { draftOf } from "#core/datasheet/draft.ts";
import { json } from "#core/formats/json/json.ts";
import { markdown } from "#core/formats/markdown/markdown.ts";
import { datasheetOf, type ReleaseOrDraft } from "#core/release/release.ts";
import { gullsAfter, gullsBefore } from "../../../core/compare/gulls.ts";
import { expectReflow, expectSound, show } from "../shown.tsx";

let library: Library;
beforeEach(async () => {
  await page.viewport(1400, 900);
  localStorage.clear();
  forgetHanded();
  library = openMemoryLibrary();
});

const fileOf = (document: ReleaseOrDraft, name: string) =>
  new File([name.endsWith(".md") ? markdown.write(document) : json.write(document)], name);
const before = () => fileOf(gullsBefore, "before.json");
const after = () => fileOf(gullsAfter, "after.md");
const heading = () => page.getByRole("heading", { level: 1 });

async function hand(...files: File[]) {
  await userEvent.upload(page.getByLabelText(/^(?:Datasheets|Files) to compare$/).first(), files);
}

async function compareBoth(address = "/compare") {
  await show(<CompareFilesPage />, library, "/compare", address);
  await hand(after(), before());
  await expect.element(heading()).toHaveTextContent("Seven answers and four files changed");
}

const changes = () => [...document.querySelectorAll("[data-change]")];
const change = (id: string) =>
  page.elementLocator(document.getElementById(`change-${id}`) ?? document.body);

describe("two files", () => {
  it("are compared without being imported, the older one first", async () => {
    await compareBoth();
    expect(changes().length).toBeGreaterThan(15);
    await expect.element(page.getByText(/^Since 1.1.0, revision 2, /)).toBeVisible();
    const rows = await library.list();
    expect(rows).toMatchObject({ ok: true, value: { rows: [] } });
    await expectSound();
    await expectReflow();
  });

  it("lead by a link to one change, whoever hands them over, and swapped to the other way round", async () => {
    const { digest: from } = gullsBefore.release;
    const { digest: to } = gullsAfter.release;
    await compareBoth(`/compare?from=${from}&to=${to}&change=edited/composition.missing`);
    await expect.poll(() => document.activeElement?.id).toBe("change-edited/composition.missing");
    await page.getByRole("button", { name: "Swap" }).click();
    await expect.element(page.getByText(/^Since 2.0.0, /)).toBeVisible();
  });

  it("that are none say why, and leave everything as it was", async () => {
    await show(<CompareFilesPage />, library, "/compare");
    await hand(
      new File(["{"], "broken.json"),
      new File(["# Mine"], "notes.md"),
      new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47])], "picture.png"),
    );
    const alert = page.getByRole("alert");
    await expect.element(alert).toHaveTextContent("Three files could not be compared");
    await expect.element(alert).toHaveTextContent("notes.md: It looks like a Markdown document");
    await expect.element(alert).toHaveTextContent("picture.png: It is a PNG picture");
    await expectSound();
  });
});

describe("the changes", () => {
  beforeEach(() => compareBoth());

  it("are gone through by key, marked as read, and stay so in this browser", async () => {
    await userEvent.keyboard("{Alt>}{ArrowDown}{/Alt}");
    const first = document.activeElement?.id;
    expect(first).toMatch(/^change-/);
    await userEvent.keyboard("{Alt>}r{/Alt}");
    await expect.element(page.getByText(/^1 of \d+ read$/)).toBeVisible();
    await userEvent.keyboard("{Alt>}n{/Alt}");
    await expect.poll(() => document.activeElement?.id).not.toBe(first);
    await userEvent.keyboard("{Alt>}{ArrowUp}{/Alt}");
    await expect.poll(() => document.activeElement?.id).toBe(first);
    expect(localStorage.getItem("datasheet-workbench:read-changes")).toContain("release-changed");
  });

  it("are marked as read however fast the keys come, and keep the person where they went", async () => {
    const press = (key: string, code = key) =>
      window.dispatchEvent(new KeyboardEvent("keydown", { key, code, altKey: true }));
    press("ArrowDown");
    press("r", "KeyR");
    await expect.element(page.getByText(/^1 of \d+ read$/)).toBeVisible();
    press("ArrowDown");
    await expect.poll(() => document.querySelectorAll("[data-change]")[1]).toHaveFocus();
    page.getByLabelText("Search the changes").element().focus();
    await expect.poll(() => changes()[1]?.className).toMatch(/current/);
    expect(document.activeElement).toBe(page.getByLabelText("Search the changes").element());
  });

  it("are filtered by kind, by section and by words, and all come back", async () => {
    const all = changes().length;
    await page.getByRole("checkbox", { name: /^Files/ }).click();
    await expect.poll(() => changes().length).toBe(all - 1);
    await page.getByLabelText("Where").selectOptions("section:uses");
    await expect
      .poll(() => changes().every((each) => each.textContent?.includes("uses.")))
      .toBe(true);
    await page.getByLabelText("Search the changes").fill("no such words");
    await expect.element(page.getByText("No change passes the filter.")).toBeVisible();
    await page.getByRole("button", { name: "Show all changes" }).click();
    await expect.poll(() => changes().length).toBe(all);
  });

  it("say their kind, their question and what became of it", async () => {
    const state = change("state-changed/composition.noise");
    await expect.element(state).toHaveTextContent(/State changed.*Unknown.*became.*Answered/);
    const reworded = change("question-reworded/collection.period");
    await expect
      .element(reworded)
      .toHaveTextContent("The answer is as it was, given to the old wording.");
    const scope = change("scope-changed/people");
    await expect.element(scope).toHaveTextContent("One question now applies:");
    const files = page.getByRole("table").filter({ hasText: "winter.csv" });
    await expect.element(files).toHaveTextContent(/Added.*winter.csv/);
    await expect.element(page.getByText("sightings: 20,011")).toBeVisible();
  });

  it("can be seen side by side, one or all", async () => {
    const one = change("edited/composition.missing");
    await one.getByRole("button", { name: "Side by side" }).click();
    expect(document.querySelectorAll("[data-side]").length).toBeGreaterThan(0);
    await expectSound();
    await expectReflow();
    await page.getByRole("radio", { name: "Side by side" }).click();
    await one.getByRole("button", { name: "Inline" }).click();
    expect(one.element().querySelector("[data-side]")).toBe(null);
  });

  it("stand among what is as it was, where that is wanted", async () => {
    const all = document.querySelectorAll("article").length;
    await page.getByRole("checkbox", { name: /^What is as it was/ }).click();
    await expect.poll(() => document.querySelectorAll("article").length).toBeGreaterThan(all);
    await page
      .getByRole("button", { name: /as (?:it was|they were)$/ })
      .first()
      .click();
    await expectSound();
  });

  it("have their keys listed", async () => {
    await userEvent.keyboard("?");
    await expect.element(page.getByRole("dialog")).toHaveTextContent("Next change");
  });
});

describe("a datasheet of the library", () => {
  const { id } = gullsAfter;
  const stamp = { at: "2025-03-01T00:00:00Z", session: "test" };

  async function open(address: string) {
    await show(
      <Routes>
        <Route path=":id" element={<DatasheetFrame />}>
          <Route path="compare" element={<ComparePage />} />
        </Route>
      </Routes>,
      library,
      "/d/*",
      address,
    );
  }

  it("is compared with its last release, and says so where it has none", async () => {
    await library.put(draftOf(datasheetOf(gullsAfter)), stamp);
    await open(`/d/${id}/compare`);
    await expect.element(heading()).toHaveTextContent("Nothing to compare with yet");
    await expectSound();
    await library.addRelease(id, gullsBefore);
    await expect.element(heading()).toHaveTextContent(/answers/);
    await expect
      .element(page.getByLabelText("Before"))
      .toHaveDisplayValue(/1\.1\.0, revision 2, released 20 June 2024/);
  });
});
