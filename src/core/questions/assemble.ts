import type {
  AskedQuestion,
  Question,
  QuestionSection,
  QuestionSet,
} from "#core/questions/question.ts";

export interface Assembled {
  readonly questionSets: { id: string; version: string; title: string }[];
  readonly sections: { id: string; title: string; intro?: string }[];
  readonly questions: AskedQuestion[];
}

/**
 * Puts the questions of several sets under the sections they share. Sets keep their order; within a
 * section the closing "anything else" comes after the questions of every set.
 */
export function assemble(sets: readonly QuestionSet[]): Assembled {
  const sections: { id: string; title: string; intro?: string }[] = [];
  for (const set of sets) {
    for (const section of set.sections) placeSection(sections, section);
  }
  const all = sets.flatMap((set) =>
    set.sections.flatMap((section) =>
      section.questions.map((question) => asAsked(question, set.id, section.section)),
    ),
  );
  const questions = sections.flatMap(({ id }) => {
    const here = all.filter((question) => question.section === id);
    return [...here.filter((each) => !each.optional), ...here.filter((each) => each.optional)];
  });
  return {
    questionSets: sets.map(({ id, version, title }) => ({ id, version, title })),
    sections,
    questions,
  };
}

function placeSection(
  sections: { id: string; title: string; intro?: string }[],
  { section, title, intro, after }: QuestionSection,
): void {
  if (sections.some(({ id }) => id === section)) return;
  const before = after === undefined ? -1 : sections.findIndex(({ id }) => id === after);
  sections.splice(before < 0 ? sections.length : before + 1, 0, { id: section, title, intro });
}

/** The wording of a question without its guidance: what a datasheet file keeps. */
export function asAsked(question: Question, set: string, section: string): AskedQuestion {
  const { why, covers, example, terms, feeds, replaces, ...wording } = question;
  return { ...wording, set, section };
}
