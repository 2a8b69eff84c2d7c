import type { Person } from "#core/datasheet/answer.ts";

/** A word on an identifier that looks wrong; what is typed is kept in any case. */
export function identifierHint(kind: Person["kind"], typed: string): string | undefined {
  const text = typed.trim();
  if (text === "") return undefined;
  switch (kind) {
    case "person":
      return isOrcid(text) ? undefined : orcidHint(text);
    case "organisation":
      return /^(?:https?:\/\/)?(?:ror\.org\/)?0[a-hj-km-np-tv-z0-9]{6}\d{2}\/?$/i.test(text)
        ? undefined
        : "Not the shape of a ROR, such as https://ror.org/02mhbdp94. It is kept as you wrote it.";
  }
}

function orcidHint(text: string): string {
  return orcidDigits(text) === undefined
    ? "Not the shape of an ORCID, such as 0000-0002-1825-0097. It is kept as you wrote it."
    : "The last character of this ORCID doesn’t fit the others, so one of them may be mistyped. It is kept.";
}

function orcidDigits(text: string): string | undefined {
  const match =
    /^(?:https?:\/\/)?(?:orcid\.org\/)?(\d{4})-?(\d{4})-?(\d{4})-?(\d{3}[\dX])\/?$/i.exec(text);
  return match?.slice(1).join("").toUpperCase();
}

/** ISO 7064 MOD 11-2, as ORCID uses it. */
export function isOrcid(text: string): boolean {
  const digits = orcidDigits(text);
  if (digits === undefined) return false;
  const total = [...digits.slice(0, 15)].reduce((sum, digit) => (sum + Number(digit)) * 2, 0);
  const check = (12 - (total % 11)) % 11;
  return digits.at(15) === (check === 10 ? "X" : String(check));
}
