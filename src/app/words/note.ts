import type { Datasheet } from "#core/datasheet/datasheet.ts";
import { describeNote } from "#core/formats/describe-problem.ts";
import type { Note } from "#core/formats/note.ts";

/** What a hand did to a file, with the question called by its label instead of its id. */
export function noteWords(note: Note, { questions }: Pick<Datasheet, "questions">): string {
  if (!("question" in note)) return describeNote(note);
  const label = questions.find(({ id }) => id === note.question)?.label ?? note.question;
  return describeNote({ ...note, question: `“${label}”` });
}
