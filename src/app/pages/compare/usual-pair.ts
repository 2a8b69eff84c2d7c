import { canonical } from "#core/datasheet/canonical.ts";
import { datasheetOf, type Release, type ReleaseOrDraft } from "#core/release/release.ts";

export interface UsualPair {
  readonly from?: string;
  readonly to: string;
}

/**
 * What is compared where nobody chose: what the draft changed since the last release, or what that
 * release changed while the draft says no more than it.
 */
export function usualPair(releases: readonly Release[], draft: ReleaseOrDraft): UsualPair {
  const [last, before] = releases.toReversed();
  if (last === undefined) return { to: "draft" };
  if (before !== undefined && said(last) === said(draft)) {
    return { from: before.release.digest, to: last.release.digest };
  }
  return { from: last.release.digest, to: "draft" };
}

/** What cutting sets by itself is no word of a person's. */
const setByCutting: readonly string[] = ["$schema", "revision", "createdAt", "changedAt"];

function said(either: ReleaseOrDraft): string {
  const { dataset, ...sheet } = datasheetOf(either);
  const { version: _, ...facts } = dataset;
  const rest = Object.entries(sheet).filter(([key]) => !setByCutting.includes(key));
  return canonical({ ...Object.fromEntries(rest), facts });
}
