import { isBlank } from "#core/datasheet/text.ts";
import type { Rule } from "../context.ts";
import { everyone } from "../everyone.ts";
import type { Finding } from "../finding.ts";
import { orcidFault, rorFault } from "../identifiers.ts";

/** A person's ORCID and an organisation's ROR: both carry check digits, so a slip is seen. */
export const badPersonIdentifier: Rule = (context) =>
  everyone(context).flatMap(({ person: { kind, identifier }, row: _row, ...where }): Finding[] => {
    if (identifier === undefined || isBlank(identifier)) return [];
    const because = kind === "person" ? orcidFault(identifier) : rorFault(identifier);
    if (because === undefined) return [];
    const code = kind === "person" ? "bad-orcid" : "bad-ror";
    return [{ code, severity: "weak", ...where, facts: { identifier, because } }];
  });
