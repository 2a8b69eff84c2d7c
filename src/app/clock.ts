import type { Moment } from "#core/datasheet/answer.ts";

/** The app's only reading of the clock and of chance: core gets both as arguments. */
export function now(): Moment {
  return new Date().toISOString();
}

export function newId(): string {
  return crypto.randomUUID();
}

/** The day it is where the person is, such as `2025-03-12`. */
export function today(): string {
  const date = new Date();
  const day = (number: number) => String(number).padStart(2, "0");
  return `${date.getFullYear()}-${day(date.getMonth() + 1)}-${day(date.getDate())}`;
}
