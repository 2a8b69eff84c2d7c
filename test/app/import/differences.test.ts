import { describe, expect, it } from "vitest";
import { differences, sameContent } from "#app/import/differences.ts";
import type { Datasheet } from "#core/datasheet/datasheet.ts";
import { exported } from "#core/datasheet/draft.ts";
import { draftOf, first, funding, minute, purpose } from "../storage/sample.ts";

const here: Datasheet = {
  ...exported(draftOf(first, { [purpose]: "To count them." })),
  extensions: { other: { kept: true } },
};

describe("no difference", () => {
  it.each([
    { what: "itself", there: here },
    { what: "another time", there: { ...here, changedAt: minute(9), createdAt: minute(1) } },
    {
      what: "another hand",
      there: {
        ...here,
        answers: {
          [purpose]: {
            state: "answered" as const,
            text: "To count them.",
            changedBy: "Ines",
            changedAt: minute(3),
            parts: { choice: [] },
          },
        },
      },
    },
    { what: "the schema's name", there: { ...here, $schema: "./datasheet-1.schema.json" } },
  ])("in $what", ({ there }) => {
    expect(sameContent(differences(here, there))).toBe(true);
  });
});

describe("a difference", () => {
  const text = (value: string) => ({ state: "answered" as const, text: value });
  it.each([
    { in: "a text", there: { answers: { [purpose]: text("To weigh them.") } }, answers: [purpose] },
    {
      in: "a state",
      there: { answers: { [purpose]: { state: "unknown" as const, reason: "To count them." } } },
      answers: [purpose],
    },
    { in: "an answer that is gone", there: { answers: {} }, answers: [purpose] },
    {
      in: "an answer that is new",
      there: { answers: { ...here.answers, [funding]: text("Nobody.") } },
      answers: [funding],
    },
    {
      in: "a fact",
      there: { dataset: { ...here.dataset, version: "2.0.0" } },
      facts: ["version"],
    },
    { in: "the scope", there: { scope: { people: "no" as const } }, rest: ["scope"] },
    { in: "what is unknown to us", there: { extensions: {} }, rest: ["extensions"] },
    { in: "the questions", there: { questions: here.questions.slice(0, 1) }, rest: ["questions"] },
  ])("in $in", ({ there, answers = [], facts = [], rest = [] }) => {
    const found = differences(here, { ...here, ...there });
    expect(found.answers.map(({ question }) => question)).toEqual(answers);
    expect(found.facts).toEqual(facts);
    expect(found.rest).toEqual(rest);
    expect(sameContent(found)).toBe(false);
  });
});
