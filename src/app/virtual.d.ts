declare module "virtual:question-sets" {
  import type { QuestionSet } from "#core/questions/question.ts";
  export const questionSets: readonly QuestionSet[];
}
