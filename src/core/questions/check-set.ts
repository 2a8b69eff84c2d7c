import { type PlacedSet, questionsOf } from "./placed-set.ts";
import type { Binding, Question } from "./question.ts";
import type { Place, SetProblem } from "./set-problem.ts";

/** What a schema cannot see in one set by itself. */
export function checkSet(placed: PlacedSet): SetProblem[] {
  return [
    ...duplicateSections(placed),
    ...duplicateQuestions(placed),
    ...questionsOf(placed.set).flatMap(({ question, path }) => {
      const at = (...rest: PropertyKey[]) => ({
        ...placed.placeOf([...path, ...rest]),
        question: question.id,
      });
      return [...badBinding(question, at), ...duplicateParts(question, at)];
    }),
  ];
}

type At = (...rest: PropertyKey[]) => Place & { question: string };

function duplicateSections({ set, placeOf }: PlacedSet): SetProblem[] {
  const first = new Map<string, Place>();
  return set.sections.flatMap(({ section }, index): SetProblem[] => {
    const place = placeOf(["sections", index, "section"]);
    const earlier = first.get(section);
    if (earlier) return [{ code: "duplicate-section", ...place, section, first: earlier }];
    first.set(section, place);
    return [];
  });
}

function duplicateQuestions({ set, placeOf }: PlacedSet): SetProblem[] {
  const first = new Map<string, Place>();
  return questionsOf(set).flatMap(({ question: { id }, path }): SetProblem[] => {
    const place = placeOf([...path, "id"]);
    const earlier = first.get(id);
    if (earlier) return [{ code: "duplicate-question", ...place, question: id, first: earlier }];
    first.set(id, place);
    return [];
  });
}

/** A fact of the sheet can only be answered by a question whose answer has its shape. */
const kindOfBinding: Record<Binding, Question["kind"]> = {
  "scope.sample": "yes-no",
  "scope.labels": "yes-no",
  "scope.synthetic": "yes-no",
  "dataset.creators": "people",
  "dataset.funders": "people",
  "dataset.contact": "people",
  "dataset.licence": "licence",
};

function badBinding({ bind, kind }: Question, at: At): SetProblem[] {
  if (bind === undefined || kindOfBinding[bind] === kind) return [];
  return [{ code: "bind-kind-mismatch", ...at("bind"), bind, kind: kindOfBinding[bind] }];
}

function duplicateParts(question: Question, at: At): SetProblem[] {
  const choices = question.kind === "choice" ? question.choices : [];
  return [
    ...repeated(choices.map((choice) => choice.value)).map(
      ({ text, index }): SetProblem => ({
        code: "duplicate-choice",
        ...at("choices", index, "value"),
        value: text,
      }),
    ),
    ...repeated((question.parts ?? []).map((part) => part.id)).map(
      ({ text, index }): SetProblem => ({
        code: "duplicate-part",
        ...at("parts", index, "id"),
        part: text,
      }),
    ),
  ];
}

function repeated(texts: readonly string[]): { text: string; index: number }[] {
  return texts
    .map((text, index) => ({ text, index }))
    .filter(({ text, index }) => texts.indexOf(text) < index);
}
