import type { Finding } from "#core/check/finding.ts";
import type { Dismissal } from "#core/datasheet/datasheet.ts";
import type { Sheet } from "#core/datasheet/parts.ts";

interface By {
  readonly at: string;
  readonly name: string | undefined;
}

/** Sets aside every finding of this code under this question, with the reason. */
export function withDismissal(
  sheet: Sheet,
  { code, question }: Finding,
  reason: string,
  { at, name }: By,
): Sheet {
  const dismissal: Dismissal = {
    code,
    ...(question !== undefined && { question }),
    reason,
    at,
    ...(name !== undefined && { by: name }),
  };
  const others = (sheet.dismissed ?? []).filter((each) => !sameMatter(each, dismissal));
  return { ...sheet, dismissed: [...others, dismissal] };
}

export function withoutDismissal(sheet: Sheet, dismissal: Dismissal): Sheet {
  const { dismissed = [], ...rest } = sheet;
  const left = dismissed.filter((each) => !sameMatter(each, dismissal));
  return left.length > 0 ? { ...rest, dismissed: left } : rest;
}

function sameMatter(left: Dismissal, right: Dismissal): boolean {
  return left.code === right.code && left.question === right.question;
}
