import { describe, expect, it } from "vitest";
import { describeProblem } from "#core/questions/describe-problem.ts";
import { readQuestionSets } from "#core/questions/read-set.ts";
import { questionFolders } from "#tools/question-folders.ts";

// The topics of the paper by section, the closing "other comments" of each included.
const paper = { MOT: 4, COM: 16, COL: 12, PRE: 4, USE: 6, DIS: 7, MNT: 8 };
const origins = Object.entries(paper).flatMap(([section, count]) =>
  Array.from({ length: count }, (_, index) => `gebru-2021 ${section}-${index + 1}`),
);

const read = readQuestionSets(questionFolders());
const sets = read.ok ? read.value : [];
const questionsOf = (id: string) =>
  sets.filter((set) => set.id === id).flatMap((set) => set.sections.flatMap((s) => s.questions));

describe("the built-in question sets", () => {
  it("have no problem", () => {
    expect(read.ok ? [] : read.problem.map(describeProblem)).toEqual([]);
    expect(sets.map(({ id }) => id)).toEqual(expect.arrayContaining(["gebru-2021", "workbench"]));
  });

  it("hold the 57 topics of the paper, each once and in its order", () => {
    const held = questionsOf("gebru-2021").flatMap(({ origin }) =>
      origin.filter((each) => each.startsWith("gebru-2021 ")),
    );
    expect(origins).toHaveLength(57);
    expect(held).toEqual(origins);
  });

  it("hold nothing but the paper in the paper's set", () => {
    expect(questionsOf("gebru-2021")).toHaveLength(57);
    const borrowed = questionsOf("workbench").filter(({ origin }) =>
      origin.some((each) => each.startsWith("gebru-2021 ")),
    );
    expect(borrowed.map(({ id }) => id)).toEqual([]);
  });

  it("ask 8 to 12 questions about labeling", () => {
    const labeling = sets.flatMap(({ sections }) =>
      sections.filter(({ section }) => section === "labeling").flatMap((s) => s.questions),
    );
    expect(labeling.length).toBeGreaterThanOrEqual(8);
    expect(labeling.length).toBeLessThanOrEqual(12);
  });

  it("never count a section's closing question as missing", () => {
    const closing = sets
      .filter(({ id }) => id === "gebru-2021")
      .flatMap(({ sections }) => sections.map(({ questions }) => questions.at(-1)));
    expect(closing.map((question) => question?.optional)).toEqual(Array(7).fill(true));
  });
});
