import type { EventProblem } from "./events.ts";
import type { ReviewProblem } from "./read.ts";

/** What happened, what is safe and what to do, in one sentence. */
export function describeReviewProblem(problem: ReviewProblem): string {
  switch (problem.code) {
    case "not-json":
      return `Line ${problem.at.line}, column ${problem.at.column} is no valid JSON, so nothing was read: look for a missing comma, quote or bracket there.`;
    case "duplicate-key":
      return `“${problem.key}” stands twice in one place at line ${problem.at.line}, so nothing was read: take out the one that is not meant.`;
    case "too-deep":
      return `Line ${problem.at.line} is nested more than ${problem.deepest} levels deep, so nothing was read: check where the file comes from.`;
    case "too-large":
      return `The file has ${problem.size} characters and up to ${problem.largest} are read, so it was left alone: check that it is a review.`;
    case "not-a-review":
      return "This is JSON but no review, so nothing was read: choose a file whose name ends in .review.json.";
    case "newer-format":
      return `A newer Workbench wrote this review (format ${problem.found}, and ${problem.supported} is the newest known here), so it was left alone: update and try again.`;
    case "wrong-shape":
      return `${problem.path === "" ? "The file" : `“${problem.path}”`} is not as a review has it (${problem.detail}), so nothing was read: undo the edit there and try again.`;
  }
}

/** Why a comment or sign-off was not taken, and what to do. */
export function describeEventProblem(problem: EventProblem): string {
  switch (problem.code) {
    case "other-datasheet":
      return "The review speaks of another datasheet, so nothing was added: open the datasheet that it belongs to.";
    case "too-much":
      return problem.of === "events"
        ? `A review holds up to ${problem.most} comments and sign-offs, so nothing was added: start a new one.`
        : `A review holds up to ${problem.most} answers that were spoken of, so nothing was added: start a new one.`;
    case "no-name":
      return "There is no name, so nothing was added: say who you are.";
    case "no-words":
      return "There are no words, so nothing was added: write something first.";
    case "too-long":
      return `The text has ${problem.size} characters and up to ${problem.longest} fit, so nothing was added: shorten it or split it in two.`;
    case "no-such-question":
      return `The datasheet does not ask ${problem.question}, so nothing was added: comment on its section.`;
    case "no-such-section":
      return `The datasheet asks nothing under ${problem.section}, so nothing was added: choose another section or the whole.`;
    case "nothing-quoted":
      return "No words of the answer are selected, so nothing was added: select some, or comment on the whole answer.";
    case "no-such-event":
      return "What this speaks of is not in the review, so nothing was added: read the file it came from first.";
    case "not-yours":
      return `${problem.name} wrote this, so nothing was changed: reply to it instead.`;
    case "id-taken":
      return "Something in the review has the same id, so nothing was added: try again.";
  }
}
