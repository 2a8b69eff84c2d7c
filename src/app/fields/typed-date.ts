/** What somebody typed where a date belongs. */
export type TypedDate =
  | { readonly is: "blank" }
  | { readonly is: "date"; readonly date: string }
  | { readonly is: "ambiguous"; readonly readings: readonly [string, string] }
  | { readonly is: "not-a-date" };

const notADate: TypedDate = { is: "not-a-date" };
const months = [
  ["january", 31],
  ["february", 29],
  ["march", 31],
  ["april", 30],
  ["may", 31],
  ["june", 30],
  ["july", 31],
  ["august", 31],
  ["september", 30],
  ["october", 31],
  ["november", 30],
  ["december", 31],
] as const;

/** Reads a day, month or year in the forms people type: 2025, 2025-03, 12 March 2025, 12.3.2025. */
export function readTypedDate(typed: string): TypedDate {
  const text = typed.trim().replace(/\s+/g, " ");
  if (text === "") return { is: "blank" };
  const yearFirst = /^(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?)?$/.exec(text);
  if (yearFirst) return dateOf(yearFirst[1], yearFirst[3], yearFirst[4]);
  const monthAndYear = /^(\d{1,2})[-/.](\d{4})$/.exec(text);
  if (monthAndYear) return dateOf(monthAndYear[2], monthAndYear[1]);
  const yearLast = /^(\d{1,2})([-/.]) ?(\d{1,2})\2 ?(\d{4})$/.exec(text);
  if (yearLast) return readYearLast(yearLast);
  return readWords(text);
}

function readYearLast([, first, mark, second, year]: RegExpExecArray): TypedDate {
  const dayFirst = dateOf(year, second, first);
  // With dots the day comes first wherever it is written; with strokes it depends on the country.
  if (mark === ".") return dayFirst;
  const monthFirst = dateOf(year, first, second);
  if (dayFirst.is !== "date") return monthFirst;
  if (monthFirst.is !== "date" || monthFirst.date === dayFirst.date) return dayFirst;
  return { is: "ambiguous", readings: [dayFirst.date, monthFirst.date] };
}

function readWords(text: string): TypedDate {
  const dayFirst = /^(?:(\d{1,2})(?:st|nd|rd|th)?\.? )?([a-z]{3,9})\.?,? (\d{4})$/i.exec(text);
  if (dayFirst) return dateOf(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1]);
  const monthFirst = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i.exec(text);
  if (monthFirst) return dateOf(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2]);
  return notADate;
}

function monthNumber(word = ""): string {
  const wanted = word.toLowerCase();
  const index = months.findIndex(
    ([name]) => name.startsWith(wanted) || (wanted === "sept" && name === "september"),
  );
  return String(index + 1);
}

function dateOf(year = "", month?: string, day?: string): TypedDate {
  if (month === undefined) return { is: "date", date: year };
  const days = months[Number(month) - 1]?.[1];
  if (days === undefined) return notADate;
  const inMonth = `${year}-${month.padStart(2, "0")}`;
  if (day === undefined) return { is: "date", date: inMonth };
  const leap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0);
  const last = Number(month) === 2 && !leap ? 28 : days;
  if (Number(day) < 1 || Number(day) > last) return notADate;
  return { is: "date", date: `${inMonth}-${day.padStart(2, "0")}` };
}
