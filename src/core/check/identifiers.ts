export type IdentifierFault = "shape" | "check-digit";

/**
 * What is wrong with an ORCID, bare or as an address. Its last sign is a check digit:
 * ISO/IEC 7064 MOD 11-2. Source: ORCID, “Structure of the ORCID Identifier”.
 */
export function orcidFault(identifier: string): IdentifierFault | undefined {
  const [, id] =
    /^(?:(?:https?:\/\/)?(?:www\.)?orcid\.org\/|orcid:\s*)?(\d{4}-?\d{4}-?\d{4}-?\d{3}[\dX])\/?$/i.exec(
      identifier.trim(),
    ) ?? [];
  if (id === undefined) return "shape";
  const signs = id.replaceAll("-", "").toUpperCase();
  let total = 0;
  for (const digit of signs.slice(0, 15)) total = ((total + Number(digit)) * 2) % 11;
  const check = (12 - total) % 11;
  return signs.at(15) === (check === 10 ? "X" : String(check)) ? undefined : "check-digit";
}

const rorSigns = "0123456789abcdefghjkmnpqrstvwxyz";

/**
 * What is wrong with a ROR id, bare or as an address: seven signs of Crockford's base 32 and two
 * check digits, ISO/IEC 7064 MOD 97-10. Source: ROR, “ROR Identifier Pattern”.
 */
export function rorFault(identifier: string): IdentifierFault | undefined {
  const [, signs, digits] =
    /^(?:(?:https?:\/\/)?(?:www\.)?ror\.org\/|ror:\s*)?(0[a-hj-km-np-tv-z0-9]{6})(\d\d)\/?$/i.exec(
      identifier.trim(),
    ) ?? [];
  if (signs === undefined || digits === undefined) return "shape";
  let number = 0;
  for (const sign of signs.toLowerCase()) number = number * 32 + rorSigns.indexOf(sign);
  return 98 - ((number * 100) % 97) === Number(digits) ? undefined : "check-digit";
}

/** A DOI, bare, after `doi:` or as an address of a resolver. Source: DOI Handbook, 2.2. */
export function isDoi(text: string): boolean {
  return /^(?:(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\/|doi:\s*)?10\.\d{4,9}(?:\.\d+)*\/\S+$/i.test(
    text.trim(),
  );
}

/** Something that a reader can follow: a web address, a mail address or a DOI. */
export function isLink(text: string): boolean {
  const link = text.trim();
  if (/^https?:\/\/[^\s/?#.][^\s/?#]*(?:[/?#]\S*)?$/i.test(link)) return true;
  if (/^mailto:/i.test(link)) return isEmail(link.slice("mailto:".length).replace(/\?.*$/s, ""));
  return !/^https?:/i.test(link) && isDoi(link);
}

export function isEmail(text: string): boolean {
  return /^[^\s@,;<>()"]+@[^\s@,;<>()".]+(?:\.[^\s@,;<>()".]+)+$/.test(text.trim());
}

/** Whether the calendar has this day, month or year (`2025-03-12`, `2025-03`, `2025`). */
export function isOnCalendar(date: string): boolean {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  return day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
