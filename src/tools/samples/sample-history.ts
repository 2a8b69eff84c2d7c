import { parse } from "yaml";
import { type Answer, Moment } from "#core/datasheet/answer.ts";
import { canonical } from "#core/datasheet/canonical.ts";
import { Dataset, type Datasheet, Scope } from "#core/datasheet/datasheet.ts";
import { QuestionId } from "#core/questions/question.ts";
import { cutRelease, freeRevision } from "#core/release/cut.ts";
import { type Release, ReleasedFile } from "#core/release/release.ts";
import type { Review } from "#core/review/review.ts";
import { z } from "#core/zod.ts";
import { must } from "./must.ts";
import { EventSource, reviewOf } from "./sample-review.ts";
import { refuseStrays, WrittenAnswer } from "./sample-source.ts";

/** What a release said otherwise than today; `null` where today's was not there yet. */
const Earlier = z.strictObject({
  scope: z.record(z.string(), z.json()),
  dataset: z.record(z.string(), z.json()),
  answers: z.record(QuestionId, z.union([z.null(), WrittenAnswer])),
});
type Earlier = z.infer<typeof Earlier>;

const HistorySource = z.strictObject({
  /** The oldest first. */
  releases: z.array(
    z.strictObject({
      at: Moment,
      version: z.string(),
      notes: z.string(),
      files: z.array(ReleasedFile),
      earlier: z.optional(Earlier),
    }),
  ),
  review: z.array(EventSource),
});

export interface Sample {
  readonly draft: Datasheet;
  readonly releases: readonly Release[];
  readonly review: Review;
}

/** Today's sheet with what came before it: the releases that it had, and what was said of them. */
export function withHistory(today: Datasheet, history: string): Sample {
  const source = HistorySource.parse(parse(history));
  const releases: Release[] = [];
  for (const { at, earlier, ...facts } of source.releases) {
    const previous = releases.at(-1);
    const sheet = stamped(asItWas(today, earlier), previous, at);
    const cut = cutRelease(sheet, { ...facts, date: at.slice(0, 10), previous });
    releases.push(must(cut));
  }
  const last = releases.at(-1);
  if (last === undefined) throw new Error("The history has no release.");
  const draft = stamped(today, last, today.changedAt ?? last.createdAt ?? "");
  return {
    // What is worked on now is the revision that comes next.
    draft: { ...draft, revision: freeRevision(today.dataset.version ?? "", { previous: last }) },
    releases,
    review: reviewOf(releases, source.review),
  };
}

function asItWas(today: Datasheet, earlier: Earlier | undefined): Datasheet {
  if (earlier === undefined) return today;
  refuseStrays(today, earlier.answers);
  const { scope, dataset, answers } = earlier;
  const by = Object.values(today.answers)[0]?.changedBy;
  const said = Object.fromEntries(
    Object.entries(answers).map(([question, answer]) => [
      question,
      answer && { ...answer, changedBy: by },
    ]),
  );
  return {
    ...today,
    scope: Scope.parse(withoutBlanks({ ...today.scope, ...scope })),
    dataset: Dataset.parse(withoutBlanks({ ...today.dataset, ...dataset })),
    answers: withoutBlanks({ ...today.answers, ...said }) as Datasheet["answers"],
  };
}

function withoutBlanks(values: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}

/** What was said before in the same words keeps its moment. */
function stamped(sheet: Datasheet, before: Release | undefined, at: Moment): Datasheet {
  const answers = Object.entries(sheet.answers).map(([question, answer]) => {
    const was = before?.answers[question];
    const same = was !== undefined && canonical(wordsOf(was)) === canonical(wordsOf(answer));
    return [question, { ...answer, changedAt: same ? was.changedAt : at }] as const;
  });
  return {
    ...sheet,
    createdAt: before?.createdAt ?? at,
    changedAt: at,
    answers: Object.fromEntries(answers) as Datasheet["answers"],
  };
}

function wordsOf({ changedAt: _, ...words }: Answer): object {
  return words;
}
