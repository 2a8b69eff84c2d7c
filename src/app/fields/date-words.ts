const names = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** `2025-03-12` → "12 March 2025", `2025-03` → "March 2025". */
export function dateWords(date: string): string {
  const [year, month, day] = date.split("-");
  const name = month === undefined ? undefined : (names[Number(month) - 1] ?? month);
  return [day && String(Number(day)), name, year].filter(Boolean).join(" ");
}
