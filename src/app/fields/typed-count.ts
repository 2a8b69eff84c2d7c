/** What somebody typed where a whole number belongs. */
export type TypedCount =
  | { readonly is: "blank" }
  | { readonly is: "count"; readonly count: number }
  | { readonly is: "not-a-count" };

/** Reads whole numbers with the separators of thousands that people type: `12,000`, `12 000`, `12.000`, `12’000`. */
export function readTypedCount(typed: string): TypedCount {
  const text = typed.trim();
  if (text === "") return { is: "blank" };
  const grouped = /^\d{1,3}(?:([,. \u00a0\u202f'’_])\d{3})(?:\1\d{3})*$/.test(text);
  if (!grouped && !/^\d+$/.test(text)) return { is: "not-a-count" };
  const count = Number(text.replace(/\D/g, ""));
  return Number.isSafeInteger(count) ? { is: "count", count } : { is: "not-a-count" };
}

export function countWords(count: number): string {
  return count.toLocaleString("en-GB");
}
