import { canonical, sha256Hex } from "#core/datasheet/canonical.ts";
import { wellFormed } from "#core/datasheet/text.ts";
import { ReleaseOrDraft } from "#core/release/release.ts";
import { failed, ok, type Result } from "#core/result.ts";
import type { Comparison } from "./comparison.ts";
import { withChanges } from "./remainder.ts";

export type ApplyProblem =
  /** The comparison was made from another document, or from this one before it was edited. */
  | { readonly code: "another-document"; readonly expected: string; readonly found: string }
  /** The changes do not lead to the document that the comparison names: it was damaged or edited. */
  | { readonly code: "changes-do-not-fit"; readonly expected: string };

/** SHA-256 of the canonical form of the whole document, the name of its schema included. */
export function documentDigest(either: ReleaseOrDraft): string {
  return sha256Hex(canonical(either));
}

/** The document after, from the one before and what changed: exactly what was compared, or a problem. */
export function apply(
  before: ReleaseOrDraft,
  comparison: Comparison,
): Result<ReleaseOrDraft, ApplyProblem> {
  const start = wellFormed(before);
  const found = documentDigest(start);
  if (found !== comparison.before.digest)
    return failed({ code: "another-document", expected: comparison.before.digest, found });
  const expected = comparison.after.digest;
  const parsed = parse(withChanges(start, comparison.changes));
  return parsed !== undefined && documentDigest(parsed) === expected
    ? ok(parsed)
    : failed({ code: "changes-do-not-fit", expected });
}

function parse(made: object): ReleaseOrDraft | undefined {
  const checked = ReleaseOrDraft.safeParse(wellFormed(made));
  return checked.success ? checked.data : undefined;
}
