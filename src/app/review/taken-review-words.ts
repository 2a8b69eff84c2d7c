import type { NotTaken, ReviewNews, TakenReview } from "#app/review/take-review.ts";
import { fileProblemWords } from "#app/words/file-problem.ts";
import { storeProblemWords } from "#app/words/store-problem.ts";
import { describeEventProblem, describeReviewProblem } from "#core/review/describe-problem.ts";

/** "3 new comments and 1 sign-off", or why nothing was added. */
export function reviewTakenWords(taken: TakenReview): string {
  if (!taken.ok) return notTakenWords(taken.problem);
  const { news, title } = taken.value;
  const said = newsWords(news);
  return said === undefined
    ? `Nothing new in this review of ${title}: all of it was here already.`
    : `Review of ${title} read: ${said}.`;
}

function newsWords({ comments, replies, signOffs, others }: ReviewNews): string | undefined {
  const parts = [
    counted(comments, "new comment"),
    counted(replies, comments === 0 ? "new reply" : "reply"),
    counted(signOffs, comments + replies === 0 ? "new sign-off" : "sign-off"),
    counted(others, "other change"),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(", ");
}

function counted(count: number, what: string): string | undefined {
  if (count === 0) return undefined;
  const many = what.endsWith("y") ? `${what.slice(0, -1)}ies` : `${what}s`;
  return `${count} ${count === 1 ? what : many}`;
}

function notTakenWords(problem: NotTaken): string {
  switch (problem.code) {
    case "unopened": {
      const { what, next } = fileProblemWords(problem.problem);
      return `${what} ${next} The review here is as it was.`;
    }
    case "unreadable":
      return `${describeReviewProblem(problem.problem)} The review here is as it was.`;
    case "of-another":
      return `This is a review of ${problem.theirs}, and the datasheet open here is ${problem.open}, so nothing was added: open ${problem.theirs} and read it there.`;
    case "not-merged":
      return describeEventProblem(problem.problem);
    case "not-kept": {
      const { what, next } = storeProblemWords(problem.problem);
      return `Read, but not kept. ${what} ${next}`;
    }
  }
}
