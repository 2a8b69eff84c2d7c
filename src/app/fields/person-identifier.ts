import { orcidFault, rorFault } from "#core/check/identifiers.ts";
import { valueWords } from "#core/check/value-words.ts";
import type { Person } from "#core/datasheet/answer.ts";

/** A word on an identifier that looks wrong, the same that Check says; what is typed is kept in any case. */
export function identifierHint(kind: Person["kind"], typed: string): string | undefined {
  const identifier = typed.trim();
  if (identifier === "") return undefined;
  const because = kind === "person" ? orcidFault(identifier) : rorFault(identifier);
  const words = valueWords[kind === "person" ? "bad-orcid" : "bad-ror"];
  return because && hintOf(words({ identifier, because }));
}

/** What a field says of a value that Check would name too. Nothing typed is ever refused. */
export function hintOf({ title, toDo }: { readonly title: string; readonly toDo: string }): string {
  return `${title}. ${toDo} It is kept as you wrote it.`;
}
