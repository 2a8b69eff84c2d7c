import { countWords, grouped, numberWords, sentence } from "#core/datasheet/number-words.ts";
import type { ScopeFact } from "#core/questions/question.ts";
import type { Reason, VersionRules } from "#core/release/reason.ts";
import type { Suggestion } from "#core/release/suggest.ts";

/** What is suggested, in one sentence. The reasons follow, each by `describeReason`. */
export function describeSuggestion(suggestion: Suggestion): string {
  const { version, revision, level, rules, reasons } = suggestion;
  const called = `version ${version}, revision ${revision}`;
  switch (level) {
    case "first":
      return `The first release: ${called}.`;
    case "major":
    case "minor":
    case "patch":
      return `A ${level} change by the rules of ${ruleNames[rules]}: ${called}.`;
    case "revision":
      return `The data is as it was and the sheet says more or better: ${called}.`;
    case "none":
      return reasons.some(({ code }) => code === "files-unknown")
        ? `Nothing on the sheet has changed since the last release; cut all the same, it is ${called}.`
        : `Nothing has changed since the last release; cut all the same, it is ${called}.`;
  }
}

const ruleNames: Readonly<Record<VersionRules, string>> = {
  croissant: "Croissant",
  frictionless: "Frictionless",
};

/** One reason in one or two sentences. */
export function describeReason(reason: Reason, rules: VersionRules): string {
  switch (reason.code) {
    case "first-release":
      return "This datasheet has no release yet.";
    case "nothing-changed":
      return "Answers, scope and all else on the sheet are as they were.";
    case "files-unknown":
      return `${unlistedWords[reason.listed]}, so only the sheet could be looked at. Check the version against the data yourself.`;
    case "files-same":
      return `${sentence(filesWords(reason.count))} ${isAre(reason.count)} byte for byte as before, so other figures and facts are corrections to the sheet.`;
    case "files-removed":
      return `${listed(reason.paths, "is gone", "are gone")}: data that was there can no longer be had.`;
    case "files-altered":
      return `${listed(reason.paths, "has other content", "have other content")}. ${alteredWords(reason, rules)}`;
    case "files-added":
      return `${listed(reason.paths, "is new", "are new")}: an addition.`;
    case "files-moved":
      return `${listed(reason.paths, "holds bytes", "hold bytes")} that stood in another place before. ${movedWords[rules]}`;
    case "count-up":
      return `${countNamed(reason)} went up from ${grouped(reason.was)} to ${grouped(reason.is)}: ${onSheet(reason, "an addition")}.`;
    case "count-down":
      return `${countNamed(reason)} went down from ${grouped(reason.was)} to ${grouped(reason.is)}: ${onSheet(reason, "data that was there is gone")}.`;
    case "scope-wider":
      return `${scopeWords[reason.fact].wider}: ${onSheet(reason, "an addition")}.`;
    case "scope-narrower":
      return `${scopeWords[reason.fact].narrower}: ${onSheet(reason, "something that was there is gone")}.`;
    case "scope-settled":
      return `${scopeWords[reason.fact].settled}. That is a matter of the sheet.`;
    case "answers-changed":
      return `${sentence(countWords(reason.questions.length, "answer"))} ${reason.questions.length === 1 ? "says" : "say"} something else than before. A better answer is a new revision of the sheet, and no new version of the data.`;
    case "questions-changed":
      return "The sheet asks other questions, or in other words.";
    case "sheet-changed":
      return "What the sheet says beside its answers has changed, such as title, people, licence or the sign-offs asked for.";
    case "version-written":
      return `The draft is called ${reason.version} already, which goes at least as far as the changes ask for.`;
    case "version-uncountable":
      return `${reason.found === "" ? "The last release has no version" : `“${reason.found}” is no version that can be counted on from`}, so the numbers begin at 1.0.0.`;
    case "same-day":
      return `The last release is already called ${reason.date}, and a date names one version a day. Wait a day or choose a number if the data is not the same.`;
  }
}

const unlistedWords = {
  neither: "The files are listed neither here nor in the last release",
  before:
    "The last release lists the files as they were, but they are not listed here as they are now",
  now: "The last release does not list the files",
} as const;

const movedWords: Readonly<Record<VersionRules, string>> = {
  croissant: "The same data packed differently is a patch.",
  frictionless:
    "Frictionless counts a new name as a major change, since programs look for the old one.",
};

function alteredWords({ level }: Reason, rules: VersionRules): string {
  if (rules === "croissant") return "Existing data has changed, corrections included.";
  const guess =
    level === "minor"
      ? "Counts went up, so it is taken for an addition"
      : "It is taken for a correction";
  return `${guess}. Choose major if columns were renamed, removed, put in another order or given another meaning.`;
}

/** With the same files, a figure or fact says something of the sheet and nothing of the data. */
function onSheet({ level }: Reason, otherwise: string): string {
  return level === "revision" ? "a correction to the sheet" : otherwise;
}

function countNamed({ type, label }: Extract<Reason, { code: "count-up" | "count-down" }>): string {
  return type === "" ? `The count under “${label}”` : `“${type}” under “${label}”`;
}

const scopeWords: Readonly<
  Record<ScopeFact, { readonly wider: string; readonly narrower: string; readonly settled: string }>
> = {
  people: {
    wider: "The dataset is about people now",
    narrower: "The dataset is no longer about people",
    settled: "Whether the dataset is about people was settled, or left open again",
  },
  sample: {
    wider: "The dataset holds everything there is now, and was a sample",
    narrower: "The dataset is a sample now, and held everything there is",
    settled: "Whether the dataset is a sample was settled, or left open again",
  },
  labels: {
    wider: "The dataset has labels now",
    narrower: "The dataset has no labels any more",
    settled: "Whether the dataset has labels was settled, or left open again",
  },
  synthetic: {
    wider: "Parts of the dataset are generated by a machine now",
    narrower: "No part of the dataset is generated by a machine any more",
    settled: "Whether parts are generated by a machine was settled, or left open again",
  },
};

const mostNamed = 3;

function listed(paths: readonly string[], one: string, many: string): string {
  const verb = paths.length === 1 ? one : many;
  const named = paths.slice(0, mostNamed).map((path) => `“${path}”`);
  const more = paths.length - named.length;
  const all = more > 0 ? [...named, `${numberWords(more)} more`] : named;
  const last = all.pop() ?? "";
  return `${all.length === 0 ? last : `${all.join(", ")} and ${last}`} ${verb}`;
}

function filesWords(count: number): string {
  return count === 1 ? "the file" : `all ${countWords(count, "file")}`;
}

function isAre(count: number): string {
  return count === 1 ? "is" : "are";
}
