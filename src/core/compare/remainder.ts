import type { Answer } from "#core/datasheet/answer.ts";
import type { ReleaseOrDraft } from "#core/release/release.ts";
import { type AnswerRecord, applyAnswer } from "./answers.ts";
import type { Change, ChangeKind, ChangeOf } from "./change.ts";
import { applyDataset } from "./dataset.ts";
import { differences, own, withDifferences } from "./difference.ts";
import { applyQuestions } from "./questions.ts";
import { applyRelease, type Loose } from "./release-facts.ts";
import { renamed } from "./replaced.ts";
import { applyLists, applySheet } from "./sheet.ts";

/** What a comparison says of `after` that the other changes, made to `before`, do not yield. */
export function remainder(
  before: ReleaseOrDraft,
  changes: readonly Change[],
  after: ReleaseOrDraft,
): ChangeOf<"other">[] {
  return differences(withChanges(before, changes), after).map((difference) => ({
    id: `other/${difference.path.join("/")}`,
    kind: "other",
    difference,
  }));
}

/** The document with every change made: each kind gives back what it says, and `other` whatever is left. */
export function withChanges(before: ReleaseOrDraft, changes: readonly Change[]): object {
  const of = sorter(changes);
  const replaced = of("question-replaced").map(
    (change) => [change.replaced.id, change.question.id] as const,
  );
  const steps: ((sheet: Loose) => Loose)[] = [
    (sheet) =>
      applyRelease(
        sheet,
        of("release-changed").map(({ value }) => value),
        of("file-added", "file-removed", "file-altered", "file-renamed", "file-moved"),
      ),
    (sheet) =>
      applyLists(
        sheet,
        of(
          "section-changed",
          "set-changed",
          "dismissal-changed",
          "unplaced-changed",
          "unplaced-edited",
        ),
      ),
    (sheet) => applySheet(sheet, of("sheet-changed", "extension-changed", "scope-changed")),
    (sheet) => ({
      ...sheet,
      dataset: applyDataset(
        sheet.dataset,
        of("dataset-changed").map(({ value }) => value),
      ),
      questions: applyQuestions(
        sheet.questions,
        of(
          "question-new",
          "question-gone",
          "question-reworded",
          "question-altered",
          "question-replaced",
          "question-moved",
        ),
      ),
      answers: applyAnswers(
        renamed(sheet.answers, new Map(replaced)),
        of("answered", "cleared", "edited", "state-changed", "parts-changed", "stamps-changed"),
      ),
    }),
  ];
  const made = steps.reduce<Loose>((sheet, step) => step(sheet), before);
  return withDifferences(
    made,
    of("other").map(({ difference }) => difference),
  ) as object;
}

function sorter(changes: readonly Change[]) {
  return <Kind extends ChangeKind>(...kinds: readonly Kind[]): ChangeOf<Kind>[] =>
    changes.filter((change): change is ChangeOf<Kind> =>
      (kinds as readonly ChangeKind[]).includes(change.kind),
    );
}

function applyAnswers(
  before: Readonly<Record<string, Answer>>,
  changes: readonly AnswerRecord[],
): Record<string, Answer> {
  const after = new Map(Object.entries(before));
  for (const change of changes) {
    const { id } = change.question;
    const answer = applyAnswer(own(before, id), change);
    if (answer === undefined) after.delete(id);
    else after.set(id, answer);
  }
  return Object.fromEntries(after);
}
