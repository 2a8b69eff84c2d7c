import type { QuestionSet } from "./question.ts";
import type { Place } from "./set-problem.ts";
import type { Path } from "./yaml-text.ts";

/** A question set that remembers where each part of it was written. */
export interface PlacedSet {
  readonly set: QuestionSet;
  /** `path` is a path into `set`, such as `["sections", 0, "questions", 3, "prompt"]`. */
  readonly placeOf: (path: Path) => Place;
}

/** A set that was built in, whose files are no longer at hand. */
export function withoutFiles(set: QuestionSet): PlacedSet {
  return { set, placeOf: () => ({ file: `${set.id}@${set.version}`, line: 1 }) };
}

type Question = QuestionSet["sections"][number]["questions"][number];

/** Every question of a set with the path to it. */
export function questionsOf(set: QuestionSet): { question: Question; path: Path }[] {
  return set.sections.flatMap((section, s) =>
    section.questions.map((question, q) => ({
      question,
      path: ["sections", s, "questions", q],
    })),
  );
}
