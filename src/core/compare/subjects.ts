import type { Datasheet } from "#core/datasheet/datasheet.ts";
import type { AskedQuestion } from "#core/questions/question.ts";
import type { Subject } from "./change.ts";

/** A question as a change names it. */
export function subjectOf({ id, label, prompt, section, set }: AskedQuestion): Subject {
  return { id, label, prompt, section, set };
}

export type Asked = ReadonlyMap<string, AskedQuestion>;

export function askedById({ questions }: Pick<Datasheet, "questions">): Asked {
  return new Map(questions.map((question) => [question.id, question]));
}

/** An answer without its question is known by its id alone. */
export function subjectOr(question: AskedQuestion | undefined, id: string): Subject {
  return question === undefined ? { id, label: id, prompt: id } : subjectOf(question);
}
