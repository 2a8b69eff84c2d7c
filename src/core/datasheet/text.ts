/** No more than white space, so nobody has said anything yet. */
export function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === "";
}

/** Half a character (a lone surrogate) is no text: it becomes U+FFFD, everywhere in a JSON value. */
export function wellFormed<Value>(value: Value): Value {
  return repair(value) as Value;
}

function repair(value: unknown): unknown {
  if (typeof value === "string") return value.isWellFormed() ? value : value.toWellFormed();
  if (Array.isArray(value)) return value.map(repair);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [repair(key), repair(each)]),
  );
}
