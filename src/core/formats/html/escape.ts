/** Text as it may stand between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

/** Empty ones are left out here: blank lines within a text are its own, and stay. */
export function lines(...all: readonly string[]): string {
  return all.filter((line) => line !== "").join("\n");
}
