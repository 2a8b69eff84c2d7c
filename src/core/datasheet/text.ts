/** No more than white space, so nobody has said anything yet. */
export function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === "";
}

/** Half a character (a lone surrogate) is no text: it becomes U+FFFD, everywhere in a JSON value. */
export function wellFormed<Value>(value: Value): Value {
  return isWhole(value) ? value : (repair(value) as Value);
}

function isWhole(value: unknown): boolean {
  if (typeof value === "string") return value.isWellFormed();
  if (typeof value !== "object" || value === null) return true;
  if (Array.isArray(value)) return value.every(isWhole);
  for (const [key, each] of Object.entries(value)) {
    if (!key.isWellFormed() || !isWhole(each)) return false;
  }
  return true;
}

function repair(value: unknown): unknown {
  if (typeof value === "string") return value.isWellFormed() ? value : value.toWellFormed();
  if (Array.isArray(value)) return value.map(repair);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [repair(key), repair(each)]),
  );
}
