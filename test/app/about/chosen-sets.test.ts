import { describe, expect, it } from "vitest";
import { differenceOf, newerVersion, notAsked, withSets } from "#app/pages/about/chosen-sets.ts";
import { scopeFigures } from "#app/pages/about/scope-figures.ts";
import { figuresWords } from "#app/pages/about/scope-section.tsx";
import { shippedSets } from "#app/questions.ts";
import { withQuestionSets } from "#core/datasheet/create.ts";
import { emptyAnswer } from "#core/datasheet/draft.ts";
import type { QuestionSet } from "#core/questions/question.ts";
import { newDraft } from "./sitting.tsx";

const ids = (sheet: { readonly questions: readonly { readonly id: string }[] }) =>
  sheet.questions.map(({ id }) => id);

describe("choosing question sets", () => {
  it("goes to the paper's and back to everything, ending where it began", async () => {
    const sets = await shippedSets();
    const { sheet } = await newDraft();
    const paper = withSets(sheet, ["gebru-2021"], sets);
    expect(paper.questions).toHaveLength(57);
    expect(ids(paper)).toEqual(ids(withQuestionSets(sheet, sets.slice(0, 1))));
    expect(withSets(paper, ["gebru-2021", "workbench"], sets)).toEqual(sheet);
  });

  it("keeps a set in the version that the sheet has, wording and all, until it is renewed", async () => {
    const sets = await shippedSets();
    const { sheet } = await newDraft({}, (each) => ({
      ...each,
      questionSets: each.questionSets.map((set) => ({ ...set, version: "0.9.0" })),
      questions: each.questions.map((question) => ({ ...question, prompt: `Old ${question.id}` })),
    }));
    const kept = withSets(sheet, ["gebru-2021"], sets);
    expect(kept.questionSets[0]?.version).toBe("0.9.0");
    expect(kept.questions.every(({ prompt }) => prompt.startsWith("Old "))).toBe(true);
    const renewed = withSets(sheet, ["gebru-2021", "workbench"], sets, "gebru-2021");
    expect(renewed.questionSets.map(({ version }) => version)).toEqual(["1.0.0", "0.9.0"]);
    expect(renewed.questions.filter(({ prompt }) => prompt.startsWith("Old "))).toHaveLength(
      sheet.questions.length - 57,
    );
  });

  it("keeps a set that no library holds", async () => {
    const sets = await shippedSets();
    const { sheet } = await newDraft({}, (each) => ({
      ...each,
      questionSets: [...each.questionSets, { id: "ours", version: "1.0.0", title: "Ours" }],
      sections: [...each.sections, { id: "speech", title: "Speech" }],
      questions: [
        ...each.questions,
        {
          ...{ id: "ours:speech.noise", prompt: "How noisy?", label: "Noise", kind: "prose" },
          ...{ origin: ["ours"], set: "ours", section: "speech" },
        },
      ],
    }));
    const next = withSets(sheet, ["gebru-2021", "ours"], sets);
    expect(next.questions).toHaveLength(58);
    expect(next.sections.at(-1)).toEqual({ id: "speech", title: "Speech" });
  });

  it("counts answers that are not asked for", async () => {
    const draft = await newDraft({
      "motivation.purpose": { ...emptyAnswer, text: "For science." },
      "gone.question": { ...emptyAnswer, text: "Still here." },
      "gone.blank": emptyAnswer,
    });
    expect(notAsked(draft)).toBe(1);
  });

  it("knows a newer version by number, and what it changes", async () => {
    const [paper] = await shippedSets();
    if (paper === undefined) throw new Error("no set");
    const newer: QuestionSet = {
      ...paper,
      version: "1.10.0",
      sections: paper.sections.map((section, index) => ({
        ...section,
        questions: section.questions
          .slice(index === 0 ? 1 : 0)
          .map((each, at) => (index === 1 && at === 0 ? { ...each, prompt: "New words?" } : each)),
      })),
    };
    const { sheet } = await newDraft();
    const had = { id: paper.id, version: "1.9.0", title: paper.title };
    expect(newerVersion(had, [paper, newer])?.version).toBe("1.10.0");
    expect(newerVersion({ ...had, version: "1.10.0" }, [paper, newer])).toBeUndefined();
    const difference = differenceOf(sheet, newer);
    expect(difference.added).toEqual([]);
    expect(difference.gone.map(({ id }) => id)).toEqual(["motivation.purpose"]);
    expect(difference.reworded.map(({ after }) => after.prompt)).toEqual(["New words?"]);
    expect(differenceOf(sheet, paper)).toEqual({ added: [], gone: [], reworded: [] });
  });
});

describe("what a fact of the scope does", () => {
  it("counts what “no” sets aside, and the answers among it", async () => {
    const draft = await newDraft();
    const aside = draft.sheet.questions.filter(({ appliesWhen }) =>
      appliesWhen?.some((each) => "scope" in each && each.scope === "people"),
    );
    const some = aside[0]?.id ?? "";
    const answers = { [some]: { ...emptyAnswer, text: "Said before." } };
    const figures = scopeFigures({ ...draft, answers }, "people");
    expect(figures.aside).toBeGreaterThanOrEqual(aside.length);
    expect(figures.answered).toBe(1);
    const no = { ...draft.sheet, scope: { people: "no" } as const };
    expect(scopeFigures({ sheet: no, answers }, "people")).toEqual(figures);
  });

  it.each([
    [{ aside: 0, answered: 0 }, "no", "No question of this sheet is set aside because of it."],
    [{ aside: 0, answered: 0 }, undefined, "No question of this sheet depends on it."],
    [{ aside: 9, answered: 0 }, "yes", "“No” would set nine questions aside."],
    [
      { aside: 9, answered: 2 },
      "no",
      "Nine questions are set aside because of it. Two answers you gave are kept, and left out of exports.",
    ],
    [
      { aside: 1, answered: 1 },
      undefined,
      "“No” would set one question aside. One answer among them would be kept, and left out of exports.",
    ],
  ] as const)("%j when it is %s", (figures, value, words) => {
    expect(figuresWords(figures, value)).toBe(words);
  });
});
