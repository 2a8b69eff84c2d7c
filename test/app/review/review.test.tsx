import { beforeEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { ReviewBar } from "#app/review/review-bar.tsx";
import { ReviewProvider } from "#app/review/review-context.tsx";
import { WholeSheet } from "#app/review/whole-sheet.tsx";
import type { Library } from "#app/storage/library.ts";
import { openMemoryLibrary } from "#app/storage/memory-library.ts";
import type { Datasheet } from "#core/datasheet/datasheet.ts";
import { failed } from "#core/result.ts";
import { comment, newReview } from "#core/review/events.ts";
import type { Review } from "#core/review/review.ts";
import { writeReview } from "#core/review/write.ts";
import { harbourGulls } from "../../core/formats/harbour-gulls.ts";
import { expectReflow, expectSound, show } from "../pages/shown.tsx";

let library: Library;
const purpose = "motivation.purpose";

beforeEach(async () => {
  await page.viewport(1200, 900);
  localStorage.clear();
  sessionStorage.clear();
  library = openMemoryLibrary();
});

async function showReview(document: Datasheet = harbourGulls, over: Library = library) {
  await show(
    <main className="page">
      <h1>Review</h1>
      <ReviewProvider document={document}>
        <ReviewBar listens />
        <WholeSheet document={document} />
      </ReviewProvider>
    </main>,
    over,
  );
}

const notes = (label: string) => page.getByRole("group", { name: `Comments on ${label}` });
const labelOf = (id: string) => harbourGulls.questions.find((q) => q.id === id)?.label ?? "";

async function introduce(name = "Bo Example", role = "reader") {
  await page.getByLabelText("Your name").fill(name);
  await page.getByLabelText("Your role, if you like").fill(role);
}

async function say(label: string, text: string) {
  await notes(label)
    .getByRole("button", { name: /^Comment/ })
    .click();
  await notes(label).getByLabelText("Your comment").fill(text);
  await notes(label).getByRole("button", { name: "Comment", exact: true }).click();
}

async function kept(): Promise<Review> {
  const found = await library.readReview(harbourGulls.id);
  if (!found.ok || found.value === undefined) throw new Error("no review");
  return found.value;
}

describe("a comment on an answer", () => {
  it("asks who writes it once, is kept, and can be replied to, settled and opened again", async () => {
    await showReview();
    const label = labelOf(purpose);
    await notes(label)
      .getByRole("button", { name: /^Comment/ })
      .click();
    await introduce();
    await notes(label).getByLabelText("Your comment").fill("Which *harbour*?");
    await notes(label).getByRole("button", { name: "Comment", exact: true }).click();
    await expect.element(notes(label).getByText("Bo Example, reader")).toBeVisible();
    await expect.element(page.getByText("One open comment.")).toBeVisible();
    await notes(label).getByRole("button", { name: "Reply" }).click();
    await expect.element(page.getByLabelText("Your name")).not.toBeInTheDocument();
    await notes(label).getByLabelText("Your reply").fill("The small one.");
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    await expect.element(notes(label).getByText("The small one.")).toBeVisible();
    await notes(label).getByRole("button", { name: "Settle" }).click();
    await expect.element(notes(label).getByText("One comment settled")).toBeVisible();
    expect(document.activeElement).toBe(notes(label).element());
    await notes(label).getByText("One comment settled").click();
    await notes(label).getByRole("button", { name: "Reopen" }).click();
    await expect.element(notes(label).getByRole("button", { name: "Settle" })).toBeVisible();
    expect((await kept()).events.map(({ kind }) => kind)).toEqual([
      "comment",
      "reply",
      "settle",
      "reopen",
    ]);
    expect(await library.settings()).toMatchObject({ value: { name: "Bo Example" } });
  });

  it("quotes the words that were selected, and marks them when the answer changes", async () => {
    await library.changeSettings({ name: "Bo" });
    await showReview();
    const answer = document.querySelector(`[data-answer="${purpose}"]`);
    const text = answer && document.createTreeWalker(answer, NodeFilter.SHOW_TEXT).nextNode();
    const words = text?.textContent?.slice(3, 12) ?? "";
    getSelection()?.setBaseAndExtent(text as Node, 3, text as Node, 12);
    await expect.element(page.getByRole("button", { name: "Comment", exact: true })).toBeVisible();
    await userEvent.keyboard("{Alt>}c{/Alt}");
    const label = labelOf(purpose);
    await expect.element(notes(label).getByLabelText("Your comment")).toHaveFocus();
    await userEvent.keyboard("Are you sure?");
    await notes(label).getByRole("button", { name: "Comment", exact: true }).click();
    await expect.element(notes(label).getByText("Are you sure?")).toBeVisible();
    const [event] = (await kept()).events;
    expect(event?.kind === "comment" && event.on.kind === "answer" && event.on.quote?.exact).toBe(
      words.trim(),
    );
  });

  it("offers to comment beside selected words, and chooses words by keyboard alone", async () => {
    await library.changeSettings({ name: "Bo" });
    await showReview();
    const answer = document.querySelector(`[data-answer="${purpose}"]`);
    getSelection()?.selectAllChildren(answer as Element);
    await page.getByRole("button", { name: "Comment", exact: true }).click();
    const label = labelOf(purpose);
    await expect.element(notes(label).getByText(/^on /)).toBeVisible();
    await notes(label).getByRole("button", { name: "Whole answer instead" }).click();
    await notes(label).getByText("Only some words of it").click();
    const field = notes(label).getByRole("textbox", { name: /^Select the words/ });
    (field.element() as HTMLTextAreaElement).setSelectionRange(0, 8);
    await notes(label).getByRole("button", { name: "Speak of these words" }).click();
    await expect.element(notes(label).getByText(/^on /)).toBeVisible();
  });

  it("that was not sent is there again after a reload", async () => {
    await library.changeSettings({ name: "Bo" });
    await showReview();
    const label = labelOf(purpose);
    await notes(label)
      .getByRole("button", { name: /^Comment/ })
      .click();
    await notes(label).getByLabelText("Your comment").fill("Half a sen");
    await showReview();
    await expect
      .element(notes(label).last().getByLabelText("Your comment"))
      .toHaveValue("Half a sen");
  });

  it("says of which version it speaks when the answer is another, with what changed", async () => {
    await library.changeSettings({ name: "Bo" });
    await showReview();
    const label = labelOf(purpose);
    await say(label, "Why?");
    await expect.element(notes(label).getByText("Why?")).toBeVisible();
    await showReview(changed("Something else entirely."));
    const last = notes(label).last();
    await expect
      .element(last.getByText(/Speaks of the answer in the draft of 1\.1\.0/))
      .toBeVisible();
    await last.getByText("What changed since").click();
    await expect.element(last.getByText(/Something else entirely/)).toBeVisible();
  });

  it("without words or a name is not sent, and says why", async () => {
    await showReview();
    const label = labelOf(purpose);
    await notes(label)
      .getByRole("button", { name: /^Comment/ })
      .click();
    await notes(label).getByRole("button", { name: "Comment", exact: true }).click();
    await expect.element(page.getByRole("alert")).toHaveTextContent("There is no name yet");
    await introduce();
    await notes(label).getByRole("button", { name: "Comment", exact: true }).click();
    await expect.element(page.getByRole("alert")).toHaveTextContent("There are no words yet");
  });
});

function changed(text: string): Datasheet {
  const answers = { ...harbourGulls.answers, [purpose]: { state: "answered" as const, text } };
  return { ...harbourGulls, answers };
}

describe("a sign-off", () => {
  const section = () => page.getByRole("group", { name: "Sign-offs of Motivation" });

  it("of a section is given, goes stale with what changed, and can be withdrawn", async () => {
    await library.changeSettings({ name: "Bo", role: "data owner" });
    await showReview();
    await section().getByRole("button", { name: "Sign off Motivation" }).click();
    await section().getByRole("button", { name: "Sign off", exact: true }).click();
    await expect.element(section().getByText("Bo, data owner")).toBeVisible();
    await expect.element(page.getByText("One sign-off.")).toBeVisible();
    await showReview(changed("Another purpose."));
    const last = section().last();
    await expect
      .element(last.getByText(/^Stale: One answer changed since\. The other/))
      .toBeVisible();
    await last.getByText("What changed since").click();
    await expect.element(last.getByText(/Another purpose/)).toBeVisible();
    await last.getByRole("button", { name: "Withdraw" }).click();
    await expect.element(last.getByText("one earlier sign-off")).toBeVisible();
  });

  it("carries every answer of the whole that it speaks of", async () => {
    await library.changeSettings({ name: "Bo" });
    await showReview();
    const whole = page.getByRole("group", { name: "Sign-offs of the whole datasheet" });
    await whole.getByRole("button", { name: "Sign off the whole datasheet" }).click();
    await whole.getByLabelText("A word with it, if you like").fill("Well done.");
    await whole.getByRole("button", { name: "Sign off", exact: true }).click();
    await expect.element(whole.getByText("Well done.")).toBeVisible();
    const review = await kept();
    const [event] = review.events;
    expect(event?.kind === "sign-off" && event.on.answers.length).toBe(
      harbourGulls.questions.length,
    );
    expect(review.answers.length).toBe(harbourGulls.questions.length);
  });
});

describe("the review as a whole", () => {
  it("takes what is pasted on the page, and refuses another's by name", async () => {
    const said = comment(
      newReview(harbourGulls),
      harbourGulls,
      { on: { kind: "answer", question: purpose }, text: "From elsewhere" },
      { id: crypto.randomUUID(), at: "2025-03-12T10:00:00Z", by: { name: "Cy" } },
    );
    if (!said.ok) throw new Error(said.problem.code);
    await showReview();
    await expect.element(page.getByText("No review yet.")).toBeVisible();
    paste(writeReview(said.value));
    await expect
      .element(page.getByText(/^Review of Harbour Gulls.*: 1 new comment\.$/))
      .toBeVisible();
    await expect.element(page.getByText("From elsewhere")).toBeVisible();
    paste(
      writeReview({
        ...said.value,
        datasheet: harbourGulls.id.replace("6", "7"),
        title: "Street Names",
      }),
    );
    await expect
      .element(page.getByText(/review of Street Names, and the datasheet open here is Harbour/))
      .toBeVisible();
  });

  it("stays on the page where the browser keeps nothing, and is saved as a file", async () => {
    const blocked: Library = {
      ...library,
      saveReview: async () => failed({ code: "disk-full" as const }),
    };
    await showReview(harbourGulls, blocked);
    const label = labelOf(purpose);
    await notes(label)
      .getByRole("button", { name: /^Comment/ })
      .click();
    await introduce();
    await notes(label).getByLabelText("Your comment").fill("Kept all the same");
    await notes(label).getByRole("button", { name: "Comment", exact: true }).click();
    await expect.element(notes(label).getByText("Kept all the same")).toBeVisible();
    await expect.element(page.getByText("This review is on this page only.")).toBeVisible();
    await expect.element(page.getByRole("button", { name: "Save the review" })).toBeEnabled();
  });

  it("is sound with comments and sign-offs on it", async () => {
    await library.changeSettings({ name: "Bo" });
    await showReview();
    await say(labelOf(purpose), "Why?");
    await notes(labelOf(purpose))
      .getByRole("button", { name: /^Comment/ })
      .click();
    await page.getByRole("button", { name: "Sign off Motivation" }).click();
    await expectSound();
    await expectReflow();
  });
});

function paste(text: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", text);
  document.body.dispatchEvent(
    new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
  );
}
