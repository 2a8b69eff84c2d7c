import { isBlank } from "#core/datasheet/text.ts";
import type { Rule } from "../context.ts";
import { everyone } from "../everyone.ts";
import type { Finding } from "../finding.ts";
import { isEmail } from "../identifiers.ts";

export const badEmail: Rule = (context) =>
  everyone(context).flatMap(({ person: { email }, row: _row, ...where }): Finding[] =>
    email === undefined || isBlank(email) || isEmail(email)
      ? []
      : [{ code: "bad-email", severity: "weak", ...where, facts: { email } }],
  );
