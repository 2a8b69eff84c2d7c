import { numberWords } from "#core/datasheet/number-words.ts";

export { countWords, numberWords, sentence } from "#core/datasheet/number-words.ts";

const dayLength = 24 * 60 * 60 * 1000;

type DateShape = Intl.DateTimeFormatOptions;
const weekdayShape: DateShape = { weekday: "long" };
const dayShape: DateShape = { day: "numeric", month: "long" };
const dayOfYearShape: DateShape = { ...dayShape, year: "numeric" };
const timeShape: DateShape = { hour: "2-digit", minute: "2-digit" };

/** Making one costs as much as setting a paragraph, and a list of fifty rows needs a hundred. */
const formats = new Map<DateShape, Intl.DateTimeFormat>();
function formatted(shape: DateShape, date: Date): string {
  const format = formats.get(shape) ?? new Intl.DateTimeFormat("en-GB", shape);
  formats.set(shape, format);
  return format.format(date);
}

/** "today, 14:32", "yesterday, 09:05", "Friday" within the last week, "18 November", "12 March 2025". */
export function whenWords(at: string, now: Date): string {
  const then = new Date(at);
  const days = Math.round((startOfDay(now) - startOfDay(then)) / dayLength);
  if (days === 0) return `today, ${timeWords(then)}`;
  if (days === 1) return `yesterday, ${timeWords(then)}`;
  if (days > 1 && days < 7) return formatted(weekdayShape, then);
  return formatted(then.getFullYear() === now.getFullYear() ? dayShape : dayOfYearShape, then);
}

/** "12 March 2025, 14:32", for what must not depend on today. */
export function momentWords(at: string): string {
  const then = new Date(at);
  return `${formatted(dayOfYearShape, then)}, ${timeWords(then)}`;
}

/** "today", "yesterday", "nine days ago", "on 12 March 2025" beyond two months. */
export function agoWords(at: string, now: Date): string {
  const days = Math.round((startOfDay(now) - startOfDay(new Date(at))) / dayLength);
  if (days <= 0) return "today";
  if (days === 1) return "yesterday";
  return days <= 60 ? `${numberWords(days)} days ago` : `on ${momentWords(at).split(",")[0]}`;
}

/** "820 bytes", "412 kB", "1.2 MB": thousands, as file managers count. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  const units = ["kB", "MB", "GB", "TB"];
  const power = Math.min(units.length, Math.floor(Math.log10(bytes) / 3));
  const amount = bytes / 1000 ** power;
  return `${amount < 10 ? amount.toFixed(1) : Math.round(amount)} ${units[power - 1]}`;
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}

function timeWords(date: Date): string {
  return formatted(timeShape, date);
}
