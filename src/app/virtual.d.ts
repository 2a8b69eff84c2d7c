declare module "virtual:question-sets" {
  import type { QuestionSet } from "#core/questions/question.ts";
  export const questionSets: readonly QuestionSet[];
}

declare module "virtual:guidance" {
  import type { Guidance } from "#core/questions/question.ts";
  /** By section. */
  export const guidanceOf: Readonly<
    Record<string, () => Promise<{ readonly guidance: readonly Guidance[] }>>
  >;
}

declare module "virtual:open-sections" {
  import type { SectionProgress } from "#core/datasheet/progress.ts";
  /** The sections of the built-in sets with every question open. */
  export const openSections: readonly SectionProgress[];
}
