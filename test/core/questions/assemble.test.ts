import { describe, expect, it } from "vitest";
import { asAsked, assemble } from "#core/questions/assemble.ts";
import type { Question, QuestionSection, QuestionSet } from "#core/questions/question.ts";

function question(id: string, more: { optional?: true } = {}): Question {
  return {
    id,
    prompt: "What was it made for?",
    label: "Purpose",
    origin: ["own"],
    kind: "prose",
    why: "So that a reader knows.",
    covers: ["the task"],
    example: "To forecast wind.",
    terms: { en: ["purpose"] },
    feeds: [],
    replaces: [],
    ...more,
  };
}

function section(id: string, questions: Question[], after?: string): QuestionSection {
  return {
    section: id,
    title: `The ${id}`,
    intro: `About ${id}.`,
    ...(after && { after }),
    questions,
  };
}

function set(id: string, sections: QuestionSection[]): QuestionSet {
  return {
    id,
    version: "1.0.0",
    title: `Set ${id}`,
    about: "For tests.",
    language: "en",
    sections,
  };
}

const first = set("first", [
  section("motivation", [question("m.a"), question("m.else", { optional: true }), question("m.b")]),
  section("uses", [question("u.a")]),
]);

const order = (...sets: QuestionSet[]) => assemble(sets).questions.map(({ id }) => id);
const headings = (...sets: QuestionSet[]) => assemble(sets).sections.map(({ id }) => id);

describe("assemble", () => {
  it("keeps a set's order, closing questions last in their section", () => {
    expect(order(first)).toEqual(["m.a", "m.b", "m.else", "u.a"]);
  });

  it("puts a second set's questions behind the first's, before the closing ones of both", () => {
    const second = set("second", [
      section("motivation", [question("m2.else", { optional: true }), question("m2.a")]),
    ]);
    expect(order(first, second)).toEqual(["m.a", "m.b", "m2.a", "m.else", "m2.else", "u.a"]);
    expect(order(second, first)).toEqual(["m2.a", "m.a", "m.b", "m2.else", "m.else", "u.a"]);
  });

  it.each([
    {
      given: "behind the section it names",
      after: "motivation",
      expected: ["motivation", "law", "uses"],
    },
    { given: "behind the last one named", after: "uses", expected: ["motivation", "uses", "law"] },
    {
      given: "at the end when that section is not there",
      after: "nowhere",
      expected: ["motivation", "uses", "law"],
    },
    {
      given: "at the end when it names none",
      after: undefined,
      expected: ["motivation", "uses", "law"],
    },
  ])("places a new section $given", ({ after, expected }) => {
    expect(headings(first, set("second", [section("law", [question("l.a")], after)]))).toEqual(
      expected,
    );
  });

  it("keeps the heading that came first", () => {
    const second = set("second", [
      { ...section("uses", [question("u2.a")]), title: "Other words" },
    ]);
    expect(assemble([first, second]).sections).toEqual([
      { id: "motivation", title: "The motivation", intro: "About motivation." },
      { id: "uses", title: "The uses", intro: "About uses." },
    ]);
  });

  it("says which sets it asks, and of each question where it stands and whose it is", () => {
    const second = set("second", [section("uses", [question("u2.a")])]);
    const { questionSets, questions } = assemble([first, second]);
    expect(questionSets).toEqual([
      { id: "first", version: "1.0.0", title: "Set first" },
      { id: "second", version: "1.0.0", title: "Set second" },
    ]);
    expect(questions.map(({ id, set, section }) => [id, set, section])).toEqual([
      ["m.a", "first", "motivation"],
      ["m.b", "first", "motivation"],
      ["m.else", "first", "motivation"],
      ["u.a", "first", "uses"],
      ["u2.a", "second", "uses"],
    ]);
  });

  it("keeps the wording and leaves the guidance behind", () => {
    expect(asAsked(question("m.a"), "first", "motivation")).toEqual({
      id: "m.a",
      prompt: "What was it made for?",
      label: "Purpose",
      origin: ["own"],
      kind: "prose",
      set: "first",
      section: "motivation",
    });
  });

  it("makes nothing of nothing", () => {
    expect(assemble([])).toEqual({ questionSets: [], sections: [], questions: [] });
  });
});
