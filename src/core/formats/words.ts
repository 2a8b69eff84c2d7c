const languageNames = new Intl.DisplayNames("en", { type: "language", fallback: "none" });

/** `pt-BR` as "Brazilian Portuguese (pt-BR)"; a tag without a name stands alone. */
export function languageWords(tag: string): string {
  const name = languageName(tag);
  return name === undefined ? tag : `${name} (${tag})`;
}

function languageName(tag: string): string | undefined {
  try {
    return languageNames.of(tag);
  } catch {
    // The schema knows tags by shape only, and some of that shape are none.
    return undefined;
  }
}

const relation =
  /^(?:(?:Is|Has)(?:[A-Z][a-z]+)+|Cites|Collects|Compiles|Continues|Describes|Documents|Obsoletes|References|Requires|Reviews)$/;
const noun =
  /^is (?=(?:(?:new |previous )?version|(?:variant|original) form|source|supplement|translation) )/;

/** A relation in DataCite's spelling, such as `IsDocumentedBy`, in plain words; any other as it was written. */
export function relationWords(given: string): string {
  const said = given.trim();
  if (!relation.test(said)) return said;
  const words = said.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();
  return words.replace(noun, "is a ");
}
