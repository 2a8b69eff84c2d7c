import type { Aids } from "#core/check/context.ts";
import type { Datasheet } from "#core/datasheet/datasheet.ts";
import { wellFormed } from "#core/datasheet/text.ts";
import type { Binding } from "#core/questions/question.ts";
import { datasheetOf, type ReleaseOrDraft } from "#core/release/release.ts";
import { compareAnswer } from "./answers.ts";
import { documentDigest } from "./apply.ts";
import type { Change } from "./change.ts";
import type { Comparison, Side } from "./comparison.ts";
import { compareDataset } from "./dataset.ts";
import { own } from "./difference.ts";
import { figuresOf } from "./figures.ts";
import { compareFindings } from "./findings.ts";
import { withIds } from "./ids.ts";
import { compareQuestions } from "./questions.ts";
import { inReadingOrder } from "./reading-order.ts";
import { compareFiles, compareRelease } from "./release-facts.ts";
import { remainder } from "./remainder.ts";
import { findReplaced, type Replaced, type ReplacesOf, renamed } from "./replaced.ts";
import { compareLists, compareScope, compareSheet } from "./sheet.ts";
import { askedById, subjectOf, subjectOr } from "./subjects.ts";
import { turned, withSwitched } from "./switched.ts";

/** What the two documents do not hold themselves. */
export interface CompareAids extends Aids {
  /** Which questions a question of a set says it replaces. Without it, one is gone and the other new. */
  readonly replacesOf?: ReplacesOf;
}

/** Every difference between two documents. `apply` makes the second of the first with it. */
export function compare(
  before: ReleaseOrDraft,
  after: ReleaseOrDraft,
  aids: CompareAids = {},
): Comparison {
  const one = wellFormed(before);
  const other = wellFormed(after);
  const was = datasheetOf(one);
  const is = datasheetOf(other);
  const replaced = findReplaced(was, is, aids.replacesOf ?? (() => undefined));
  const told: Change[] = [
    ...compareRelease(one, other).map(
      (value): Change => ({ id: `release-changed/${value.fact}`, kind: "release-changed", value }),
    ),
    ...compareFacts(was, is),
    ...compareLists(was, is),
    ...compareQuestions(was, is, replaced),
    ...compareAnswers(was, is, replaced),
    ...compareFiles(one, other),
    ...compareSheet(was, is),
  ];
  const changes = [
    ...withSwitched(told, turned(was, is, replaced)),
    ...compareFindings(was, is, replaced, aids),
    ...remainder(one, told, other),
  ];
  return {
    comparison: 1,
    before: sideOf(one),
    after: sideOf(other),
    changes: withIds(inReadingOrder(changes, was, is)),
    figures: figuresOf(was, is, replaced),
  };
}

function compareFacts(before: Datasheet, after: Datasheet): Change[] {
  const asked = (bind: Binding) =>
    after.questions.filter((question) => question.bind === bind).map(subjectOf);
  return [
    ...compareDataset(before.dataset, after.dataset).map(
      (value): Change => ({
        id: `dataset-changed/${value.field}`,
        kind: "dataset-changed",
        asked: asked(`dataset.${value.field}` as Binding),
        value,
      }),
    ),
    ...compareScope(before.scope, after.scope).map(
      (change): Change => ({ ...change, asked: asked(`scope.${change.fact}` as Binding) }),
    ),
  ];
}

function compareAnswers(before: Datasheet, after: Datasheet, replaced: Replaced): Change[] {
  const was = renamed(before.answers, replaced);
  const askedBefore = askedById(before);
  const askedAfter = askedById(after);
  const ids = [...new Set([...Object.keys(was), ...Object.keys(after.answers)])];
  return ids.flatMap((id) => {
    const question = askedAfter.get(id) ?? askedBefore.get(id);
    return (
      compareAnswer(subjectOr(question, id), question, own(was, id), own(after.answers, id)) ?? []
    );
  });
}

function sideOf(either: ReleaseOrDraft): Side {
  const { id, dataset, status, revision, questionSets } = either;
  return {
    id,
    title: dataset.title,
    status,
    ...(dataset.version !== undefined && { version: dataset.version }),
    revision,
    ...(either.status === "release" && { date: either.release.date }),
    digest: documentDigest(either),
    questionSets,
  };
}
