import { numberWords } from "#core/datasheet/number-words.ts";
import type { Change, ChangeKind } from "./change.ts";
import type { Comparison, Outcome, Tally } from "./comparison.ts";
import { datasetLabels } from "./fact-entries.ts";
import { counted, listed, sentence, sideWords } from "./words.ts";

const answerOutcomes: readonly Outcome[] = ["rewritten", "answered", "cleared", "state-changed"];

/** How many answers say something else than before. A reworded question is none of them. */
export function changedAnswers(tally: Tally): number {
  return answerOutcomes.reduce((sum, outcome) => sum + tally[outcome], 0);
}

/** `Six answers and three files changed`: what happened, in the fewest words. */
export function headline({ changes, figures }: Comparison): string {
  if (changes.length === 0) return "Nothing changed";
  const of = counter(changes);
  const answers = changedAnswers(figures.total);
  const files = of("file-added", "file-removed", "file-altered", "file-renamed");
  const main = [...some(answers, "answer"), ...some(files, "file")];
  if (main.length > 0) return said(main);
  const questions = of(
    "question-new",
    "question-gone",
    "question-reworded",
    "question-altered",
    "question-replaced",
    "question-moved",
  );
  const facts = of("dataset-changed", "scope-changed");
  const others = [
    ...some(questions, "question"),
    ...some(facts, "fact about the dataset", "facts about the dataset"),
  ];
  if (others.length > 0) return said(others);
  return of("release-changed") > 0
    ? "No answer and no file changed, only the release"
    : "No answer and no file changed, only the record";
}

function said(what: readonly string[]): string {
  return sentence(`${listed(what)} changed`).replace(/\.$/, "");
}

function some(count: number, one: string, many?: string): string[] {
  return count === 0 ? [] : [counted(count, one, many)];
}

function counter(changes: readonly Change[]) {
  const counts = new Map<ChangeKind, number>();
  for (const { kind } of changes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return (...kinds: readonly ChangeKind[]) =>
    kinds.reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0);
}

/** What stands under the headline: a few sentences that name every kind of change there is. */
export function lede(comparison: Comparison): string {
  const { before, after, changes, figures } = comparison;
  const of = counter(changes);
  const told = [
    before.id === after.id ? "" : "These are two different datasheets.",
    answersSentence(comparison),
    questionsSentence(comparison, of),
    figures.total.switched > 0 ? switchedSentence(changes) : "",
    factsSentence(changes),
    filesSentence(of),
    findingsSentence(of),
    recordSentence(of),
    restSentence(comparison),
  ];
  return told.filter((each) => each !== "").join(" ");
}

function verb(count: number, one: string, many: string): string {
  return count === 1 ? one : many;
}

function answersSentence({ before, figures: { total } }: Comparison): string {
  const parts = [
    { count: total.rewritten, words: (n: number) => `${verb(n, "was", "were")} rewritten` },
    { count: total.answered, words: (n: number) => `${verb(n, "is", "are")} new` },
    {
      count: total["state-changed"],
      words: (n: number) => `changed ${verb(n, "its", "their")} state`,
    },
    { count: total.cleared, words: (n: number) => `${verb(n, "was", "were")} removed` },
  ].filter(({ count }) => count > 0);
  const words = parts.map(({ count, words: say }, index) =>
    index === 0
      ? `${counted(count, "answer")} ${say(count)}`
      : `${numberWords(count)} ${say(count)}`,
  );
  return words.length === 0 ? "" : `Since ${sideWords(before)}, ${listed(words)}.`;
}

type Count = ReturnType<typeof counter>;

function questionsSentence({ changes }: Comparison, of: Count): string {
  const reworded = changes.filter(({ kind }) => kind === "question-reworded");
  const kept = reworded.filter((change) => "kept" in change && change.kept !== undefined).length;
  const first =
    reworded.length === 0
      ? ""
      : `${sentence(`${counted(reworded.length, "question")} ${verb(reworded.length, "was", "were")} reworded`).slice(0, -1)}${keptWords(kept, reworded.length)}.`;
  const rest = [
    ...some(of("question-new"), "question is new", "questions are new"),
    ...some(of("question-gone"), "question is gone", "questions are gone"),
    ...some(of("question-replaced"), "question was replaced", "questions were replaced"),
    ...some(of("question-moved"), "question was moved", "questions were moved"),
    ...some(of("question-altered"), "question was altered", "questions were altered"),
    ...some(of("section-changed"), "section changed", "sections changed"),
    ...some(of("set-changed"), "question set changed", "question sets changed"),
  ];
  return [first, sentence(listed(rest))].filter((each) => each !== "").join(" ");
}

function keptWords(kept: number, of: number): string {
  if (kept === 0) return "";
  if (kept === of)
    return of === 1 ? "; its answer is as it was" : "; their answers are as they were";
  return `; ${counted(kept, "answer")} to them ${verb(kept, "is", "are")} as before`;
}

function switchedSentence(changes: readonly Change[]): string {
  const on = changes.reduce((sum, change) => sum + switchedBy(change, true), 0);
  const off = changes.reduce((sum, change) => sum + switchedBy(change, false), 0);
  const parts = [
    ...(on > 0 ? [`${counted(on, "question")} now ${verb(on, "applies", "apply")}`] : []),
    ...(off > 0 ? [`${counted(off, "question")} no longer ${verb(off, "applies", "apply")}`] : []),
  ];
  return sentence(listed(parts));
}

function switchedBy(change: Change, applies: boolean): number {
  if (change.kind === "switched") return change.applies === applies ? 1 : 0;
  if (!("switched" in change)) return 0;
  return applies ? change.switched.on.length : change.switched.off.length;
}

function factsSentence(changes: readonly Change[]): string {
  const fields = changes.flatMap((change) =>
    change.kind === "dataset-changed" ? [datasetLabels[change.value.field].toLowerCase()] : [],
  );
  const scope = changes.some(({ kind }) => kind === "scope-changed") ? ["scope"] : [];
  const all = [...fields, ...scope];
  if (all.length === 0) return "";
  return `Of the facts about the dataset, the ${listed(all)} changed.`;
}

function filesSentence(of: Count): string {
  const parts = [
    { count: of("file-added"), words: "added" },
    { count: of("file-removed"), words: "removed" },
    { count: of("file-altered"), words: "altered" },
    { count: of("file-renamed"), words: "renamed" },
    { count: of("file-moved"), words: "listed elsewhere" },
  ].filter(({ count }) => count > 0);
  const words = parts.map(({ count, words: say }, index) =>
    index === 0
      ? `${counted(count, "file")} ${verb(count, "was", "were")} ${say}`
      : `${numberWords(count)} ${say}`,
  );
  return sentence(listed(words));
}

function findingsSentence(of: Count): string {
  const words = [
    ...some(of("finding-settled"), "finding is settled", "findings are settled"),
    ...some(of("finding-new"), "finding is new", "findings are new"),
    ...some(of("dismissal-changed"), "dismissed finding changed", "dismissed findings changed"),
  ];
  return sentence(listed(words));
}

function recordSentence(of: Count): string {
  const words = [
    ...some(of("release-changed"), "fact of the release changed", "facts of the release changed"),
    ...some(
      of("unplaced-changed", "unplaced-edited"),
      "piece of unplaced text changed",
      "pieces of unplaced text changed",
    ),
    ...some(
      of("extension-changed", "sheet-changed", "stamps-changed", "other"),
      "detail of the record changed",
      "details of the record changed",
    ),
  ];
  return sentence(listed(words));
}

function restSentence({ changes, figures }: Comparison): string {
  if (changes.length === 0) return "The two are the same, to the last character.";
  const altered = new Set(
    changes.flatMap((change) => (change.kind === "question-altered" ? [change.question.id] : [])),
  );
  const rest = figures.sections
    .flatMap(({ questions }) => questions)
    .filter(({ id, outcomes }) => outcomes.includes("unchanged") && !altered.has(id)).length;
  if (rest === 0) return "";
  return rest === 1
    ? "The other question stands as it did, word for word."
    : `The other ${numberWords(rest)} questions stand as they did, word for word.`;
}
