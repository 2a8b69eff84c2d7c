import type { StoreProblem } from "#app/storage/library.ts";
import type { Restored, RestoreReport } from "#app/storage/restore.ts";
import { storeProblemWords } from "#app/words/store-problem.ts";
import { countWords, sentence } from "#app/words/when.ts";
import { ok, type Result } from "#core/result.ts";

/** The first run with what was asked settled by the second, which finds here what the first one added. */
export function settled(first: RestoreReport, second: RestoreReport): RestoreReport {
  const later = new Map(second.datasheets.map((each) => [each.id, each]));
  return {
    ...second,
    releases: summed(first.releases, second.releases, (one, two) => ({
      ...two,
      added: one.added + two.added,
    })),
    reviews: summed(first.reviews, second.reviews, (one, two) => ({
      ...two,
      merged: one.merged + two.merged,
    })),
    sets: summed(first.sets, second.sets, (one, two) => ({ ...two, added: one.added + two.added })),
    datasheets: first.datasheets.map((each) =>
      each.outcome === "asks" ? (later.get(each.id) ?? each) : each,
    ),
  };
}

function summed<Value>(
  first: Result<Value, StoreProblem>,
  second: Result<Value, StoreProblem>,
  sum: (one: Value, two: Value) => Value,
): Result<Value, StoreProblem> {
  return first.ok && second.ok ? ok(sum(first.value, second.value)) : second;
}

/** What a restore did, in sentences. */
export function restoreWords(report: RestoreReport): string[] {
  const { datasheets, releases, reviews, sets, settings } = report;
  const sentences = order.flatMap((outcome) => {
    const those = datasheets.filter((each) => each.outcome === outcome);
    return those.length === 0 ? [] : [said(outcome, those)];
  });
  const failures = datasheets.flatMap((each) =>
    each.outcome === "failed"
      ? [`${titleOf(each)} was not restored. ${storeProblemWords(each.problem).what}`]
      : [],
  );
  const nothing = datasheets.length === 0 ? ["There was no datasheet in it."] : [];
  return [
    ...sentences,
    ...failures,
    ...nothing,
    ...releaseWords(releases),
    ...reviewWords(reviews),
    ...setWords(sets),
    ...settingWords(settings),
  ];
}

const order = ["added", "same", "replaced", "copied", "skipped", "asks"] as const;

function said(outcome: (typeof order)[number], those: readonly Restored[]): string {
  const named = names(those);
  const one = those.length === 1;
  switch (outcome) {
    case "added":
      return `${named} ${one ? "was" : "were"} added.`;
    case "same":
      return `${named} ${one ? "was" : "were"} here already, word for word.`;
    case "replaced":
      return `${named} ${one ? "says" : "say"} again what the backup says; what was here before is under the earlier versions.`;
    case "copied":
      return `${named} ${one ? "was" : "were"} added as ${one ? "a copy" : "copies"}.`;
    case "skipped":
    case "asks":
      return `${named} stayed as ${one ? "it is" : "they are"} here.`;
  }
}

function names(those: readonly Restored[]): string {
  if (those.length > 4) return sentence(countWords(those.length, "datasheet"));
  return new Intl.ListFormat("en-GB", { type: "conjunction" }).format(those.map(titleOf));
}

function titleOf({ title }: Pick<Restored, "title">): string {
  return title.trim() || "Untitled datasheet";
}

function releaseWords(releases: RestoreReport["releases"]): string[] {
  if (!releases.ok)
    return [`Releases were not restored. ${storeProblemWords(releases.problem).what}`];
  const { added, refused } = releases.value;
  return [
    ...(added > 0
      ? [`${sentence(countWords(added, "release"))} ${added === 1 ? "was" : "were"} added.`]
      : []),
    ...refused.map(({ title, version, revision, problem }) => {
      const name = `${titleOf({ title })} ${version ?? ""}`.trim();
      return `The release ${name}, revision ${revision}, was not restored. ${storeProblemWords(problem).what} The backup file still holds it.`;
    }),
  ];
}

function reviewWords(reviews: RestoreReport["reviews"]): string[] {
  if (!reviews.ok) {
    return [`Comments and sign-offs were not restored. ${storeProblemWords(reviews.problem).what}`];
  }
  const { merged, refused } = reviews.value;
  return [
    ...(merged > 0
      ? [`Comments and sign-offs on ${countWords(merged, "datasheet")} came in.`]
      : []),
    ...(refused > 0
      ? [
          `Comments and sign-offs on ${countWords(refused, "datasheet")} would be too many together, so those here stayed as they are. The backup file still holds the others.`,
        ]
      : []),
  ];
}

function setWords(sets: RestoreReport["sets"]): string[] {
  if (!sets.ok) return [`Question sets were not restored. ${storeProblemWords(sets.problem).what}`];
  const { added, differing } = sets.value;
  return [
    ...(added > 0
      ? [`${sentence(countWords(added, "question set"))} ${added === 1 ? "was" : "were"} added.`]
      : []),
    ...(differing > 0
      ? [
          `${sentence(countWords(differing, "question set"))} ${differing === 1 ? "differs" : "differ"} from the one here under the same version; the one here stayed.`,
        ]
      : []),
  ];
}

function settingWords(settings: RestoreReport["settings"]): string[] {
  return settings.ok
    ? []
    : [`Settings were not restored. ${storeProblemWords(settings.problem).what}`];
}
