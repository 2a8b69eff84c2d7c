import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer } from "#core/datasheet/answer.ts";
import { draftOf, exported } from "#core/datasheet/draft.ts";
import { progress, tally } from "#core/datasheet/progress.ts";
import { type Status, statuses } from "#core/datasheet/status.ts";
import type { AskedQuestion } from "#core/questions/question.ts";
import { datasheet } from "../arbitrary-datasheet.ts";
import { ask, prose, said, sheetOf } from "../handmade.ts";

describe("statusOf", () => {
  const yesNo = (expectsDetailWhen: "yes" | "no" | "always" | "never") =>
    ask("yes-no", "uses.a", { expectsDetailWhen, bind: "scope.sample" });
  const contact = ask("people", "uses.a", { bind: "dataset.contact" });
  const creators = ask("people", "uses.a", { bind: "dataset.creators" });

  it.each([
    { given: "no answer", question: prose("uses.a"), answer: undefined, status: "not-yet" },
    { given: "a blank answer", question: prose("uses.a"), answer: said(" \t"), status: "not-yet" },
    {
      given: "a blank answer with blank parts",
      question: prose("uses.a"),
      answer: said("", { named: { a: " " } }),
      status: "not-yet",
    },
    { given: "text", question: prose("uses.a"), answer: said("."), status: "answered" },
    {
      given: "a part alone",
      question: prose("uses.a"),
      answer: said("", { named: { a: "x" } }),
      status: "answered",
    },
    {
      given: "not applicable, even without a reason",
      question: prose("uses.a"),
      answer: { state: "not-applicable", reason: "" },
      status: "not-applicable",
    },
    {
      given: "unknown",
      question: prose("uses.a"),
      answer: { state: "unknown", reason: "" },
      status: "unknown",
    },
    {
      given: "withheld",
      question: prose("uses.a"),
      answer: { state: "withheld", reason: "" },
      status: "withheld",
    },
    {
      given: "set aside, whatever the answer",
      question: prose("uses.a", { appliesWhen: [{ scope: "people" }] }),
      answer: said("."),
      status: "skipped",
    },
    { given: "a fact given elsewhere", question: contact, answer: undefined, status: "answered" },
    { given: "no fact given elsewhere", question: creators, answer: undefined, status: "not-yet" },
    {
      given: "a fact of the scope that says enough",
      question: yesNo("no"),
      answer: undefined,
      status: "answered",
    },
    {
      given: "a fact of the scope that asks for detail",
      question: yesNo("yes"),
      answer: undefined,
      status: "not-yet",
    },
    {
      given: "a fact of the scope that always asks for detail",
      question: yesNo("always"),
      answer: undefined,
      status: "not-yet",
    },
    {
      given: "the same with a blank answer in the file",
      question: yesNo("always"),
      answer: said(""),
      status: "not-yet",
    },
    {
      given: "a fact of the scope with detail",
      question: yesNo("always"),
      answer: said("Detail."),
      status: "answered",
    },
  ] as { given: string; question: AskedQuestion; answer: Answer | undefined; status: Status }[])(
    "$given: $status",
    ({ question, answer, status }) => {
      const answers = answer ? { "uses.a": answer } : {};
      const sheet = sheetOf([question], answers, { scope: { people: "no", sample: "yes" } });
      expect(statuses(sheet).get("uses.a")).toBe(status);
    },
  );

  it("is the same after a way through the library", () => {
    fc.assert(
      fc.property(datasheet, (sheet) => {
        const dataset = sheet.dataset;
        expect(statuses({ ...exported(draftOf(sheet)), dataset })).toEqual(statuses(sheet));
      }),
      { numRuns: 500 },
    );
  });
});

describe("progress and tally", () => {
  const all: AskedQuestion[] = [
    prose("uses.a"),
    prose("uses.b"),
    prose("uses.c"),
    prose("uses.d"),
    prose("uses.e"),
    prose("uses.f", { appliesWhen: [{ scope: "people" }] }),
    prose("uses.blank", { optional: true }),
    prose("uses.else", { optional: true }),
    prose("law.a", { section: "law" }),
  ];
  const sheet = sheetOf(
    all,
    {
      "uses.a": said("."),
      "uses.b": { state: "not-applicable", reason: "" },
      "uses.c": { state: "unknown", reason: "" },
      "uses.d": { state: "withheld", reason: "" },
      "uses.else": said("."),
    },
    {
      scope: { people: "no" },
      sections: [
        { id: "law", title: "Law" },
        { id: "motivation", title: "Motivation" },
        { id: "empty", title: "Empty" },
      ],
    },
  );

  it("ticks every question in its section's place", () => {
    expect(progress(sheet)).toEqual([
      { id: "law", title: "Law", ticks: "o" },
      { id: "motivation", title: "Motivation", ticks: "anuwos-a" },
      { id: "empty", title: "Empty", ticks: "" },
    ]);
  });

  it.each([
    [
      "anuwos-a",
      {
        answered: 2,
        notApplicable: 1,
        unknown: 1,
        withheld: 1,
        skipped: 1,
        notYet: 1,
        settled: 6,
        counted: 7,
      },
    ],
    [
      "---",
      {
        answered: 0,
        notApplicable: 0,
        unknown: 0,
        withheld: 0,
        skipped: 0,
        notYet: 0,
        settled: 0,
        counted: 0,
      },
    ],
    [
      "",
      {
        answered: 0,
        notApplicable: 0,
        unknown: 0,
        withheld: 0,
        skipped: 0,
        notYet: 0,
        settled: 0,
        counted: 0,
      },
    ],
  ])("tally(%j)", (ticks, counts) => {
    expect(tally(ticks)).toEqual(counts);
  });

  it("never counts a closing question that is left blank", () => {
    fc.assert(
      fc.property(datasheet, (each) => {
        const sections = ["motivation", "uses"].map((id) => ({ id, title: id }));
        const ticks = progress({ ...each, sections })
          .map(({ ticks }) => ticks)
          .join("");
        const blank = [...statuses(each)].filter(([, status]) => status === "not-yet");
        const optional = each.questions.filter(
          ({ id, optional }) => optional && blank.some(([known]) => known === id),
        );
        expect(ticks).toHaveLength(each.questions.length);
        expect(tally(ticks).counted).toBe(each.questions.length - optional.length);
        expect(tally(ticks).notYet).toBe(blank.length - optional.length);
      }),
    );
  });
});
