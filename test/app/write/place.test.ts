import { describe, expect, it } from "vitest";
import {
  findQuestions,
  neighbour,
  placeOfAddress,
  placeWithQuestion,
} from "#app/pages/write/place.ts";
import type { Status } from "#core/datasheet/status.ts";
import type { AskedQuestion } from "#core/questions/question.ts";

function question(id: string, label: string, optional = false): AskedQuestion {
  const section = id.split(".")[0] ?? "";
  const common = {
    kind: "prose",
    id,
    label,
    section,
    set: "s",
    prompt: `${label}?`,
    origin: [],
  } as const;
  return optional ? { ...common, origin: [], optional: true } : { ...common, origin: [] };
}

const sheet = {
  sections: [
    { id: "motivation", title: "Motivation" },
    { id: "uses", title: "Uses" },
  ],
  questions: [
    question("motivation.purpose", "Purpose"),
    question("motivation.comments", "More", true),
    question("uses.risks", "Risks"),
    question("uses.other", "Über uses"),
  ],
};
const statuses = (list: Status[]) =>
  new Map(sheet.questions.map(({ id }, index) => [id, list[index] ?? "not-yet"]));

describe("the place an address means", () => {
  it.each([
    { of: "a question", address: { question: "uses.risks" }, section: "uses", open: "uses.risks" },
    {
      of: "a question under another section's name",
      address: { section: "motivation", question: "uses.risks" },
      section: "uses",
      open: "uses.risks",
    },
    { of: "a section", address: { section: "uses" }, section: "uses", open: undefined },
    {
      of: "a section and no such question",
      address: { section: "uses", question: "uses.none" },
      section: "uses",
      open: undefined,
    },
    {
      of: "nothing: the first that waits, closing ones left out",
      address: {},
      section: "uses",
      open: "uses.risks",
    },
  ])("$of", ({ address, section, open }) => {
    const settled = statuses(["answered", "not-yet", "not-yet", "not-yet"]);
    expect(placeOfAddress(sheet, settled, address)).toEqual({ section, question: open });
  });

  it("is the first section when nothing waits", () => {
    const settled = statuses(["answered", "not-yet", "answered", "skipped"]);
    expect(placeOfAddress(sheet, settled, {})).toEqual({
      section: "motivation",
      question: undefined,
    });
  });

  it("is none in a sheet without questions", () => {
    expect(placeOfAddress({ sections: [], questions: [] }, new Map(), {})).toBeUndefined();
  });
});

describe("the open question of a section, one at a time", () => {
  it.each([
    { of: "the first that waits", states: ["answered", "not-yet"], open: "motivation.comments" },
    {
      of: "the first when none waits",
      states: ["answered", "unknown"],
      open: "motivation.purpose",
    },
  ] as const)("is $of", ({ states, open }) => {
    const place = { section: "motivation", question: undefined };
    expect(placeWithQuestion(sheet, statuses([...states]), place).question).toBe(open);
  });

  it("is none in a section without questions", () => {
    const place = { section: "motivation", question: undefined };
    expect(placeWithQuestion({ questions: [] }, new Map(), place)).toEqual(place);
  });
});

describe("the next and the previous question", () => {
  it.each([
    { from: "motivation.purpose", steps: 1, to: "motivation.comments" },
    { from: "motivation.comments", steps: 1, to: "uses.other" },
    { from: "uses.other", steps: 1, to: undefined },
    { from: "uses.other", steps: -1, to: "motivation.comments" },
    { from: "motivation.purpose", steps: -1, to: undefined },
  ] as const)("$from, $steps → $to, over one set aside", ({ from, steps, to }) => {
    const settled = statuses(["answered", "not-yet", "skipped", "not-yet"]);
    const place = { section: from.split(".")[0] ?? "", question: from };
    expect(neighbour(sheet, settled, place, steps)?.id).toBe(to);
  });

  it.each([
    { section: "uses", steps: 1, to: "uses.risks" },
    { section: "uses", steps: -1, to: "motivation.comments" },
  ] as const)("from the head of $section, $steps → $to", ({ section, steps, to }) => {
    expect(neighbour(sheet, statuses([]), { section, question: undefined }, steps)?.id).toBe(to);
  });
});

describe("jumping by a few letters", () => {
  it.each([
    { typed: "", found: ["motivation.purpose", "motivation.comments", "uses.risks", "uses.other"] },
    { typed: "ris", found: ["uses.risks"] },
    { typed: "uber USES", found: ["uses.other"] },
    { typed: "uses.r", found: ["uses.risks"] },
    { typed: "zzz", found: [] },
  ])("«$typed»", ({ typed, found }) => {
    expect(findQuestions(sheet.questions, typed).map(({ id }) => id)).toEqual(found);
  });
});
