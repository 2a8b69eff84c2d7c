import { isLink } from "#core/check/identifiers.ts";
import { valueWords } from "#core/check/value-words.ts";
import { hintOf } from "./person-identifier.ts";

/** Gentle, and in the words of Check, because nothing typed is ever refused. */
export function addressHint(text: string): string | undefined {
  const link = text.trim();
  if (link === "" || isLink(link)) return undefined;
  return hintOf(valueWords["bad-link"]({ link }));
}
