import type { Moment } from "#core/datasheet/answer.ts";

interface Dated {
  readonly changedAt?: Moment | undefined;
}

/** When anything was last changed: the sheet carries its own moment and each answer another. */
export function lastChange(
  sheet: Dated,
  answers: Readonly<Record<string, Dated>>,
): Moment | undefined {
  return [sheet, ...Object.values(answers)]
    .flatMap(({ changedAt }) => changedAt ?? [])
    .sort()
    .at(-1);
}
