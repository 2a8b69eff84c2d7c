import { isBlank } from "#core/datasheet/text.ts";
import type { Rule } from "../context.ts";
import { everyone } from "../everyone.ts";
import type { Finding } from "../finding.ts";

/** A row with an address or a number, but nobody in it. */
export const personWithoutName: Rule = (context) =>
  everyone(context).flatMap(({ person, row, ...where }): Finding[] => {
    const { name, kind: _kind, roles: _roles, ...others } = person;
    const saysSomething = Object.values(others).some((each) => !isBlank(each));
    if (!isBlank(name) || !saysSomething) return [];
    return [{ code: "person-without-name", severity: "weak", ...where, facts: { row: row + 1 } }];
  });
