import type { RequiredSignOffs } from "#core/datasheet/datasheet.ts";
import type { CountedSignOff } from "#core/release/release.ts";

/**
 * What is still missing of the sign-offs that a release waits for. A person counts once, whatever
 * they signed how often; sign-offs of sections count once they cover all of `sections` together. A
 * stale one never counts. Each requirement looks at all sign-offs, whatever the others took.
 */
export function missingSignOffs(
  required: readonly RequiredSignOffs[],
  given: readonly CountedSignOff[],
  sections: readonly string[] = [],
): RequiredSignOffs[] {
  const signers = signersOf(given).filter((signer) => vouchesForAll(signer, sections));
  return required.flatMap(({ whose, count }) => {
    const found = signers.filter((signer) => isOneOf(signer, whose)).length;
    return found < count ? [{ ...(whose !== undefined && { whose }), count: count - found }] : [];
  });
}

/** All that one person signed and still stands behind. */
type Signer = readonly CountedSignOff[];

function signersOf(given: readonly CountedSignOff[]): Signer[] {
  const signers = new Map<string, CountedSignOff[]>();
  for (const each of given) {
    if (each.stale) continue;
    const name = plain(each.name);
    signers.set(name, [...(signers.get(name) ?? []), each]);
  }
  return [...signers.values()];
}

function vouchesForAll(signer: Signer, sections: readonly string[]): boolean {
  if (signer.some(({ section }) => section === undefined)) return true;
  const signed = new Set(signer.map(({ section }) => section));
  return sections.length > 0 && sections.every((section) => signed.has(section));
}

function isOneOf(signer: Signer, whose: string | undefined): boolean {
  const wanted = plain(whose ?? "");
  if (wanted === "") return true;
  return signer.some(({ name, role = "" }) => plain(name) === wanted || plain(role) === wanted);
}

/** Names are the same whatever their case and space. */
function plain(words: string): string {
  return words.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
}
