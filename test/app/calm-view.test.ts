import { beforeEach, describe, expect, it } from "vitest";
import { type CalmView, calmView } from "#app/calm-view.ts";
import { openMemoryLibrary } from "#app/storage/memory-library.ts";
import { type Session, startSession } from "#app/storage/session.ts";
import type { AnswerDraft } from "#core/datasheet/draft.ts";
import { must } from "./storage/library-contract.ts";
import { draftOf, first, minute, purpose, said } from "./storage/sample.ts";

let session: Session;
let view: CalmView;
let heard: number;

beforeEach(async () => {
  const library = openMemoryLibrary();
  must(await library.put(draftOf(first, { [purpose]: "Why" }), { at: minute(0), session: "put" }));
  session = startSession({
    library,
    opened: must(await library.open(first)),
    stamp: () => minute(1),
    sessionId: "one",
    author: () => ({ name: "Ada" }),
  });
  view = calmView(session);
  heard = 0;
  view.subscribe(() => heard++);
});

describe("what the pages hear of a key at once", () => {
  const why = said("Why");
  it.each<{ what: string; next: AnswerDraft; hears: boolean }>([
    { what: "one more letter", next: said("Why n"), hears: false },
    { what: "the last letter taken away", next: said(" "), hears: true },
    { what: "another state", next: { ...why, state: "unknown" }, hears: true },
    { what: "a flag", next: { ...why, comeBack: true }, hears: true },
    { what: "a part", next: { ...why, parts: { choice: ["yes"] } }, hears: true },
  ])("$what: $hears", ({ next, hears }) => {
    session.writeAnswer(purpose, next);
    expect(heard > 0).toBe(hears);
    expect(view.snapshot().draft.answers[purpose]?.text).toBe(hears ? next.text : "Why");
  });
});

it("tells the pages nothing of many keys in a row, and the newest words in the pause", async () => {
  for (const text of ["Why n", "Why no", "Why not"]) session.writeAnswer(purpose, said(text));
  expect(heard).toBe(0);
  await expect.poll(() => view.snapshot().draft.answers[purpose]?.text).toBe("Why not");
  expect(heard).toBeGreaterThan(0);
});
