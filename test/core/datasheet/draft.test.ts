import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applicability } from "#core/datasheet/applies.ts";
import { Datasheet } from "#core/datasheet/datasheet.ts";
import type { Draft } from "#core/datasheet/draft.ts";
import {
  type AnswerDraft,
  answerOf,
  draftOf,
  draftOfAnswer,
  emptyAnswer,
  exported,
} from "#core/datasheet/draft.ts";
import { answer, answerDraft, datasheet, draft } from "../arbitrary-datasheet.ts";
import { ask, prose, sheetOf } from "../handmade.ts";

const full: AnswerDraft = {
  state: "answered",
  text: "the words themselves",
  parts: { choice: ["yes"] },
  reasons: {
    "not-applicable": "why it does not",
    unknown: "why nobody knows",
    withheld: "why not",
  },
  note: "a private note",
  comeBack: true,
  changedAt: "2025-03-12T14:32:05Z",
  changedBy: "Ada",
  source: { file: "old.md", lines: [3, 9] },
};
const stamps = { changedAt: full.changedAt, changedBy: full.changedBy, source: full.source };

describe("answerOf", () => {
  it.each([
    {
      state: "answered",
      expected: { state: "answered", text: full.text, parts: full.parts, ...stamps },
    },
    {
      state: "not-applicable",
      expected: { state: "not-applicable", reason: "why it does not", ...stamps },
    },
    { state: "unknown", expected: { state: "unknown", reason: "why nobody knows", ...stamps } },
    { state: "withheld", expected: { state: "withheld", reason: "why not", ...stamps } },
  ] as const)("$state lets out its own words alone", ({ state, expected }) => {
    expect(answerOf({ ...full, state })).toEqual(expected);
  });

  it.each([
    { given: "nothing written", draft: emptyAnswer },
    { given: "spaces and a note", draft: { ...full, text: " ", parts: {} } },
    {
      given: "a reason behind another state",
      draft: { ...full, text: "", parts: { named: { a: "" } } },
    },
  ])("is not yet an answer: $given", ({ draft }) => {
    expect(answerOf(draft)).toBeUndefined();
  });

  it("keeps a state whose reason is still blank", () => {
    expect(answerOf({ ...emptyAnswer, state: "withheld" })).toEqual({
      state: "withheld",
      reason: "",
    });
  });

  it("loses nothing when the state is switched and switched back", () => {
    fc.assert(
      fc.property(
        answerDraft,
        fc.constantFrom("answered", "not-applicable", "unknown", "withheld"),
        (each, state) => {
          const there = { ...each, state };
          expect(answerOf({ ...there, state: each.state })).toEqual(answerOf(each));
          expect({ ...there, state: each.state }).toEqual(each);
        },
      ),
    );
  });

  it("gives a file's answer back after a way through the library", () => {
    fc.assert(
      fc.property(answer, (each) => {
        const back = answerOf(draftOfAnswer(each));
        expect(answerOf(draftOfAnswer(back ?? { state: "answered", text: "" }))).toEqual(back);
        if (each.state !== "answered") expect(back).toEqual(each);
        if (each.state === "answered" && back?.state === "answered")
          expect(back.text).toBe(each.text);
      }),
    );
  });
});

describe("exported", () => {
  const secret = "the-words-that-stay-home";
  const hidden: AnswerDraft = {
    ...full,
    text: secret,
    parts: { named: { grant: secret } },
    note: secret,
  };

  function exportOf(answers: Record<string, AnswerDraft>, more: Partial<Datasheet>): string {
    const { answers: _, ...sheet } = sheetOf([prose("uses.a"), prose("uses.b")], {}, more);
    return JSON.stringify(exported({ sheet, answers }));
  }

  it.each([
    { given: "withheld", answers: { "uses.a": { ...hidden, state: "withheld" } }, more: {} },
    { given: "unknown", answers: { "uses.a": { ...hidden, state: "unknown" } }, more: {} },
    {
      given: "not applicable",
      answers: { "uses.a": { ...hidden, state: "not-applicable" } },
      more: {},
    },
    {
      given: "skipped by the scope",
      answers: { "uses.a": hidden },
      more: {
        scope: { people: "no" },
        questions: [prose("uses.a", { appliesWhen: [{ scope: "people" }] })],
      },
    },
    {
      given: "skipped by an answer",
      answers: { "uses.a": hidden, "uses.b": { ...emptyAnswer, parts: { choice: ["no"] } } },
      more: {
        questions: [
          prose("uses.a", { appliesWhen: [{ answer: "uses.b", is: ["yes"] }] }),
          ask("yes-no", "uses.b"),
        ],
      },
    },
    { given: "no longer asked", answers: { "uses.gone": hidden }, more: {} },
    {
      given: "a reason behind another state",
      answers: { "uses.a": { ...emptyAnswer, text: "Said.", reasons: { withheld: secret } } },
      more: {},
    },
    {
      given: "a private note",
      answers: { "uses.a": { ...emptyAnswer, text: "Said.", note: secret } },
      more: {},
    },
  ] as { given: string; answers: Record<string, AnswerDraft>; more: Partial<Datasheet> }[])(
    "never lets out what is $given",
    ({ answers, more }) => {
      expect(exportOf(answers, more)).not.toContain(secret);
    },
  );

  it("keeps home what is set down for the next release", () => {
    const { answers, ...sheet } = sheetOf([prose("uses.a")]);
    const kept = { sheet: { ...sheet, nextRelease: { notes: secret, version: secret } }, answers };
    expect(exported({ ...kept, answers: {} })).toEqual({ ...sheet, answers: {} });
  });

  it.each(["licence", "creators", "funders", "contact"] as const)(
    "keeps the dataset's %s home when its question is declined",
    (field) => {
      const dataset = {
        title: "Wind",
        licence: { name: secret },
        creators: [{ name: secret, kind: "person" as const }],
        funders: [{ name: secret, kind: "person" as const }],
        contact: { name: secret, kind: "person" as const },
      };
      const questions = [prose("uses.a", { bind: `dataset.${field}` })];
      const outcome = (state: AnswerDraft["state"]) => {
        const text = exportOf(
          { "uses.a": { ...emptyAnswer, text: "Said.", state } },
          { dataset, questions },
        );
        return Object.keys((JSON.parse(text) as Datasheet).dataset);
      };
      for (const state of ["withheld", "unknown", "not-applicable"] as const) {
        expect(outcome(state)).not.toContain(field);
        expect(outcome(state)).toHaveLength(4);
      }
      expect(outcome("answered")).toContain(field);
    },
  );

  it("is a datasheet by the schema, holding answers to questions that apply and no others", () => {
    fc.assert(
      fc.property(draft, (each) => {
        const sheet = exported(each);
        expect(Datasheet.safeParse(sheet).success).toBe(true);
        const applies = applicability(sheet);
        for (const id of Object.keys(sheet.answers)) expect(applies.get(id)?.applies).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("gives a file back: what it says of questions that apply, word for word", () => {
    fc.assert(
      fc.property(datasheet, (sheet) => {
        const back = exported(draftOf(sheet));
        for (const [id, said] of Object.entries(back.answers)) {
          const before = sheet.answers[id];
          if (before?.state === "answered" && said.state === "answered")
            expect(said.text).toBe(before.text);
          else expect(said).toEqual(before);
        }
        expect({ ...back, dataset: {}, answers: {} }).toEqual({
          ...sheet,
          dataset: {},
          answers: {},
        });
      }),
      { numRuns: 300 },
    );
  });

  it("turns half a character into the sign for it", () => {
    const half: Draft = {
      ...draftOf(sheetOf([prose("uses.a")])),
      answers: { "uses.a": { ...emptyAnswer, text: "a\uD83D" } },
    };
    expect(exported(half).answers["uses.a"]).toEqual({ state: "answered", text: "a\u{FFFD}" });
  });
});
