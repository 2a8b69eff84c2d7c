import { describe, expect, it } from "vitest";
import { bringIn } from "#app/import/bring-in.ts";
import { isReview, takeReview } from "#app/review/take-review.ts";
import { reviewTakenWords } from "#app/review/taken-review-words.ts";
import type { Library } from "#app/storage/library.ts";
import { openMemoryLibrary } from "#app/storage/memory-library.ts";
import { comment, newReview, reply, settle, signOff } from "#core/review/events.ts";
import type { Review } from "#core/review/review.ts";
import { writeReview } from "#core/review/write.ts";
import { draftOf, first, minute, purpose, releaseOf, second } from "../storage/sample.ts";

const document = releaseOf(first, { version: "1.0.0" });
const by = { name: "Bo", role: "reader" };
const idOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
const stamp = (number: number) => ({ id: idOf(number), at: minute(number), by });

function must(result: { ok: true; value: Review } | { ok: false; problem: unknown }): Review {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

const on = { kind: "answer", question: purpose } as const;
const one = must(comment(newReview(document), document, { on, text: "Who?" }, stamp(1)));
const more = must(
  settle(
    must(
      signOff(
        must(reply(one, idOf(1), "We did.", stamp(2))),
        document,
        { on: { kind: "sheet" } },
        stamp(3),
      ),
    ),
    idOf(1),
    stamp(4),
  ),
);
const other = newReview({ ...releaseOf(second, {}), id: second });
const open = { id: first, title: "Penguins" };

describe("a review that is handed in", () => {
  it("says what is new, once", async () => {
    const library = openMemoryLibrary();
    const words = async (review: Review) =>
      reviewTakenWords(await takeReview(library, writeReview(review), open));
    expect(await words(one)).toBe("Review of Penguins read: 1 new comment.");
    expect(await words(one)).toBe(
      "Nothing new in this review of Penguins: all of it was here already.",
    );
    expect(await words(more)).toBe(
      "Review of Penguins read: 1 new reply, 1 sign-off, 1 other change.",
    );
    expect(await words(one)).toContain("Nothing new");
    const kept = await library.readReview(first);
    expect(kept.ok && kept.value?.events.length).toBe(4);
  });

  it.each([
    { given: "no JSON", text: "{ hello", says: "no valid JSON" },
    { given: "a datasheet", text: '{"format":1}', says: "no review" },
    {
      given: "a review from the future",
      text: writeReview(one).replace('"format": 1', '"format": 99'),
      says: "A newer Workbench",
    },
    {
      given: "a review that somebody edited",
      text: writeReview(one).replace('"kind": "comment"', '"kind": "shout"'),
      says: "events",
    },
    {
      given: "a review that would change every object",
      text: writeReview(one).replace('"format": 1', '"format": 1, "__proto__": {}'),
      says: "__proto__",
    },
    {
      given: "another datasheet's",
      text: writeReview(other),
      says: "the datasheet open here is Penguins",
    },
  ])("is refused with words when it is $given", async ({ text, says }) => {
    const library = openMemoryLibrary();
    const taken = await takeReview(library, text, open);
    expect(taken.ok).toBe(false);
    expect(reviewTakenWords(taken)).toContain(says);
    const kept = await library.readReview(first);
    expect(kept).toEqual({ ok: true, value: undefined });
  });

  it("waits for its datasheet when none is open", async () => {
    const library = openMemoryLibrary();
    expect((await takeReview(library, writeReview(one))).ok).toBe(true);
    const kept = await library.readReview(first);
    expect(kept.ok && kept.value?.events.length).toBe(1);
  });
});

describe("a review dropped on the Library", () => {
  const drop = (library: Library, text: string) =>
    bringIn(library, { name: "penguins.review.json", text }, minute(5));

  it("is kept, and leads to its datasheet where that is here", async () => {
    const library = openMemoryLibrary();
    expect(await drop(library, writeReview(one))).toMatchObject({ kind: "review", here: false });
    await library.put(draftOf(first), { at: minute(0), session: "here" });
    expect(await drop(library, writeReview(more))).toMatchObject({
      kind: "review",
      here: true,
      taken: { value: { news: { comments: 0, replies: 1, signOffs: 1, others: 1 } } },
    });
  });

  it("is refused where it cannot be read", async () => {
    expect(await drop(openMemoryLibrary(), "{ hello")).toMatchObject({
      kind: "review-refused",
      taken: { problem: { code: "unreadable", problem: { code: "not-json" } } },
    });
  });
});

describe("what is taken for a review", () => {
  it.each([
    { name: "a.review.json", text: "{", is: true },
    { name: "a.json", text: writeReview(one), is: true },
    { name: "Pasted", text: writeReview(one), is: true },
    { name: "a.json", text: JSON.stringify(document), is: false },
    { name: "a.md", text: '# About\n\n"kind": "review"', is: false },
  ])("$name: $is", ({ name, text, is }) => {
    expect(isReview(text, name)).toBe(is);
  });
});
