import type { Moment } from "#core/datasheet/answer.ts";

/** The app's only reading of the clock and of chance: core gets both as arguments. */
export function now(): Moment {
  return new Date().toISOString();
}

export function newId(): string {
  return crypto.randomUUID();
}
