import { choiceLabel } from "#core/datasheet/applies.ts";
import type { AnswerKind, AskedQuestion, Condition, ScopeFact } from "#core/questions/question.ts";

/** What an answer holds beside its text. */
export const kindWords: Readonly<Record<AnswerKind, string>> = {
  prose: "Text",
  "yes-no": "Yes or no, with detail",
  choice: "A choice, with detail",
  people: "People and organisations",
  licence: "A licence",
  period: "A date or a period",
  counts: "Counts by kind",
  links: "Links",
};

const whenTrue: Readonly<Record<ScopeFact, string>> = {
  people: "the dataset is about people",
  sample: "the dataset is a sample of something larger",
  labels: "the dataset has labels",
  synthetic: "a machine generated part of the dataset",
};

/** "Only when the dataset is about people"; undefined for a question that is always asked. */
export function appliesWords(
  { appliesWhen }: Pick<AskedQuestion, "appliesWhen">,
  find: (id: string) => AskedQuestion | undefined,
): string | undefined {
  if (appliesWhen === undefined) return undefined;
  return `Only when ${appliesWhen.map((each) => conditionWords(each, find)).join(" and ")}`;
}

function conditionWords(
  condition: Condition,
  find: (id: string) => AskedQuestion | undefined,
): string {
  if ("scope" in condition) return whenTrue[condition.scope];
  const gate = find(condition.answer);
  const wanted = condition.is.map((each) => `“${gate ? choiceLabel(gate, each) : each}”`);
  return `“${gate?.label ?? condition.answer}” is answered ${wanted.join(" or ")}`;
}
