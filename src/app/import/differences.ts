import type { Answer } from "#core/datasheet/answer.ts";
import { canonical } from "#core/datasheet/canonical.ts";
import type { Datasheet } from "#core/datasheet/datasheet.ts";
import { tidyParts } from "#core/datasheet/parts.ts";

export interface DifferingAnswer {
  readonly question: string;
  readonly prompt: string;
  readonly here: Answer | undefined;
  readonly there: Answer | undefined;
}

/** What one datasheet says and the other does not. Times, persons and sources are no difference. */
export interface Differences {
  readonly answers: readonly DifferingAnswer[];
  /** Facts about the dataset, by the name of their field. */
  readonly facts: readonly string[];
  /** Anything else, by the name of its field: the scope, the questions asked, the revision … */
  readonly rest: readonly string[];
}

export function differences(here: Datasheet, there: Datasheet): Differences {
  const prompts = new Map(
    [...there.questions, ...here.questions].map((each) => [each.id, each.prompt]),
  );
  const answered = new Set([...Object.keys(here.answers), ...Object.keys(there.answers)]);
  const inOrder = [...new Set([...prompts.keys(), ...answered])].filter((id) => answered.has(id));
  return {
    answers: inOrder
      .filter((id) => said(here.answers[id]) !== said(there.answers[id]))
      .map((question) => ({
        question,
        prompt: prompts.get(question) ?? question,
        here: here.answers[question],
        there: there.answers[question],
      })),
    facts: differingKeys(here.dataset, there.dataset),
    rest: differingKeys(withoutOwnPlaces(here), withoutOwnPlaces(there)),
  };
}

export function sameContent(found: Differences): boolean {
  return found.answers.length + found.facts.length + found.rest.length === 0;
}

/** An answer's content in one text that is the same for the same content. */
function said(answer: Answer | undefined): string {
  if (answer === undefined) return "";
  const { changedAt, changedBy, source, ...content } = answer;
  if (content.state !== "answered") return canonical(content);
  const { parts, ...rest } = content;
  const tidy = parts && tidyParts(parts);
  return canonical({ ...rest, ...(tidy && { parts: tidy }) });
}

function withoutOwnPlaces({
  $schema,
  answers,
  dataset,
  createdAt,
  changedAt,
  ...rest
}: Datasheet): Record<string, unknown> {
  return rest;
}

function differingKeys(here: object, there: object): string[] {
  const before = new Map<string, unknown>(Object.entries(here));
  const after = new Map<string, unknown>(Object.entries(there));
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (key) => canonical(before.get(key) ?? null) !== canonical(after.get(key) ?? null),
  );
}
