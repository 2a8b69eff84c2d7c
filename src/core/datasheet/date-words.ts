import type { Period } from "#core/datasheet/answer.ts";

const months =
  "January February March April May June July August September October November December".split(
    " ",
  );

/** `2025-03-12` as "12 March 2025", `2025-03` as "March 2025". Own code, because a locale's differs between machines. */
export function dateWords(date: string): string {
  const [year = "", month, day] = date.split("-");
  const name = months[Number(month) - 1];
  if (name === undefined) return date;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

export function periodWords({ start, end }: Period): string {
  if (start === undefined) return end === undefined ? "" : `Until ${dateWords(end)}`;
  if (end === undefined) return `From ${dateWords(start)}`;
  return start === end ? dateWords(start) : `${dateWords(start)} to ${dateWords(end)}`;
}
