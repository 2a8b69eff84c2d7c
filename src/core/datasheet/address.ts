/** Where an address leads, if that is somewhere a reader can go safely; DOIs and ORCIDs may stand bare. */
export function followable(address: string): string | undefined {
  const trimmed = address.trim();
  if (/^(?:https?:\/\/|mailto:)[^\s]+$/i.test(trimmed)) return trimmed;
  const doi = /^(?:doi:\s*)?(10\.\d{4,9}\/\S+)$/i.exec(trimmed)?.[1];
  if (doi !== undefined) return `https://doi.org/${encodeURI(doi.toWellFormed())}`;
  return /^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/.test(trimmed)
    ? `https://orcid.org/${trimmed}`
    : undefined;
}
