import { describe, expect, it } from "vitest";
import { createDatasheet, withQuestionSets } from "#core/datasheet/create.ts";
import { Datasheet } from "#core/datasheet/datasheet.ts";
import { isBlank, wellFormed } from "#core/datasheet/text.ts";
import { versionKind, versionWords } from "#core/datasheet/version.ts";
import type { QuestionSet } from "#core/questions/question.ts";
import { said, sheetOf } from "../handmade.ts";

const set = (id: string, question: string): QuestionSet => ({
  id,
  version: "1.0.0",
  title: id,
  about: "For tests.",
  language: "en",
  sections: [
    {
      section: "uses",
      title: "Uses",
      intro: "What for.",
      questions: [
        {
          id: question,
          prompt: "What was it made for?",
          label: "Purpose",
          origin: ["own"],
          kind: "prose",
          why: "So that a reader knows.",
          covers: ["the task"],
          example: "To forecast wind.",
          terms: {},
          feeds: [],
        },
      ],
    },
  ],
});

describe("createDatasheet", () => {
  const created = createDatasheet({
    id: "0a0a0a0a-0b0b-4c0c-8d0d-0e0e0e0e0e0e",
    title: "Wind",
    language: "en",
    sets: [set("first", "uses.a")],
    scope: { people: "no" },
    at: "2025-03-12T14:32:05Z",
  });

  it("begins with no answers at revision 1, valid by the schema", () => {
    expect(Datasheet.parse(created)).toEqual(created);
    expect(created).toMatchObject({
      format: 1,
      status: "draft",
      revision: 1,
      dataset: { title: "Wind" },
      scope: { people: "no" },
      answers: {},
      createdAt: "2025-03-12T14:32:05Z",
      changedAt: "2025-03-12T14:32:05Z",
    });
    expect(created.questions.map(({ id }) => id)).toEqual(["uses.a"]);
  });

  it("asks other questions later without touching the answers", () => {
    const answered = { ...created, answers: { "uses.a": said("Forecasts.") } };
    const moved = withQuestionSets(answered, [set("second", "uses.b")]);
    expect(moved.questions.map(({ id }) => id)).toEqual(["uses.b"]);
    expect(moved.questionSets.map(({ id }) => id)).toEqual(["second"]);
    expect(moved.answers).toBe(answered.answers);
  });
});

describe("versions", () => {
  it.each([
    [undefined, "none"],
    [" ", "none"],
    ["1.0.0", "semver"],
    ["1.0.0-rc.1+build", "semver"],
    ["v1.0.0", "other"],
    [" 1.0.0", "other"],
    ["1.0", "other"],
    ["2025", "date"],
    ["2025-03", "date"],
    ["2025-03-12", "date"],
    ["final", "other"],
  ] as const)("%j is %s", (version, kind) => {
    expect(versionKind(version)).toBe(kind);
  });

  it.each([
    ["1.1.0", 2, "Draft of 1.1.0, revision 2"],
    [" 1.1.0 ", 2, "Draft of 1.1.0, revision 2"],
    ["", 1, "Draft of no version yet, revision 1"],
  ])("%j, revision %d: %s", (version, revision, words) => {
    const { dataset } = sheetOf([]);
    expect(versionWords({ dataset: { ...dataset, version }, revision })).toBe(words);
  });
});

describe("text", () => {
  it.each([
    [undefined, true],
    ["", true],
    [" \t\n\u00A0", true],
    [".", false],
  ])("isBlank(%j) is %s", (text, blank) => {
    expect(isBlank(text)).toBe(blank);
  });

  it("makes half characters whole, everywhere, and leaves the rest alone", () => {
    expect(wellFormed({ "a\uD83D": ["\uDC00", 1, null, "👩‍🔬"] })).toEqual({
      "a\u{FFFD}": ["\u{FFFD}", 1, null, "👩‍🔬"],
    });
  });
});
