import type { Person } from "#core/datasheet/answer.ts";
import type { Binding } from "#core/questions/question.ts";
import type { CheckContext } from "./context.ts";
import type { Place } from "./finding.ts";

/** Where something stands, and the question that asks for it where there is one. */
export interface Where {
  readonly question?: string;
  readonly place: Place;
}

export interface Named extends Where {
  readonly person: Person;
  readonly row: number;
}

/** Every person and organisation that the sheet names, each once, and where. */
export function everyone(context: CheckContext): Named[] {
  const { dataset } = context.datasheet;
  return [
    ...inDataset(context, "creators", dataset.creators ?? [], "dataset.creators"),
    ...inDataset(context, "publisher", dataset.publisher ? [dataset.publisher] : []),
    ...inDataset(context, "contact", dataset.contact ? [dataset.contact] : [], "dataset.contact"),
    ...inDataset(context, "funders", dataset.funders ?? [], "dataset.funders"),
    ...context.answered.flatMap(({ question, answer }) =>
      (answer?.state === "answered" ? (answer.parts?.people ?? []) : []).map((person, row) => ({
        person,
        row,
        question: question.id,
        place: { in: "answer", part: "people", index: row } as const,
      })),
    ),
  ];
}

function inDataset(
  context: CheckContext,
  field: "creators" | "publisher" | "contact" | "funders",
  people: readonly Person[],
  bind?: Binding,
): Named[] {
  return people.map((person, row) => ({
    person,
    row,
    ...questionFor(context, bind),
    place: { in: "dataset", field, index: row },
  }));
}

/** The question to go to for a fact of the sheet, while it applies. */
export function questionFor(
  context: CheckContext,
  bind: Binding | undefined,
): { readonly question?: string } {
  const asked = bind && context.askedFor(bind);
  return asked?.applies.applies ? { question: asked.question.id } : {};
}
