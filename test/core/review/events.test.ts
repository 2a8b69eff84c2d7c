import { describe, expect, it } from "vitest";
import { answerDigest, digestOf } from "#core/datasheet/canonical.ts";
import { describeEventProblem } from "#core/review/describe-problem.ts";
import {
  comment,
  edit,
  newReview,
  type Reviewed,
  reopen,
  reply,
  settle,
  signOff,
  takeBack,
  withdraw,
} from "#core/review/events.ts";
import { longestComment, Review } from "#core/review/review.ts";
import { seenDigest } from "#core/review/seen.ts";
import { ada, answers, bo, following, id, questions, sheet, stamp, value } from "./harbour.ts";

const document = sheet();
const empty = newReview(document);
const commented = following(
  empty,
  (review) => comment(review, document, { on: { kind: "sheet" }, text: "Good." }, stamp(1)),
  (review) => signOff(review, document, { on: { kind: "sheet" } }, stamp(2)),
);

describe("a comment", () => {
  it("carries whose it is, what it speaks of, and what was said then", () => {
    const on = { kind: "answer", question: "motivation.funding" } as const;
    const review = value(comment(empty, document, { on, text: "Ask the trust." }, stamp(1)));
    const [, question] = questions;
    const digest = question && answerDigest(document, question, answers["motivation.funding"]);
    expect(review).toEqual({
      $schema: "review-1.schema.json",
      format: 1,
      kind: "review",
      datasheet: document.id,
      title: "Wind at nine masts",
      events: [
        {
          kind: "comment",
          id: id(1),
          at: "2025-03-12T14:01:00Z",
          by: ada,
          on: { kind: "answer", question: "motivation.funding", digest },
          document: {
            status: "draft",
            digest: digestOf(document),
            version: "1.0.0",
            revision: 1,
          },
          text: "Ask the trust.",
        },
      ],
      answers: [
        {
          question: "motivation.funding",
          prompt: "What would a reader need to know?",
          state: "unknown",
          reason: "Nobody kept the letters.",
        },
      ],
    });
    expect(review.answers.map(seenDigest)).toEqual([digest]);
    expect(Review.parse(review)).toEqual(review);
  });

  it("on a section speaks of its answers by their digests and carries no texts", () => {
    const on = { kind: "section", section: "motivation" } as const;
    const review = value(comment(empty, document, { on, text: "Thin." }, stamp(1)));
    expect(review.answers).toEqual([]);
    expect(review.events).toMatchObject([
      { on: { answers: [{ question: "motivation.purpose" }, { question: "motivation.funding" }] } },
    ]);
  });
});

describe("a sign-off", () => {
  it("carries what it calls right, the unanswered included", () => {
    const review = value(signOff(empty, document, { on: { kind: "sheet" } }, stamp(1)));
    expect(review.answers).toMatchObject([
      { question: "motivation.funding", state: "unknown" },
      { question: "motivation.purpose", state: "answered" },
      { question: "uses.past", state: "not-yet", text: "", parts: {} },
    ]);
  });

  it("given again adds only what changed", () => {
    const next = sheet({ "uses.past": { state: "withheld", reason: "Ongoing." } });
    const review = following(
      empty,
      (each) => signOff(each, document, { on: { kind: "sheet" } }, stamp(1)),
      (each) => signOff(each, next, { on: { kind: "sheet" } }, stamp(2)),
    );
    expect(review.answers).toHaveLength(4);
  });
});

it.each<{ code: string; why: string; act: () => Reviewed }>([
  {
    code: "other-datasheet",
    why: "the document is another datasheet's",
    act: () =>
      comment(
        empty,
        { ...document, id: "1a0a0a0a-0b0b-4c0c-8d0d-0e0e0e0e0e0e" },
        { on: { kind: "sheet" }, text: "Good." },
        stamp(3),
      ),
  },
  {
    code: "no-name",
    why: "nobody says who they are",
    act: () => signOff(empty, document, { on: { kind: "sheet" } }, stamp(3, { name: " " })),
  },
  {
    code: "too-long",
    why: "a name is no name",
    act: () =>
      signOff(empty, document, { on: { kind: "sheet" } }, stamp(3, { name: "x".repeat(2001) })),
  },
  {
    code: "no-words",
    why: "a reply is blank",
    act: () => reply(commented, id(1), " \n", stamp(3)),
  },
  {
    code: "too-long",
    why: "a comment is a book",
    act: () => edit(commented, id(1), "x".repeat(longestComment + 1), stamp(3)),
  },
  {
    code: "no-such-question",
    why: "the question is not asked",
    act: () =>
      comment(
        empty,
        document,
        { on: { kind: "answer", question: "uses.future" }, text: "And?" },
        stamp(3),
      ),
  },
  {
    code: "no-such-section",
    why: "the section has no questions",
    act: () => signOff(empty, document, { on: { kind: "section", section: "labels" } }, stamp(3)),
  },
  {
    code: "nothing-quoted",
    why: "the quote lies outside the text",
    act: () =>
      comment(
        empty,
        document,
        {
          on: { kind: "answer", question: "uses.past", range: { start: 0, end: 4 } },
          text: "Here.",
        },
        stamp(3),
      ),
  },
  {
    code: "no-such-event",
    why: "the comment is in another file",
    act: () => settle(commented, id(9), stamp(3)),
  },
  {
    code: "no-such-event",
    why: "a sign-off cannot be settled",
    act: () => reopen(commented, id(2), stamp(3)),
  },
  {
    code: "no-such-event",
    why: "a comment cannot be withdrawn",
    act: () => withdraw(commented, id(1), undefined, stamp(3)),
  },
  {
    code: "not-yours",
    why: "somebody edits another's comment",
    act: () => edit(commented, id(1), "Bad.", stamp(3, bo)),
  },
  {
    code: "not-yours",
    why: "somebody takes back another's comment",
    act: () => takeBack(commented, id(1), stamp(3, bo)),
  },
  {
    code: "not-yours",
    why: "somebody withdraws another's sign-off",
    act: () => withdraw(commented, id(2), "Wrong.", stamp(3, bo)),
  },
  {
    code: "id-taken",
    why: "an event has that id",
    act: () => settle(commented, id(1), stamp(1)),
  },
])("says $code when $why", ({ code, act }) => {
  const result = act();
  expect(result).toMatchObject({ ok: false, problem: { code } });
  if (!result.ok)
    expect(describeEventProblem(result.problem)).toMatch(
      /^[^:]+, so nothing was (?:added|changed): .+\.$/,
    );
});
