import { describeProblem } from "#core/questions/describe-problem.ts";
import { readQuestionSets } from "#core/questions/read-set.ts";
import { questionFolders } from "./question-folders.ts";

const folders = questionFolders();
const read = readQuestionSets(folders);
if (!read.ok) {
  for (const problem of read.problem) console.log(describeProblem(problem));
  console.log(`${read.problem.length} problem${read.problem.length === 1 ? "" : "s"}`);
  process.exitCode = 1;
} else if (read.value.length === 0) {
  console.log("questions/: there is no question set.");
  process.exitCode = 1;
} else {
  for (const { id, version, sections } of read.value) {
    const count = sections.reduce((sum, { questions }) => sum + questions.length, 0);
    console.log(`${id} ${version}: ${count} questions in ${sections.length} sections`);
  }
}
