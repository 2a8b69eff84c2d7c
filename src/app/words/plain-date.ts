import type { Period } from "#core/datasheet/answer.ts";

/** `2025-03-12` as "12 March 2025", `2025-03` as "March 2025", `2025` as itself. */
export function plainDateWords(date: string): string {
  const [year = "", month, day] = date.split("-");
  if (month === undefined) return year;
  const moment = new Date(`${year}-${month}-${day ?? "01"}T00:00:00Z`);
  if (Number.isNaN(moment.getTime())) return date;
  return new Intl.DateTimeFormat("en-GB", {
    timeZone: "UTC",
    month: "long",
    year: "numeric",
    ...(day !== undefined && { day: "numeric" }),
  }).format(moment);
}

export function periodWords({ start, end }: Period): string {
  if (start === undefined) return end === undefined ? "" : `Until ${plainDateWords(end)}`;
  if (end === undefined) return `From ${plainDateWords(start)}`;
  return start === end
    ? plainDateWords(start)
    : `${plainDateWords(start)} to ${plainDateWords(end)}`;
}
