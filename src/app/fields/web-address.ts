/** Gentle, because nothing typed is ever refused: blank or something a browser can open needs no word. */
export function addressHint(text: string): string | undefined {
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  if (/^(?:https?:\/\/[^\s/]+|ftp:\/\/[^\s/]+|mailto:[^\s@]+@)\S*$/i.test(trimmed)) {
    if (URL.canParse(trimmed)) return undefined;
  }
  return "Not an address that a browser opens, so readers see it as plain words. It is kept.";
}
