import type { Answer, Parts } from "#core/datasheet/answer.ts";
import type { Datasheet, Scope } from "#core/datasheet/datasheet.ts";
import { wellFormed } from "#core/datasheet/text.ts";
import { scopeFacts } from "#core/questions/question.ts";
import { ReleaseOrDraft } from "#core/release/release.ts";

/**
 * The same datasheet with every key in its place: the schema's order, answers in the order of their
 * questions and then by id, whatever else is free by name. Half characters are repaired.
 */
export function ordered(datasheet: ReleaseOrDraft): ReleaseOrDraft {
  const repaired = wellFormed(datasheet);
  const checked = ReleaseOrDraft.safeParse(repaired);
  // Everything exports always: what the schema would refuse still leaves, in the order it came in.
  const sheet = checked.success ? checked.data : repaired;
  return {
    ...sheet,
    scope: orderedScope(sheet.scope),
    answers: orderedAnswers(sheet),
    ...(sheet.extensions && { extensions: byName(sheet.extensions) as typeof sheet.extensions }),
  };
}

function orderedScope(scope: Scope): Scope {
  return Object.fromEntries(
    scopeFacts.flatMap((fact) => (scope[fact] === undefined ? [] : [[fact, scope[fact]] as const])),
  );
}

function orderedAnswers({
  questions,
  answers,
}: Pick<Datasheet, "questions" | "answers">): Datasheet["answers"] {
  const asked = questions.map(({ id }) => id).filter((id) => Object.hasOwn(answers, id));
  const ids = new Set([...asked, ...Object.keys(answers).sort()]);
  return Object.fromEntries(
    [...ids].flatMap((id) => {
      const answer = answers[id];
      return answer === undefined ? [] : [[id, withOrderedNames(answer)] as const];
    }),
  );
}

function withOrderedNames(answer: Answer): Answer {
  if (answer.state !== "answered" || answer.parts?.named === undefined) return answer;
  const named = byName(answer.parts.named) as Parts["named"];
  return { ...answer, parts: { ...answer.parts, named } };
}

function byName(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(byName);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, byName(each)] as const);
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}
