import { beforeEach, describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { SessionProvider } from "#app/datasheet-context.tsx";
import { ReadPage } from "#app/pages/read/read-page.tsx";
import type { Library } from "#app/storage/library.ts";
import { openMemoryLibrary } from "#app/storage/memory-library.ts";
import { startSession } from "#app/storage/session.ts";
import { canonical, digestOf } from "#core/datasheet/canonical.ts";
import type { Datasheet } from "#core/datasheet/datasheet.ts";
import { draftOf, exported } from "#core/datasheet/draft.ts";
import { markdown } from "#core/formats/markdown/markdown.ts";
import { inGroups } from "#core/formats/release-words.ts";
import { harbourGulls } from "../../core/formats/harbour-gulls.ts";
import { expectReflow, expectSound, show } from "../pages/shown.tsx";

const at = "2025-03-12T10:00:00.000Z";
let library: Library;

beforeEach(async () => {
  await page.viewport(1200, 900);
  library = openMemoryLibrary();
});

async function read(datasheet: Datasheet, query = ""): Promise<Datasheet> {
  await library.put(draftOf(datasheet), { at, session: "test" });
  const opened = await library.open(datasheet.id);
  if (!opened.ok) throw new Error(opened.problem.code);
  const session = startSession({
    library,
    opened: opened.value,
    stamp: () => at,
    sessionId: "test",
    author: () => ({}),
  });
  const element = (
    <SessionProvider session={session}>
      <ReadPage />
    </SessionProvider>
  );
  await show(element, library, "/d/:id/read", `/d/${datasheet.id}/read${query}`);
  return exported(session.snapshot().draft);
}

describe("Read", () => {
  it("shows the sheet as its readers will see it", async () => {
    const sheet = await read(harbourGulls);
    await expect
      .element(page.getByRole("heading", { level: 1 }))
      .toHaveTextContent("Harbour Gulls: colour rings & sightings");
    await expect.element(page.getByText("Draft of 1.1.0, revision 2").first()).toBeVisible();
    await expect.element(page.getByText(inGroups(digestOf(sheet)))).toBeVisible();
    for (const { title } of sheet.sections) {
      await expect.element(page.getByRole("heading", { level: 2, name: title })).toBeVisible();
    }
    const said = document.querySelector("main")?.textContent ?? "";
    for (const { prompt, optional } of sheet.questions)
      if (!optional) expect(said).toContain(prompt);
    expect(said).toContain("Unknown because");
    expect(said).toContain("Withheld because");
    expect(said).toContain("Not applicable because");
    expect(said).toContain("Not yet answered.");
  });

  it("is free of findings in light and dark, and needs no sideways scrolling", async () => {
    await read(harbourGulls);
    await expect.element(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectSound();
    await expectReflow();
  });

  it("goes to the question that its address names, with the focus", async () => {
    await read(harbourGulls, "?q=motivation.funding");
    await expect
      .poll(() => document.activeElement?.textContent)
      .toBe(harbourGulls.questions.find(({ id }) => id === "motivation.funding")?.prompt);
  });

  it("knows the section where a jump over several led", async () => {
    await read(harbourGulls);
    const current = () => document.querySelector('nav [aria-current="true"]')?.textContent ?? "";
    const [first] = harbourGulls.sections;
    await expect.poll(current).toContain(first?.title);
    const headings = [...document.querySelectorAll('h2[id^="at-"]')];
    const away = () => headings.map((heading) => heading.getBoundingClientRect().top);
    const inTheMiddle = [...document.querySelectorAll("h3")].findLast((line) => {
      line.scrollIntoView({ block: "start", behavior: "instant" });
      return away().every((top) => top < -100 || top > innerHeight / 2);
    });
    window.scrollTo({ top: 0, behavior: "instant" });
    await expect.poll(current).toContain(first?.title);
    inTheMiddle?.scrollIntoView({ block: "start", behavior: "instant" });
    const passed = headings[away().findLastIndex((top) => top < 0)];
    expect(passed?.textContent).not.toBe(first?.title);
    await expect.poll(current).toContain(passed?.textContent);
  });

  it("goes to a section from the contents", async () => {
    await read(harbourGulls);
    await page
      .getByRole("navigation")
      .getByRole("link", { name: /^Composition/ })
      .click();
    await expect.poll(() => document.activeElement?.textContent).toBe("Composition");
  });

  it("shows the way to write an answer once the keyboard is there", async () => {
    await read(harbourGulls);
    const write = page.getByRole("link", { name: /^Write ?: / }).first();
    const link = write.element() as HTMLElement;
    expect(getComputedStyle(link).opacity).toBe("0");
    (link.previousElementSibling as HTMLElement).focus();
    await userEvent.tab();
    expect(document.activeElement).toBe(link);
    expect(getComputedStyle(link).opacity).toBe("1");
    expect(link.getAttribute("href")).toContain("/write/motivation/motivation.");
  });
});

describe("the export dialog", () => {
  async function exporting(): Promise<Datasheet> {
    const sheet = await read(harbourGulls);
    await page.getByRole("button", { name: "Export" }).click();
    await expect
      .element(page.getByRole("textbox", { name: "The first lines of the file" }))
      .toHaveValue(expect.stringMatching(/^---\n/));
    return sheet;
  }
  const keptStates = async () => {
    const states = await library.exportedStates(harbourGulls.id);
    return states.ok ? states.value : [];
  };

  it("copies, says so, and keeps the state that left", async () => {
    const copied = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    const sheet = await exporting();
    await page.getByRole("button", { name: "Copy" }).click();
    await expect
      .element(page.getByRole("status").filter({ hasText: "Markdown copied to the clipboard." }))
      .toBeVisible();
    expect(copied).toHaveBeenCalledWith(markdown.write(sheet));
    expect(await keptStates()).toEqual([
      {
        digest: digestOf(sheet),
        at: expect.any(String),
        format: "markdown",
        text: canonical(sheet),
      },
    ]);
    copied.mockRestore();
  });

  it("offers the whole text, selected, when the clipboard is refused", async () => {
    const refused = vi
      .spyOn(navigator.clipboard, "writeText")
      .mockRejectedValue(new DOMException("No", "NotAllowedError"));
    const sheet = await exporting();
    await page.getByRole("button", { name: "Copy" }).click();
    const area = page.getByRole("textbox", { name: "The whole text of the file" });
    await expect.element(area).toHaveValue(markdown.write(sheet));
    const element = area.element() as HTMLTextAreaElement;
    expect(document.activeElement).toBe(element);
    expect(element.selectionEnd - element.selectionStart).toBe(element.value.length);
    refused.mockRestore();
  });

  it.each([
    { label: "Markdown", file: "harbour-gulls-1.1.0.md", starts: "---\n" },
    { label: "JSON", file: "harbour-gulls-1.1.0.json", starts: "{\n" },
    { label: "HTML", file: "harbour-gulls-1.1.0.html", starts: "<!doctype html>" },
  ])("saves $label as $file", async ({ label, file, starts }) => {
    const saved: { name: string; blob: Promise<string> }[] = [];
    const blobs = new Map<string, Blob>();
    const make = vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
      blobs.set("blob:kept", blob as Blob);
      return "blob:kept";
    });
    const click = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      saved.push({
        name: this.download,
        blob: blobs.get(this.href)?.text() ?? Promise.resolve(""),
      });
    });
    await exporting();
    await page.getByRole("radio", { name: new RegExp(`^${label}`) }).click();
    await page.getByRole("button", { name: "Download", exact: true }).click();
    await expect.element(page.getByText(`Saved as ${file}.`)).toBeVisible();
    expect(saved.map(({ name }) => name)).toEqual([file]);
    expect((await saved[0]?.blob)?.startsWith(starts)).toBe(true);
    make.mockRestore();
    click.mockRestore();
  });

  it("says what is missing, is free of findings, and gives the focus back", async () => {
    await exporting();
    await expect
      .element(page.getByText("One question is not yet answered; the file says so."))
      .toBeVisible();
    await expectSound();
    await page.getByRole("button", { name: "Close" }).click();
    expect(document.activeElement?.textContent).toBe("Export");
  });
});
