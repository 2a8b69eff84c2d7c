import type { Place, SetProblem } from "./set-problem.ts";

/** One clear English sentence that names file, line and question. */
export function describeProblem(problem: SetProblem): string {
  const question = problem.question === undefined ? "" : `${problem.question}: `;
  return `${at(problem)}: ${question}${what(problem)}`;
}

function at({ file, line }: Place): string {
  return `${file}:${line}`;
}

function what(problem: SetProblem): string {
  switch (problem.code) {
    case "missing-set-file":
      return "The set has no set.yaml, which holds its id, version and title.";
    case "missing-section-file":
      return "The set has no sections: each one is a file beside set.yaml.";
    case "too-large":
      return `The file is longer than ${problem.largest / 1_000_000} MB.`;
    case "too-deep":
      return "The text is nested more deeply than any question set needs.";
    case "not-yaml":
      return `The text cannot be read as YAML: ${problem.message}.`;
    case "duplicate-key":
      return `The field "${problem.key}" stands here a second time.`;
    case "alias-refused":
      return "YAML anchors (&) and aliases (*) are not used here: write the text out.";
    case "missing-field":
      return `The field "${problem.path}" is missing.`;
    case "unknown-field":
      return `There is no field "${problem.path}": is it misspelt, or in the wrong place?`;
    case "wrong-shape":
      return `${problem.path === "" ? "The file" : `The field "${problem.path}"`} is not right: ${plain(problem.message)}.`;
    case "needs-prefix":
      return `The ids of your own questions start with "${problem.prefix}".`;
    case "duplicate-set":
      return `The set "${problem.set}" is already there (${at(problem.first)}).`;
    case "duplicate-section":
      return `The section "${problem.section}" is already in this set (${at(problem.first)}).`;
    case "duplicate-question":
      return `Another question already has this id (${at(problem.first)}).`;
    case "duplicate-choice":
      return `The choice "${problem.value}" stands here a second time.`;
    case "duplicate-part":
      return `The part "${problem.part}" stands here a second time.`;
    case "unknown-section":
      return `There is no section "${problem.section}" to stand after.`;
    case "bind-kind-mismatch":
      return `Only a question of kind "${problem.kind}" can be bound to ${problem.bind}.`;
    case "unknown-question-in-condition":
      return `Its condition speaks of "${problem.names}", and there is no such question.`;
    case "unknown-choice-in-condition":
      return `Its condition asks for the answer "${problem.choice}" to ${problem.names}, which ${offered(problem.choices)}.`;
    case "condition-goes-round":
      return `Its conditions lead back to itself (by way of ${problem.through.join(", ")}), so it could never be asked.`;
  }
}

function offered(choices: readonly string[]): string {
  if (choices.length === 0) return "has no fixed answers (only yes/no and choice questions do)";
  return `offers ${choices.map((choice) => `"${choice}"`).join(", ")}`;
}

const plainPatterns = new Map([
  ["/^[^\\r\\n]*$/", "it must be a single line"],
  ["/^\\d+\\.\\d+\\.\\d+$/", "it must be three numbers with dots, such as 1.0.0, in quotes"],
  ["/^[a-z][a-z0-9-]*$/", "it must be small letters, digits and hyphens, starting with a letter"],
  [
    "/^(?:[a-z0-9-]+:)?[a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)+$/",
    "it must be small words with dots between them, such as composition.instances",
  ],
]);

/** The schema's message, with its patterns said in words. */
function plain(message: string): string {
  const pattern = /must match pattern (\/.*\/)$/.exec(message)?.[1] ?? "";
  return plainPatterns.get(pattern) ?? message.replace(/^(.)/, (first) => first.toLowerCase());
}
