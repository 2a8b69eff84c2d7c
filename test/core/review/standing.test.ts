import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countedSignOffs } from "#core/review/counted.ts";
import {
  comment,
  edit,
  newReview,
  reopen,
  reply,
  settle,
  signOff,
  takeBack,
  withdraw,
} from "#core/review/events.ts";
import { inOrder } from "#core/review/merge.ts";
import type { Review, ReviewEvent } from "#core/review/review.ts";
import { standing } from "#core/review/standing.ts";
import { prose, said } from "../handmade.ts";
import { review as anyReview } from "./arbitrary-review.ts";
import { ada, bo, following, id, questions, sheet, stamp } from "./harbour.ts";

const document = sheet();
const edited = sheet({ "motivation.purpose": said("To count gulls.\n\nAnd nothing else.") });
const empty = newReview(document);
const words = "nothing else";
const start = "To learn how gulls keep to their harbour.\n\nAnd ".length;

const onPurpose = (range?: { start: number; end: number }) => (review: Review) =>
  comment(
    review,
    document,
    {
      on: { kind: "answer", question: "motivation.purpose", ...(range && { range }) },
      text: "Really?",
    },
    stamp(1),
  );
const quoted = following(empty, onPurpose({ start, end: start + words.length }));

describe("a comment", () => {
  it("is current while its answer says the same", () => {
    expect(standing(quoted, document).comments).toMatchObject([
      {
        text: "Really?",
        by: ada,
        state: { kind: "open" },
        since: { age: "current", unchanged: ["motivation.purpose"] },
        quote: { kind: "found", start, end: start + words.length },
      },
    ]);
  });

  it("is older once the answer changed, and finds its quote where it went", () => {
    const now = "To count gulls.\n\nAnd ".length;
    expect(standing(quoted, edited).comments).toMatchObject([
      {
        since: {
          age: "older",
          changed: [
            {
              question: "motivation.purpose",
              how: "answer",
              before: { text: "To learn how gulls keep to their harbour.\n\nAnd nothing else." },
              now: { text: "To count gulls.\n\nAnd nothing else." },
            },
          ],
          unchanged: [],
        },
        quote: { kind: "found", start: now, end: now + words.length },
      },
    ]);
  });

  it.each([
    { given: "the words are gone", next: sheet({ "motivation.purpose": said("To count.") }) },
    {
      given: "the question is no longer asked",
      next: sheet({}, { questions: questions.slice(1) }),
    },
  ])("keeps its quote although $given", ({ next }) => {
    expect(standing(quoted, next).comments).toMatchObject([
      { on: { quote: { exact: words } }, quote: { kind: "lost" }, since: { age: "older" } },
    ]);
  });

  it("tells a question reworded from an answer changed", () => {
    const reworded = questions.map((question) => ({ ...question, prompt: "Why was it made?" }));
    const [found] = standing(quoted, sheet({}, { questions: reworded })).comments;
    expect(found?.since.changed.map(({ how }) => how)).toEqual(["wording"]);
  });

  it("on a section is older when a question came or went", () => {
    const on = { kind: "section", section: "motivation" } as const;
    const review = following(empty, (each) =>
      comment(each, document, { on, text: "Thin." }, stamp(1)),
    );
    const next = sheet({}, { questions: [...questions.slice(1), prose("motivation.other")] });
    expect(standing(review, next).comments[0]?.since).toEqual({
      age: "older",
      changed: [],
      unchanged: ["motivation.funding"],
      added: ["motivation.other"],
      gone: ["motivation.purpose"],
    });
  });
});

describe("a thread", () => {
  const thread = following(
    empty,
    onPurpose(),
    (each) => reply(each, id(1), "Yes.", stamp(2, bo)),
    (each) => reply(each, id(2), "Then say so.", stamp(3)),
    (each) => edit(each, id(1), "Is that all?", stamp(4)),
    (each) => settle(each, id(1), stamp(5, bo)),
  );

  it("holds replies in order, to replies too, and the texts before", () => {
    expect(standing(thread, document).comments).toMatchObject([
      {
        text: "Is that all?",
        earlier: [{ text: "Really?" }],
        replies: [{ text: "Yes.", by: bo }, { text: "Then say so." }],
        state: { kind: "settled", by: bo },
      },
    ]);
  });

  it("is open again once somebody says so", () => {
    const again = following(thread, (each) => reopen(each, id(1), stamp(6)));
    expect(standing(again, document).comments[0]?.state).toEqual({ kind: "open" });
  });

  it("says what was taken back, and when", () => {
    const taken = following(thread, (each) => takeBack(each, id(2), stamp(6, bo)));
    expect(standing(taken, document).comments[0]?.replies).toMatchObject([
      { takenBack: "2025-03-12T14:06:00Z" },
      { text: "Then say so." },
    ]);
  });

  it("doubts what stands under one id twice, and shows both", () => {
    const forged = {
      ...thread,
      events: thread.events.flatMap((event): ReviewEvent[] =>
        event.kind === "comment" ? [event, { ...event, text: "Splendid!" }] : [event],
      ),
    };
    expect(standing(forged, document).comments).toMatchObject([
      { doubted: true },
      { doubted: true },
    ]);
  });
});

it("lets an event that has no effect drift, and shows it", () => {
  const others = {
    kind: "edit",
    id: id(7),
    at: "2025-03-12T15:00:00Z",
    by: bo,
    of: id(1),
  } as const;
  const orphan = { ...others, kind: "settle", id: id(8), of: id(99) } as const;
  const review = { ...quoted, events: [...quoted.events, { ...others, text: "Ha." }, orphan] };
  const found = standing(review, document);
  expect(found.adrift).toEqual([{ ...others, text: "Ha." }, orphan]);
  expect(found.comments).toMatchObject([{ text: "Really?", state: { kind: "open" } }]);
});

describe("a sign-off", () => {
  const section = { kind: "section", section: "motivation" } as const;
  const signed = following(
    empty,
    (each) => signOff(each, document, { on: { kind: "sheet" } }, stamp(1)),
    (each) => signOff(each, document, { on: section }, stamp(2, bo)),
  );
  const states = (review: Review, now = document) =>
    standing(review, now).signOffs.map(({ state }) => state.kind);

  it("is fresh while all it speaks of stands", () => {
    expect(states(signed)).toEqual(["fresh", "fresh"]);
  });

  it("goes stale with one answer, says which, and what still stands", () => {
    expect(standing(signed, edited).signOffs).toMatchObject([
      {
        state: { kind: "stale" },
        since: {
          changed: [{ question: "motivation.purpose", how: "answer" }],
          unchanged: ["motivation.funding", "uses.past"],
        },
      },
      {
        state: { kind: "stale" },
        since: { unchanged: ["motivation.funding"], added: [], gone: [] },
      },
    ]);
  });

  it("of one section does not mind another", () => {
    expect(states(signed, sheet({ "uses.past": said("None.") }))).toEqual(["stale", "fresh"]);
  });

  it("is fresh again when the answer is put back", () => {
    const back = sheet({}, { revision: 3, changedAt: "2025-04-01T00:00:00Z" });
    expect(states(signed, back)).toEqual(["fresh", "fresh"]);
  });

  it("goes stale with a licence that its question shows", () => {
    const bound = [prose("uses.licence", { bind: "dataset.licence" })];
    const before = sheet({}, { questions: bound });
    const review = following(newReview(before), (each) =>
      signOff(each, before, { on: { kind: "sheet" } }, stamp(1)),
    );
    const next = { ...before, dataset: { ...before.dataset, licence: { spdx: "MIT" } } };
    expect([...states(review, before), ...states(review, next)]).toEqual(["fresh", "stale"]);
  });

  it("is withdrawn by whoever gave it", () => {
    const review = following(signed, (each) => withdraw(each, id(1), "Too early.", stamp(3)));
    expect(standing(review, document).signOffs[0]?.state).toEqual({
      kind: "withdrawn",
      at: "2025-03-12T14:03:00Z",
      text: "Too early.",
    });
  });

  it("gives way to a later one by the same person in the same role", () => {
    const whole = { on: { kind: "sheet" } } as const;
    const review = following(
      signed,
      (each) => signOff(each, edited, whole, stamp(3, { name: "ada  WINTER", role: "curator" })),
      (each) => signOff(each, edited, whole, stamp(4, { ...ada, role: "Lawyer" })),
    );
    expect(states(review, edited)).toEqual(["renewed", "stale", "fresh", "fresh"]);
  });

  it("is counted for a release unless withdrawn or renewed", () => {
    const review = following(
      signed,
      (each) => signOff(each, edited, { on: { kind: "sheet" } }, stamp(3)),
      (each) => signOff(each, edited, { on: { kind: "sheet" } }, stamp(4, bo)),
      (each) => withdraw(each, id(4), undefined, stamp(5, bo)),
    );
    expect(countedSignOffs(review, edited)).toEqual([
      { name: bo.name, at: "2025-03-12T14:02:00Z", section: "motivation", stale: true },
      { ...ada, at: "2025-03-12T14:03:00Z" },
    ]);
  });
});

it("shows every event of any review, whatever a hand did to it", () => {
  fc.assert(
    fc.property(anyReview, (review) => {
      const found = standing(review, document);
      const { events } = inOrder(review);
      const comments = events.filter(({ kind }) => kind === "comment");
      expect(found.comments.map((each) => each.id)).toEqual(comments.map((each) => each.id));
      const signOffs = events.filter(({ kind }) => kind === "sign-off");
      expect(found.signOffs.map((each) => each.id)).toEqual(signOffs.map((each) => each.id));
      const shown = new Set([
        ...found.comments
          .flatMap(({ replies, ...each }) => [each, ...replies])
          .map((each) => each.id),
        ...found.adrift.map((each) => each.id),
      ]);
      for (const { id: reply } of events.filter(({ kind }) => kind === "reply")) {
        expect(shown.has(reply)).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});

describe("a review of very many events", () => {
  const by = (number: number, more: object) => ({
    id: id(number),
    at: moment(number),
    by: bo,
    ...more,
  });
  const moment = (number: number) => new Date(1_750_000_000_000 + number * 1000).toISOString();
  const holding = (...events: object[]) => ({ ...empty, events: events as ReviewEvent[] });
  const [first] = quoted.events;

  it("finds where a long row of replies began", () => {
    const row = Array.from({ length: 20_000 }, (_, index) =>
      by(index + 2, { kind: "reply", of: id(index + 1), text: "Yes." }),
    );
    const { comments, adrift } = standing(holding(first as object, ...row), document);
    expect(comments.map(({ replies }) => replies.length)).toEqual([20_000]);
    expect(adrift).toEqual([]);
  });

  it("leaves a long row adrift that began nowhere", () => {
    const row = Array.from({ length: 20_000 }, (_, index) =>
      by(index + 2, { kind: "reply", of: id(index + 1), text: "Yes." }),
    );
    expect(standing(holding(...row), document).adrift).toHaveLength(20_000);
  });

  it("takes the last of many sign-offs of one person for theirs", () => {
    const on = { kind: "sheet", answers: [] };
    const { digest, revision } = { digest: "a".repeat(64), revision: 1 };
    const signed = Array.from({ length: 20_000 }, (_, index) =>
      by(index, {
        kind: "sign-off",
        ...(index % 2 === 1 && { by: { ...bo, name: `Bo Larsen ${index}` } }),
        on,
        document: { status: "draft", digest, revision },
      }),
    );
    const { signOffs } = standing(holding(...signed), document);
    const renewed = signOffs.filter(({ state }) => state.kind === "renewed");
    expect(renewed).toHaveLength(9999);
    expect(new Set(renewed.map(({ state }) => "at" in state && state.at))).toEqual(
      new Set([moment(19_998)]),
    );
  });
});
