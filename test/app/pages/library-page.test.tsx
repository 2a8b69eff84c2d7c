import { useLocation, useNavigate } from "react-router";
import { beforeEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { LibraryPage } from "#app/pages/library/library-page.tsx";
import type { Library } from "#app/storage/library.ts";
import { openMemoryLibrary } from "#app/storage/memory-library.ts";
import { exported } from "#core/datasheet/draft.ts";
import { json } from "#core/formats/json/json.ts";
import { draftOf, first, minute, purpose, second, sheetOf } from "../storage/sample.ts";
import { address, expectReflow, expectSound, show } from "./shown.tsx";

let library: Library;
beforeEach(async () => {
  await page.viewport(1200, 900);
  library = openMemoryLibrary();
});

const stamp = { at: minute(0), session: "test" };
const dated = (id: string, title: string, at: string, texts = {}) => ({
  ...draftOf(id, texts),
  sheet: { ...sheetOf(id, title), changedAt: at },
});

async function withTwo() {
  await library.put(
    dated(first, "Palmer Penguins", minute(0), { [purpose]: "To weigh them by hand." }),
    stamp,
  );
  await library.put(dated(second, "Bread, Weighed", minute(9)), stamp);
  await show(<LibraryPage />, library);
  await expect
    .element(page.getByRole("link", { name: "Palmer Penguins", exact: true }))
    .toBeVisible();
}

const titles = () => [...document.querySelectorAll("li h2")].map((each) => each.textContent);
const arrived = () =>
  [...document.querySelectorAll('[aria-labelledby="arrivals"] li .meta')].map(
    (each) => each.textContent,
  );
const inMenu = async (title: string, name: string) => {
  await page.getByRole("button", { name: `More for ${title}` }).click();
  await page.getByRole("button", { name, exact: true }).click();
};

describe("an empty library", () => {
  it("shows every question open and what to do first", async () => {
    await show(<LibraryPage />, library);
    await expect.element(page.getByText("65 questions, and eight for anything else")).toBeVisible();
    await expect
      .element(page.getByRole("img", { name: /^Motivation: \d+ not yet answered$/ }))
      .toBeVisible();
    await expectSound();
    await expectReflow();
    await page.getByRole("link", { name: "New datasheet" }).click();
    await expect.element(address()).toHaveTextContent("/new");
  });
});

describe("the list", () => {
  it("puts the last changed first, or goes by title", async () => {
    await withTwo();
    expect(titles()).toEqual(["Bread, Weighed", "Palmer Penguins"]);
    await library.put(dated(first, "Zebras", minute(20)), stamp);
    await expect.poll(titles).toEqual(["Zebras", "Bread, Weighed"]);
    await userEvent.selectOptions(page.getByLabelText("Order of the list"), "title");
    await expect.poll(titles).toEqual(["Bread, Weighed", "Zebras"]);
    await expectSound();
    await expectReflow();
  });

  it("says the progress, the version and how many questions to come back to", async () => {
    const draft = draftOf(first, { [purpose]: "Why." });
    const sheet = { ...draft.sheet, dataset: { title: "Penguins", version: "1.1.0" } };
    const answers = { [purpose]: { ...draft.answers[purpose], comeBack: true as const } };
    await library.put({ sheet, answers } as typeof draft, stamp);
    await show(<LibraryPage />, library);
    await expect.element(page.getByText("1 of 2 settled, 1 to go")).toBeVisible();
    await expect.element(page.getByText("1.1.0 draft")).toBeVisible();
    await expect.element(page.getByText("One question to come back to")).toBeVisible();
    await expect
      .element(page.getByRole("img", { name: "Motivation: 1 answered, 1 not yet answered" }))
      .toBeVisible();
  });

  it("shows fifty at a time", async () => {
    for (let index = 0; index < 60; index++) {
      const id = `00000000-0000-4000-8000-0000000001${String(index).padStart(2, "0")}`;
      await library.put(dated(id, `Sheet ${index}`, minute(index)), stamp);
    }
    await show(<LibraryPage />, library);
    await expect.element(page.getByText("50 of 60 shown")).toBeVisible();
    await page.getByRole("button", { name: "Show more" }).click();
    await expect.poll(() => titles().length).toBe(60);
  });
});

describe("search", () => {
  it("finds titles at once and answers after, and leads straight to the question", async () => {
    await withTwo();
    await userEvent.keyboard("/");
    await expect.element(page.getByRole("searchbox")).toHaveFocus();
    await userEvent.keyboard("weigh");
    await expect.poll(titles).toContain("Bread, Weighed");
    await expect
      .element(page.getByRole("heading", { name: "One answer holds these words" }))
      .toBeVisible();
    await expect.poll(() => document.querySelector("mark")?.textContent).toBe("weigh");
    await expect
      .poll(() => document.querySelector('main [role="status"]')?.textContent)
      .toBe("One title matches, and one answer.");
    await expectSound();
    const hit = [...document.querySelectorAll("section a")].find((each) =>
      each.getAttribute("href")?.includes(purpose),
    );
    expect(hit?.getAttribute("href")).toBe(`/d/${first}/write/motivation/${purpose}`);
    await userEvent.keyboard("{Escape}");
    await expect.poll(() => titles().length).toBe(2);
  });

  it("follows the address, which follows what is typed", async () => {
    await library.put(dated(first, "Palmer Penguins", minute(0)), stamp);
    await library.put(dated(second, "Bread, Weighed", minute(9)), stamp);
    let go: (to: string | number) => void = () => undefined;
    const Steer = () => {
      go = useNavigate() as typeof go;
      return <output>{useLocation().search}</output>;
    };
    const both = (
      <>
        <Steer />
        <LibraryPage />
      </>
    );
    await show(both, library, "/", "/?q=bread");
    const field = page.getByRole("searchbox");
    const search = () => document.querySelector("output")?.textContent;
    await expect.element(field).toHaveValue("bread");
    await expect.poll(titles).toEqual(["Bread, Weighed"]);
    go("/");
    await expect.element(field).toHaveValue("");
    await expect.poll(() => titles().length).toBe(2);
    await field.fill("palmer");
    await expect.poll(search).toBe("?q=palmer");
    await field.fill("penguins");
    await expect.poll(search).toBe("?q=penguins");
    go(-1);
    await expect.element(field).toHaveValue("");
    expect(search()).toBe("");
    await field.fill("bread");
    (field.element() as HTMLElement).blur();
    go("/gone");
    await expect.element(address()).toHaveTextContent("/gone");
    go(-1);
    await expect.element(field).toHaveValue("bread");
  });

  it("leaves / alone where single keys are switched off", async () => {
    await library.changeSettings({ singleKeys: false });
    await withTwo();
    await userEvent.keyboard("/");
    expect(document.activeElement).toBe(document.body);
  });
});

describe("the row's menu", () => {
  it("opens by keyboard, takes the focus, and gives it back", async () => {
    await withTwo();
    const button = page.getByRole("button", { name: "More for Palmer Penguins" });
    (button.element() as HTMLElement).focus();
    await userEvent.keyboard("{Enter}");
    await expect.element(page.getByRole("link", { name: "Open", exact: true })).toHaveFocus();
    await expectSound();
    await userEvent.keyboard("{Escape}");
    await expect.element(button).toHaveFocus();
    await expect.element(button).toHaveAttribute("aria-expanded", "false");
  });

  it("duplicates answers and notes under a new id, earlier texts not", async () => {
    const draft = draftOf(first, { [purpose]: "Before." });
    await library.put(draft, stamp);
    const noted = { ...draftOf(first, { [purpose]: "Now." }) };
    const answers = { [purpose]: { ...noted.answers[purpose], note: "ask Ines" } };
    await library.put({ ...noted, answers } as typeof noted, { at: minute(1), session: "b" });
    await show(<LibraryPage />, library);
    await inMenu("Penguins", "Duplicate");
    await expect.poll(titles).toContain("Penguins (copy)");
    const list = await library.list();
    const copy = list.ok ? list.value.rows.find(({ id }) => id !== first) : undefined;
    const opened = await library.open(copy?.id ?? "");
    expect(opened.ok && opened.value.draft.answers[purpose]).toMatchObject({
      text: "Now.",
      note: "ask Ines",
    });
    const earlier = await library.earlier(copy?.id ?? "", purpose);
    expect(earlier.ok && earlier.value).toEqual([]);
  });

  it("deletes without asking, with a way back at once and later", async () => {
    await withTwo();
    await inMenu("Palmer Penguins", "Delete");
    await expect.poll(titles).toEqual(["Bread, Weighed"]);
    await expect.element(page.getByRole("link", { name: "Bread, Weighed" })).toHaveFocus();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(titles).toContain("Palmer Penguins");
    await inMenu("Palmer Penguins", "Delete");
    await page.getByRole("link", { name: "Recently deleted (1)" }).click();
    await expectSound();
    await page.getByRole("button", { name: "Restore Palmer Penguins" }).click();
    await expect.element(page.getByText(/Nothing was deleted/)).toBeVisible();
  });

  it("deletes for ever only after asking", async () => {
    await withTwo();
    await inMenu("Palmer Penguins", "Delete");
    await page.getByRole("link", { name: "Recently deleted (1)" }).click();
    await page.getByRole("button", { name: "Delete for ever: Palmer Penguins" }).click();
    await expect
      .element(page.getByRole("dialog", { name: "Delete Palmer Penguins for ever?" }))
      .toBeVisible();
    await expectSound();
    await page.getByRole("button", { name: "Keep", exact: true }).click();
    expect((await library.open(first)).ok).toBe(true);
    await page.getByRole("button", { name: "Delete for ever: Palmer Penguins" }).click();
    await page.getByRole("button", { name: "Delete for ever", exact: true }).click();
    await expect.poll(async () => (await library.open(first)).ok).toBe(false);
  });
});

describe("files that come in", () => {
  /** What listens for drops and pastes comes after the page itself. */
  const listening = () =>
    expect.poll(() => document.querySelectorAll('[role="status"]').length).toBeGreaterThan(2);
  const file = (words: string, name = "penguins.json", id = first) =>
    new File([json.write(exported(draftOf(id, { [purpose]: words })))], name);
  const drop = (...files: File[]) => {
    const transfer = new DataTransfer();
    for (const each of files) transfer.items.add(each);
    const on = (type: string) =>
      window.dispatchEvent(
        new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }),
      );
    on("dragenter");
    return { letGo: () => on("drop") };
  };

  it("says what letting go will do, and opens one file", async () => {
    await show(<LibraryPage />, library);
    await expect.element(page.getByText("Every question is still open")).toBeVisible();
    await listening();
    const dropped = drop(file("Why."));
    await expect.element(page.getByText("Let go to read it")).toBeVisible();
    dropped.letGo();
    await expect.element(address()).toHaveTextContent(`/d/${first}/write`);
  });

  it("does not cover the page for dragged text", async () => {
    await withTwo();
    await listening();
    const transfer = new DataTransfer();
    transfer.setData("text/plain", "words");
    window.dispatchEvent(new DragEvent("dragenter", { dataTransfer: transfer }));
    await new Promise((later) => setTimeout(later, 50));
    expect(page.getByText(/Let go to read/).query()).toBeNull();
  });

  it("gives each of several files its own outcome", async () => {
    await show(<LibraryPage />, library);
    await expect.element(page.getByText("Every question is still open")).toBeVisible();
    await listening();
    drop(
      file("Why."),
      new File(["# Mine\n\nWords."], "notes.md"),
      new File([new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d])], "paper.pdf"),
      new File([], "nothing.md"),
    ).letGo();
    await expect
      .element(page.getByRole("heading", { name: "Four files, two of them not read" }))
      .toHaveFocus();
    await expect.element(page.getByText("was added.")).toBeVisible();
    await expect.element(page.getByText(/Not ours yet/)).toBeVisible();
    await expect.element(page.getByText(/It is a PDF, and only text is read today/)).toBeVisible();
    await expect.element(page.getByText(/There is nothing in it/)).toBeVisible();
    await expectSound();
    await expectReflow();
  });

  it("asks about a datasheet that is here with other words, and says what differs", async () => {
    await library.put(draftOf(first, { [purpose]: "To count them." }), stamp);
    await show(<LibraryPage />, library);
    await expect.poll(titles).toEqual(["Penguins"]);
    await listening();
    drop(file("To weigh them.")).letGo();
    await expect.element(page.getByRole("dialog")).toBeVisible();
    await expect.element(page.getByText(/One answer differs/)).toBeVisible();
    await expect
      .element(page.getByRole("region", { name: "Answer rewritten: one" }))
      .toHaveTextContent("Why was it made?");
    await expect.element(page.getByRole("row", { name: /^Title/ })).toBeVisible();
    await expectSound();
    await expectReflow();
    await page.getByRole("button", { name: "Not now" }).click();
    await page.getByRole("button", { name: "Decide …" }).click();
    await page.getByRole("button", { name: "Replace", exact: true }).click();
    await expect.element(page.getByText(/now says what the file says/)).toBeVisible();
    const opened = await library.open(first);
    expect(opened.ok && opened.value.draft.answers[purpose]?.text).toBe("To weigh them.");
  });

  it("adds one copy under the same title, however often its button is pressed", async () => {
    await library.put(draftOf(first, { [purpose]: "To count them." }), stamp);
    await show(<LibraryPage />, library);
    await expect.poll(titles).toEqual(["Penguins"]);
    await listening();
    drop(file("To weigh them.")).letGo();
    await userEvent.dblClick(page.getByRole("button", { name: "Open as a copy" }));
    await expect.element(page.getByText("was added beside the one that is here.")).toBeVisible();
    await expect.poll(titles).toEqual(["Penguins", "Penguins"]);
    await expect.poll(() => document.body.textContent).toContain("One of two with this title, id");
    await expect.element(page.getByRole("heading", { name: "One file read" })).toHaveFocus();
  });

  it("keeps a file that is not decided about beside those that come later", async () => {
    await library.put(draftOf(first, { [purpose]: "To count them." }), stamp);
    await show(<LibraryPage />, library);
    await expect.poll(titles).toEqual(["Penguins"]);
    await listening();
    drop(file("To weigh them.")).letGo();
    await page.getByRole("button", { name: "Not now" }).click();
    drop(new File([], "nothing.md")).letGo();
    await expect.element(page.getByText(/There is nothing in it/)).toBeVisible();
    drop(new File(["# Mine"], "notes.md")).letGo();
    await expect.element(page.getByText(/Not ours yet/)).toBeVisible();
    expect(arrived()).toEqual(["penguins.json", "notes.md"]);
    await page.getByRole("button", { name: "Decide …" }).click();
    await page.getByRole("button", { name: "Replace", exact: true }).click();
    await expect.element(page.getByText(/now says what the file says/)).toBeVisible();
    expect(arrived()).toEqual(["penguins.json", "notes.md"]);
  });

  it("still asks about files when the person comes back from looking at one of them", async () => {
    await library.put(draftOf(first, { [purpose]: "To count them." }), stamp);
    await library.put(draftOf(second, { [purpose]: "To bake them." }), stamp);
    await show(<LibraryPage />, library);
    await expect.poll(() => titles().length).toBe(2);
    await listening();
    drop(file("To weigh them."), file("To eat them.", "bread.json", second)).letGo();
    await page.getByRole("button", { name: "Compare the two, word by word" }).click();
    await expect.element(address()).toHaveTextContent("/compare");
    await library.put(draftOf(second, { [purpose]: "To eat them." }), stamp);

    await show(<LibraryPage />, library);
    await expect.poll(arrived).toEqual(["penguins.json", "bread.json"]);
    await page.getByRole("button", { name: "Decide …" }).nth(1).click();
    await expect.element(page.getByText("is already here, word for word.")).toBeVisible();
    await page.getByRole("button", { name: "Decide …" }).click();
    await page.getByRole("button", { name: "Replace", exact: true }).click();
    await expect.element(page.getByText(/now says what the file says/)).toBeVisible();
  });

  it("takes pasted text from outside the fields, and from its dialog", async () => {
    await show(<LibraryPage />, library);
    await expect.element(page.getByText("Every question is still open")).toBeVisible();
    await listening();
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "# Mine");
    document.body.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
    await expect.element(page.getByText(/Not ours yet/)).toBeVisible();
    await page.getByRole("button", { name: "paste its text" }).click();
    await page.getByRole("button", { name: "Read it" }).click();
    await expect.element(page.getByText(/There is no text here yet/)).toBeVisible();
    await expectSound();
    await page.getByRole("textbox").fill(await file("Why.").text());
    await page.getByRole("button", { name: "Read it" }).click();
    await expect.element(address()).toHaveTextContent(`/d/${first}/write`);
  });
});

describe("backup and restore", () => {
  it("asks about every datasheet that differs, and says what it did", async () => {
    const { makeBackup } = await import("#app/storage/backup.ts");
    const other = openMemoryLibrary();
    await other.put(draftOf(first, { [purpose]: "As it was." }), stamp);
    await other.put(draftOf(second), stamp);
    const backup = await makeBackup(other, minute(3));
    if (!backup.ok) throw new Error(backup.problem.code);
    await library.put(draftOf(first, { [purpose]: "As it is." }), stamp);
    await show(<LibraryPage />, library);
    await expect.poll(titles).toEqual(["Penguins"]);
    await userEvent.upload(page.getByLabelText("Files to import"), [...backup.value]);
    await expect.element(page.getByRole("dialog", { name: "Restore this backup?" })).toBeVisible();
    await page.getByRole("button", { name: "Restore", exact: true }).click();
    await expect.element(page.getByRole("radio", { name: "Keep what is here" })).toBeChecked();
    await expectSound();
    await page.getByRole("radio", { name: "Replace it" }).click();
    await page.getByRole("button", { name: "Do this" }).click();
    await expect.element(page.getByText(/says again what the backup says/)).toBeVisible();
    await expect.element(page.getByText("Penguins was added.")).toBeVisible();
    const opened = await library.open(first);
    expect(opened.ok && opened.value.draft.answers[purpose]?.text).toBe("As it was.");
  });
});
