import { dateWords } from "#core/datasheet/date-words.ts";
import { numberWords } from "#core/datasheet/number-words.ts";
import { isBlank } from "#core/datasheet/text.ts";
import type { CutProblem } from "#core/release/cut.ts";
import type { Named } from "#core/release/order.ts";
import type { Fault, Verdict } from "#core/release/verdict.ts";

/** What can be said of a release or a chain, and never more. */
export function describeVerdict(verdict: Verdict): string {
  switch (verdict.verdict) {
    case "consistent":
      return `Consistent in itself${gapWords(verdict.gaps.length)}. Whether it is what was published, only a digest from somewhere else can tell.`;
    case "expected":
      return `It is the one expected${gapWords(verdict.gaps.length)}, and so is ${beforeWords(verdict)}${afterWords(verdict.after)}`;
    case "fails":
      return describeFault(verdict.fault);
  }
}

function gapWords(gaps: number): string {
  if (gaps === 0) return "";
  return `, with ${numberWords(gaps)} deleted ${gaps === 1 ? "release" : "releases"} known here`;
}

/** A digest reaches back as far as releases name each other; a gap is only written down here. */
function beforeWords({ at, gaps }: Extract<Verdict, { verdict: "expected" }>): string {
  const crossed = gaps.some(({ before }) => before !== undefined && before <= at);
  return crossed
    ? "all back to the nearest deleted one. What stands before that is linked to it only by the record kept here."
    : "all before it.";
}

function afterWords(after: number): string {
  if (after === 0) return "";
  const what = after === 1 ? "One release follows; it is" : `${following(after)} they are`;
  return ` ${what} consistent, and no more than that.`;
}

function following(after: number): string {
  const words = numberWords(after);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} releases follow;`;
}

/** The first thing that does not hold, where, and what it means. */
export function describeFault(fault: Fault): string {
  switch (fault.code) {
    case "not-a-release":
      return `Number ${fault.at + 1} is no release: it was edited into something that cannot be read, or never was one.`;
    case "no-releases":
      return "There is no release to look at.";
    case "edited":
      return `${which(fault)} was edited: its content does not match its digest.`;
    case "digest-changed":
      return `The digest written in ${which(fault)} was changed; its content is the one that others name.`;
    case "swapped":
      return `${which(fault)} was swapped: it holds in itself, but it is not the one with the digest that is expected here.`;
    case "foreign":
      return `${which(fault)} is of another datasheet.`;
    case "doubled":
      return `${which(fault)} is here twice, as number ${fault.first + 1} and as number ${fault.at + 1}.`;
    case "reordered":
      return `${which(fault)} stands too early: the release it follows comes only as number ${fault.belongsAfter + 1}.`;
    case "removed":
      return `A release is missing before ${which(fault)}: ${missingWords(fault.missing)}.`;
    case "forked":
      return `${which(fault)} follows number ${fault.from + 1}, and so does number ${fault.other + 1}: the chain forks.`;
    case "second-beginning":
      return `${which(fault)} follows no release, though others stand before it: it begins another chain.`;
    case "wrong-predecessor":
      return `${which(fault)} says that it follows ${nameOf(fault.says)}, and the release with that digest is ${nameOf(fault.is)}.`;
    case "version-twice":
      return `${which(fault)} has the version and revision of number ${fault.first + 1}, with other content.`;
    case "version-goes-back":
    case "revision-goes-back":
      return `${which(fault)} goes back: ${nameOf(fault.before)} stands before it.`;
    case "date-goes-back":
      return `${which(fault)} is dated ${dateWords(fault.date)}, before the release that it follows (${dateWords(fault.before)}).`;
    case "expected-missing":
      return "No release here has the digest that was expected: the last ones were taken away, or the chain was made anew.";
    case "expected-removed":
      return `The release that was expected, ${nameOf(fault.gap)}, was deleted here.`;
  }
}

/** Why a release cannot be cut, and what to do. */
export function describeCutProblem(problem: CutProblem): string {
  switch (problem.code) {
    case "no-version":
      return "Say which version of the data this release describes.";
    case "not-a-day":
      return `“${problem.found}” is no day: write it as 2025-03-12.`;
    case "version-taken":
      return `There is a release of ${nameOf(problem)} already: choose the next revision.`;
    case "revision-goes-back":
      return `Revision ${problem.latest} of ${problem.version} is out already: choose a later one than ${problem.revision}.`;
    case "version-goes-back":
      return `${problem.version} is earlier than ${problem.previous}, the last release: choose a later version.`;
    case "date-goes-back":
      return `The last release is of ${dateWords(problem.previous)}: choose that day or a later one.`;
    case "another-datasheet":
      return "The release before is of another datasheet: choose one of this datasheet.";
    case "previous-damaged":
      return "The release before does not match its digest any more: bring it back from a backup or a file first.";
    case "file-twice":
      return `“${problem.path}” is listed twice: take one of them out.`;
    case "file-outside":
      return `“${problem.path}” does not stay inside the dataset’s folder: write it with forward slashes, from that folder.`;
    case "wrong-shape":
      return `“${problem.path}” cannot be kept in a release (${problem.detail}): change it and try again.`;
  }
}

function which(fault: Named & { readonly at: number }): string {
  return `${nameOf(fault)} (number ${fault.at + 1})`;
}

function nameOf({ version, revision }: Partial<Named>): string {
  const name = isBlank(version) ? "the release without a version" : (version ?? "").trim();
  return revision === undefined ? name : `${name}, revision ${revision}`;
}

function missingWords({
  version,
  revision,
  digest,
}: Extract<Fault, { code: "removed" }>["missing"]): string {
  const name = revision === undefined ? "the one" : nameOf({ version, revision });
  return `${name} with the digest ${digest}`;
}
