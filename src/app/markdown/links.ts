/** Where a person's address may lead, and what stands on the page for it. */
export type Target =
  | { readonly kind: "link"; readonly href: string; readonly opensTab: boolean }
  /** No address that works from here: a file beside the sheet, another scheme, an anchor. */
  | { readonly kind: "words"; readonly note: string };

/** A scheme that is not on the list is not shown either: nobody has to read `javascript:` aloud. */
export function targetOf(address: string): Target {
  const trimmed = address.trim();
  if (/^https?:\/\/[^\s/?#]/i.test(trimmed)) {
    return { kind: "link", href: trimmed, opensTab: true };
  }
  if (/^mailto:[^\s]/i.test(trimmed)) return { kind: "link", href: trimmed, opensTab: false };
  const doi = /^doi:\s*(10\.\S+)$/i.exec(trimmed)?.[1];
  if (doi !== undefined) {
    return {
      kind: "link",
      href: `https://doi.org/${encodeURI(doi.toWellFormed())}`,
      opensTab: true,
    };
  }
  const relative = trimmed !== "" && !trimmed.startsWith("#") && !/^[^/?#]*:/.test(trimmed);
  return { kind: "words", note: relative ? trimmed : "" };
}
