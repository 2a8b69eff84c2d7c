import type { Restored, RestoreReport } from "#app/storage/restore.ts";
import { storeProblemWords } from "#app/words/store-problem.ts";
import { countWords, sentence } from "#app/words/when.ts";

/** The first run with what was asked settled by the second. */
export function settled(first: RestoreReport, second: RestoreReport): RestoreReport {
  const later = new Map(second.datasheets.map((each) => [each.id, each]));
  return {
    ...first,
    datasheets: first.datasheets.map((each) =>
      each.outcome === "asks" ? (later.get(each.id) ?? each) : each,
    ),
  };
}

/** What a restore did, in sentences. */
export function restoreWords({ datasheets, sets, settings }: RestoreReport): string[] {
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
  return [...sentences, ...failures, ...nothing, ...setWords(sets), ...settingWords(settings)];
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
