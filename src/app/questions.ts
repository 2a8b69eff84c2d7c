import type { Library } from "#app/storage/library.ts";
import type { Guidance, Question, QuestionSet } from "#core/questions/question.ts";

/** The sets that ship with the Workbench: a chunk of its own, fetched with the pages that write. */
export async function shippedSets(): Promise<readonly QuestionSet[]> {
  const { questionSets } = await import("virtual:question-sets");
  return questionSets;
}

export interface QuestionSets {
  readonly shipped: readonly QuestionSet[];
  readonly own: readonly QuestionSet[];
}

/** Shipped sets and the person's own; own ones are left out when the library cannot be read. */
export async function loadQuestionSets(library: Library): Promise<QuestionSets> {
  const [shipped, own] = await Promise.all([shippedSets(), library.ownSets()]);
  return { shipped, own: own.ok ? own.value : [] };
}

/** Wording and guidance of every question of these sets, by id. */
export function guidanceById(sets: readonly QuestionSet[]): ReadonlyMap<string, Question> {
  return new Map(
    sets.flatMap((set) =>
      set.sections.flatMap((section) => section.questions.map((each) => [each.id, each] as const)),
    ),
  );
}

/** Guidance for the questions of one section, built-in and the person's own, by id. */
export async function loadGuidance(
  library: Library,
  section: string,
): Promise<ReadonlyMap<string, Guidance>> {
  const { guidanceOf } = await import("virtual:guidance");
  const [shipped, own] = await Promise.all([guidanceOf[section]?.(), library.ownSets()]);
  return new Map<string, Guidance>([
    ...(own.ok ? guidanceById(own.value) : []),
    ...(shipped?.guidance ?? []).map((each) => [each.id, each] as const),
  ]);
}
