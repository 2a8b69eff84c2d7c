/** A copy that nothing can change, at any depth. What is undefined is left out, as in a file. */
export function frozen<Value>(value: Value): Value {
  return Object.freeze(copied(value)) as Value;
}

function copied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(frozen);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(entries.map(([key, each]) => [key, frozen(each)]));
}
