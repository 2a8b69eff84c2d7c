import type { Parts } from "#core/datasheet/answer.ts";

/** The parts with one of them changed; undefined takes it away. */
export function withPart<Key extends keyof Parts>(
  parts: Parts,
  key: Key,
  value: Parts[Key] | undefined,
): Parts {
  const { [key]: _before, ...rest } = parts;
  return value === undefined ? rest : { ...rest, [key]: value };
}
