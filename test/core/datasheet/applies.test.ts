import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer } from "#core/datasheet/answer.ts";
import { applicability, choiceLabel, skipReason } from "#core/datasheet/applies.ts";
import type { Datasheet } from "#core/datasheet/datasheet.ts";
import { answerOf, type Draft, draftOf, exported } from "#core/datasheet/draft.ts";
import { type AskedQuestion, type Condition, scopeFacts } from "#core/questions/question.ts";
import { draft } from "../arbitrary-datasheet.ts";
import { ask, prose, said, sheetOf } from "../handmade.ts";

function skipped(sheet: Datasheet): string[] {
  return [...applicability(sheet)].flatMap(([id, { applies }]) => (applies ? [] : [id]));
}

function gate(id: string, appliesWhen?: Condition[]): AskedQuestion {
  return ask("yes-no", id, appliesWhen ? { appliesWhen } : {});
}

const onYes = (id: string): Condition => ({ answer: id, is: ["yes"] });
const yes: Answer = said("", { choice: ["yes"] });
const no: Answer = said("", { choice: ["no"] });

describe("by the scope", () => {
  it.each(scopeFacts)("%s: no skips, yes and not settled ask", (fact) => {
    const question = prose("uses.a", { appliesWhen: [{ scope: fact }] });
    expect(skipped(sheetOf([question], {}, { scope: { [fact]: "no" } }))).toEqual(["uses.a"]);
    expect(skipped(sheetOf([question], {}, { scope: { [fact]: "yes" } }))).toEqual([]);
    expect(skipped(sheetOf([question]))).toEqual([]);
  });

  it("asks only when all conditions hold, and names the first that does not", () => {
    const question = prose("uses.a", { appliesWhen: [{ scope: "people" }, { scope: "labels" }] });
    const sheet = sheetOf([question], {}, { scope: { people: "yes", labels: "no" } });
    expect(applicability(sheet).get("uses.a")).toEqual({
      applies: false,
      skip: { because: "scope", fact: "labels" },
    });
  });
});

describe("by another answer", () => {
  const questions = [gate("uses.gate"), prose("uses.a", { appliesWhen: [onYes("uses.gate")] })];

  it.each([
    { given: "the wanted choice", answer: yes, expected: [] },
    { given: "another choice", answer: no, expected: ["uses.a"] },
    {
      given: "several choices, one of them wanted",
      answer: said("", { choice: ["no", "yes"] }),
      expected: [],
    },
    { given: "text without a choice", answer: said("Perhaps."), expected: [] },
    { given: "no answer", answer: undefined, expected: [] },
    { given: "unknown", answer: { state: "unknown", reason: "" }, expected: [] },
    { given: "withheld", answer: { state: "withheld", reason: "" }, expected: [] },
    {
      given: "not applicable",
      answer: { state: "not-applicable", reason: "" },
      expected: ["uses.a"],
    },
  ] as { given: string; answer: Answer | undefined; expected: string[] }[])(
    "$given: skips $expected",
    ({ answer, expected }) => {
      expect(skipped(sheetOf(questions, answer ? { "uses.gate": answer } : {}))).toEqual(expected);
    },
  );

  it("follows a fact of the scope through the question that is bound to it", () => {
    const bound = [ask("yes-no", "uses.gate", { bind: "scope.labels" }), ...questions.slice(1)];
    expect(skipped(sheetOf(bound, {}, { scope: { labels: "no" } }))).toEqual(["uses.a"]);
    expect(skipped(sheetOf(bound, {}, { scope: { labels: "yes" } }))).toEqual([]);
  });

  it("takes a condition on a question that is not asked for settled", () => {
    expect(skipped(sheetOf(questions.slice(1), { "uses.gate": no }))).toEqual([]);
  });

  it("skips what hangs on a skipped question, for the first reason in the chain", () => {
    const chain = [
      gate("uses.a", [{ scope: "people" }]),
      gate("uses.b", [onYes("uses.a")]),
      gate("uses.c", [onYes("uses.b")]),
    ];
    const outcome = applicability(sheetOf(chain, { "uses.b": yes }, { scope: { people: "no" } }));
    const skip = { because: "scope", fact: "people" };
    expect([...outcome.values()]).toEqual([1, 2, 3].map(() => ({ applies: false, skip })));
  });

  it("finds the same however the questions are ordered", () => {
    const chain = [
      gate("uses.c", [onYes("uses.b")]),
      gate("uses.b", [onYes("uses.a")]),
      gate("uses.a"),
    ];
    expect(skipped(sheetOf(chain, { "uses.a": no }))).toEqual(["uses.c", "uses.b"]);
  });
});

describe("round in circles", () => {
  const circle = [
    gate("uses.a", [onYes("uses.c")]),
    gate("uses.b", [onYes("uses.a")]),
    gate("uses.c", [onYes("uses.b")]),
  ];

  it("never lets a question skip itself", () => {
    expect(skipped(sheetOf([gate("uses.a", [onYes("uses.a")])], { "uses.a": no }))).toEqual([]);
  });

  it.each([[[0, 1, 2]], [[2, 1, 0]], [[1, 2, 0]]])(
    "takes no notice of conditions that lead back, in any order (%j)",
    (order) => {
      const questions = order.flatMap((index) => circle[index] ?? []);
      expect(skipped(sheetOf(questions, { "uses.a": no, "uses.b": yes }))).toEqual([]);
    },
  );

  it("still skips what hangs on the circle from outside, and by the scope within it", () => {
    const outside = prose("uses.d", { appliesWhen: [onYes("uses.a")] });
    expect(skipped(sheetOf([...circle, outside], { "uses.a": no }))).toEqual(["uses.d"]);
    const scoped = [
      gate("uses.a", [onYes("uses.b"), { scope: "people" }]),
      circle[1] as AskedQuestion,
    ];
    expect(skipped(sheetOf(scoped, {}, { scope: { people: "no" } }))).toEqual(["uses.a"]);
  });

  it("walks two thousand questions in one chain", () => {
    const chain = Array.from({ length: 2000 }, (_, index) =>
      gate(`uses.q${index}`, index === 0 ? undefined : [onYes(`uses.q${index - 1}`)]),
    );
    expect(skipped(sheetOf(chain.toReversed(), { "uses.q0": no }))).toHaveLength(1999);
  });
});

describe("what an export keeps", () => {
  it("leaves every question where it stood", () => {
    fc.assert(
      fc.property(draft, (each) => {
        expect(standing(exported(each))).toEqual(standing(everything(each)));
      }),
      { numRuns: 1000 },
    );
  });

  it("is the same when it is exported again", () => {
    fc.assert(
      fc.property(draft, (each) => {
        const once = exported(each);
        expect(exported(draftOf(once))).toEqual(once);
      }),
      { numRuns: 500 },
    );
  });

  function everything({ sheet, answers }: Draft): Datasheet {
    const present = Object.entries(answers).flatMap(([id, each]) => {
      const answer = answerOf(each);
      return answer === undefined ? [] : [[id, answer] as const];
    });
    return { ...sheet, answers: Object.fromEntries(present) };
  }

  function standing(sheet: Datasheet): [string, unknown][] {
    return [...applicability(sheet)].map(([id, outcome]) => [
      id,
      outcome.applies ? "asked" : skipReason(outcome.skip),
    ]);
  }
});

describe("in words", () => {
  const own = ask("yes-no", "uses.a", {
    label: "Split",
    yes: "Yes, into three",
    no: "No, it is whole",
  });
  const choice = ask("choice", "uses.b");

  it.each([
    [own, "yes", "Yes, into three"],
    [own, "no", "No, it is whole"],
    [own, "perhaps", "perhaps"],
    [ask("yes-no", "uses.a"), "yes", "Yes"],
    [ask("yes-no", "uses.a"), "no", "No"],
    [choice, "all", "All of them"],
    [choice, "none", "none"],
    [prose("uses.c"), "yes", "yes"],
  ])("%#: %o %s is %s", (question, value, words) => {
    expect(choiceLabel(question, value)).toBe(words);
  });

  it.each([
    [{ because: "scope", fact: "people" }, "the dataset isn’t about people."],
    [
      { because: "answer", question: own, choice: ["no"] },
      "the answer to “Split” is “No, it is whole”.",
    ],
    [
      { because: "answer", question: choice, choice: ["all", "some"] },
      "the answer to “Label” is “All of them”, “Some of them”.",
    ],
    [{ because: "not-applicable", question: own }, "“Split” does not apply."],
  ] as const)("%#: gives the reason", (skip, words) => {
    expect(skipReason(skip)).toBe(words);
  });
});
