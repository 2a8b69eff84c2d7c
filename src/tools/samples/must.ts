import type { Result } from "#core/result.ts";

/** A sample that has a problem is a mistake in its source. */
export function must<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}
