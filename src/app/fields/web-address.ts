import { catalogue } from "#core/check/describe-finding.ts";
import { isLink } from "#core/check/identifiers.ts";
import { hintOf } from "./person-identifier.ts";

/** Gentle, and in the words of Check, because nothing typed is ever refused. */
export function addressHint(text: string): string | undefined {
  const link = text.trim();
  if (link === "" || isLink(link)) return undefined;
  return hintOf(catalogue["bad-link"]({ link }, String));
}
