import { expect, it } from "vitest";
import { check } from "#core/check/check.ts";
import type { Question } from "#core/questions/question.ts";
import { readQuestionSets } from "#core/questions/read-set.ts";
import { questionFolders } from "#tools/question-folders.ts";
import { prose, said, sheetOf } from "../handmade.ts";

const read = readQuestionSets(questionFolders());
const questions: Question[] = read.ok
  ? read.value.flatMap(({ sections }) => sections.flatMap(({ questions }) => questions))
  : [];

it("has questions to look at", () => {
  expect(questions.length).toBeGreaterThan(57);
});

// The examples are what a good answer looks like: no rule about wording may find fault with one.
it.each(questions.map((question) => [question.id, question] as const))(
  "the example of %s is a good answer",
  (id, { prompt, example }) => {
    const sheet = sheetOf([prose(id, { prompt })], { [id]: said(example) });
    expect(check(sheet).findings).toEqual([]);
    expect(check(sheet, { exampleOf: () => example }).findings.map(({ code }) => code)).toEqual([
      "prompt-as-answer",
    ]);
  },
);
